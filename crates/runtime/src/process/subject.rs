//! What there is to tell about a process, item by item.

#![allow(unsafe_code, reason = "words of the owner's heap are read as terms")]

use super::info::{Item, Wanted};
use super::{Awaiting, Own, Private};
use crate::bif::process::flags::max_heap_term;
use crate::exception;
use crate::interp::{CodePointer, Machine, end_of_process};
use crate::settings::HeapSettings;
use crate::vm::Vm;
use purlin_heap::atom::Atom;
use purlin_heap::heap::HeapScope;
use purlin_heap::term::{Term, Word};
use std::fmt::Write;

/// Where the value of an item is built, and where it comes from.
pub(crate) struct Subject<'a> {
    pub vm: &'a Vm,
    pub own: &'a mut Own,
    /// `None` when the process asks about itself, while its machine is busy calling the BIF.
    pub machine: Option<&'a mut Machine>,
    /// Does the process ask about itself?
    pub asks_itself: bool,
    /// Reductions of the slice that it is in.
    pub running_slice: u64,
}

impl Subject<'_> {
    /// `[{Item, Value}]`, or the pair alone. `heap` is the process's own when there is no machine.
    pub(crate) fn answer<'h>(
        &mut self,
        heap: &mut HeapScope<'h>,
        items: &[Wanted],
        single: bool,
    ) -> Term<'h> {
        let mut pairs = Vec::with_capacity(items.len());
        for wanted in items {
            let (name, value) = match wanted {
                Wanted::Item(item) => {
                    let value = self.value(heap, *item);
                    // A process without a name has no pair.
                    if single && *item == Item::RegisteredName && value.word().is_nil() {
                        return value;
                    }
                    (Term::atom(item.atom()), value)
                }
                Wanted::DictionaryKey(key) => {
                    let value = if self.own.flags.sensitive {
                        Term::atom(Atom::UNDEFINED)
                    } else {
                        self.dictionary_value(heap, key.term())
                    };
                    let key = heap.copy_in(key.term());
                    (heap.tuple(&[Term::atom(Atom::DICTIONARY), key]), value)
                }
            };
            pairs.push(heap.tuple(&[name, value]));
        }
        if single {
            pairs.pop().unwrap_or(Term::NIL)
        } else {
            heap.list(&pairs)
        }
    }

    pub(crate) fn value<'h>(&mut self, heap: &mut HeapScope<'h>, item: Item) -> Term<'h> {
        match item {
            Item::CurrentLocation | Item::CurrentFunction | Item::CurrentStacktrace => {
                self.place(heap, item)
            }
            Item::AsyncDist => {
                Term::bool(self.own.rare.as_ref().is_some_and(|rare| rare.async_dist))
            }
            Item::Backtrace => {
                let text = self.backtrace();
                heap.binary(text.as_bytes())
            }
            Item::Binary => self.binaries(heap),
            Item::CatchLevel => Term::size(self.catch_level()),
            Item::Dictionary => self.dictionary(heap),
            Item::FullsweepAfter => Term::size(self.heap_settings().fullsweep_after),
            Item::GarbageCollectionInfo => self.garbage_collection_info(heap),
            Item::LastCalls => match &self.own.rare {
                Some(rare) if rare.save_calls > 0 => Term::NIL,
                Some(_) | None => Term::bool(false),
            },
            Item::MinBinVheapSize => Term::size(self.heap_settings().min_bin_vheap_size),
            Item::MinHeapSize => Term::size(self.heap_settings().min_heap_size),
            Item::SequentialTraceToken => Term::NIL,
            Item::Trace => Term::small(0),
            Item::GarbageCollection => self.garbage_collection(heap),
            Item::HeapSize => Term::size(self.machine().map_or(0, |it| it.heap.nursery_words())),
            Item::Memory => Term::size(self.memory()),
            Item::StackSize => Term::size(self.stack_words()),
            Item::TotalHeapSize => Term::size(self.block_words()),
            Item::Messages => self.messages(heap),
            Item::Links => self.links(heap),
            Item::MonitoredBy => self.monitored_by(heap),
            Item::Monitors => self.monitors(heap),
            Item::ErrorHandler => Term::atom(self.own.error_handler()),
            Item::GroupLeader => Term::pid(self.own.group_leader),
            Item::InitialCall => {
                let call = self.own.initial_call;
                let arity = Term::small(i32::from(call.arity));
                heap.tuple(&[Term::atom(call.module), Term::atom(call.function), arity])
            }
            Item::Label => self.dictionary_value(heap, Term::atom(Atom::PROCESS_LABEL)),
            Item::MessageQueueLen => Term::size(self.own.mailbox.len()),
            Item::MessageQueueData => Term::atom(if self.own.flags.off_heap_messages {
                Atom::OFF_HEAP
            } else {
                Atom::ON_HEAP
            }),
            Item::Parent if self.own.parent == self.own.pid => Term::atom(Atom::UNDEFINED),
            Item::Parent => Term::pid(self.own.parent),
            Item::Priority => Term::atom(self.own.priority.atom()),
            Item::Reductions => heap.u64(self.own.reductions + self.running_slice),
            Item::RegisteredName => self
                .vm
                .processes
                .own(self.own.pid)
                .name()
                .map_or(Term::NIL, Term::atom),
            Item::Status => Term::atom(self.status()),
            Item::Suspending => self.suspending(heap),
            Item::TrapExit => Term::bool(self.own.flags.trap_exit),
        }
    }

    /// Of the process itself: running. Of another: what it was doing when the question came.
    fn status(&self) -> Atom {
        let suspended = self
            .own
            .rare
            .as_ref()
            .is_some_and(|rare| rare.suspended > 0);
        if self.asks_itself {
            Atom::RUNNING
        } else if suspended {
            Atom::SUSPENDED
        } else if self.own.waits {
            Atom::WAITING
        } else {
            Atom::RUNNABLE
        }
    }

    /// `[{Pid, Count, 0}]`, without those that have ended.
    fn suspending<'h>(&self, heap: &mut HeapScope<'h>) -> Term<'h> {
        let mut entries = Vec::new();
        for (&pid, &count) in self.own.rare.iter().flat_map(|rare| rare.suspending.iter()) {
            if self.vm.processes.get(pid).is_some() {
                let entry = [Term::pid(pid), Term::size(count as usize), Term::small(0)];
                entries.push(heap.tuple(&entry));
            }
        }
        heap.list(&entries)
    }

    fn machine(&self) -> Option<&Machine> {
        self.machine.as_deref()
    }

    /// Words of heap and stack.
    fn block_words(&self) -> usize {
        self.machine().map_or(0, Machine::total_words)
    }

    fn stack_words(&self) -> usize {
        self.machine().map_or(0, |it| 2 * it.control_depth())
    }

    /// Bytes in all.
    fn memory(&self) -> usize {
        let words = self.block_words() + self.own.mailbox.off_heap_words();
        words * size_of::<Word>() + size_of::<Private>() + size_of::<super::Process>()
    }

    /// A term of the process's heap for `heap`, which may be another.
    fn import<'h>(&self, heap: &mut HeapScope<'h>, word: Word) -> Term<'h> {
        if self.machine.is_none() {
            // SAFETY: a word of the process's heap, which `heap` is then.
            return unsafe { heap.term(word) };
        }
        // SAFETY: a word of the process's heap, which nothing collects meanwhile.
        let term: Term<'_> = unsafe { Term::from_word(word) };
        heap.copy_in(term)
    }

    fn dictionary<'h>(&mut self, heap: &mut HeapScope<'h>) -> Term<'h> {
        let Some(dictionary) = &self.own.dictionary else {
            return Term::NIL;
        };
        if self.own.flags.sensitive {
            return Term::NIL;
        }
        let mut pairs = Vec::with_capacity(dictionary.len());
        for (key, value) in dictionary.words() {
            let (key, value) = (self.import(heap, key), self.import(heap, value));
            pairs.push(heap.tuple(&[key, value]));
        }
        heap.list(&pairs)
    }

    /// The value of one key, `undefined` if there is none.
    fn dictionary_value<'h>(&self, heap: &mut HeapScope<'h>, key: Term<'_>) -> Term<'h> {
        let words = self.own.dictionary.iter().flat_map(|it| it.words());
        for (own_key, value) in words {
            // SAFETY: a word of the process's heap, which nothing collects meanwhile.
            let own_key: Term<'_> = unsafe { Term::from_word(own_key) };
            if purlin_heap::compare::exact_eq(own_key, key) {
                return self.import(heap, value);
            }
        }
        Term::atom(Atom::UNDEFINED)
    }

    fn messages<'h>(&mut self, heap: &mut HeapScope<'h>) -> Term<'h> {
        if self.own.flags.sensitive {
            return Term::NIL;
        }
        let mailbox = &self.own.mailbox;
        let mut messages = Vec::with_capacity(mailbox.len());
        if let Some(front) = mailbox.front() {
            messages.push(self.import(heap, front));
        }
        for letter in mailbox.letters() {
            messages.push(letter.signal().copy_of_message(heap));
        }
        heap.list(&messages)
    }

    fn links<'h>(&self, heap: &mut HeapScope<'h>) -> Term<'h> {
        let Some(relations) = &self.own.relations else {
            return Term::NIL;
        };
        heap.list_from_iter(relations.links().map(Term::pid))
    }

    fn monitored_by<'h>(&self, heap: &mut HeapScope<'h>) -> Term<'h> {
        let Some(relations) = &self.own.relations else {
            return Term::NIL;
        };
        let watchers = relations.watchers.iter();
        heap.list_from_iter(watchers.map(|(_, watcher)| Term::pid(*watcher)))
    }

    fn monitors<'h>(&self, heap: &mut HeapScope<'h>) -> Term<'h> {
        let Some(relations) = &self.own.relations else {
            return Term::NIL;
        };
        let mut monitors = Vec::new();
        for monitor in relations.monitors() {
            let object = monitor.object.term(heap);
            monitors.push(heap.tuple(&[Term::atom(Atom::PROCESS), object]));
        }
        heap.list(&monitors)
    }

    /// What `process_flag` and `spawn_opt` have set.
    fn heap_settings(&self) -> HeapSettings {
        let mut settings = HeapSettings::default();
        let Some(rare) = self.own.rare.as_deref() else {
            return settings;
        };
        if rare.min_heap_size != 0 {
            settings.min_heap_size = rare.min_heap_size;
        }
        if rare.min_bin_vheap_size != 0 {
            settings.min_bin_vheap_size = rare.min_bin_vheap_size;
        }
        settings.fullsweep_after = rare.fullsweep_after.unwrap_or(settings.fullsweep_after);
        settings.max_heap = rare.max_heap;
        settings
    }

    fn garbage_collection<'h>(&self, heap: &mut HeapScope<'h>) -> Term<'h> {
        let settings = self.heap_settings();
        let minor = self.machine().map_or(0, |it| it.heap.minor_collections());
        let pairs = [
            (Atom::MAX_HEAP_SIZE, max_heap_term(heap, settings.max_heap)),
            (
                Atom::MIN_BIN_VHEAP_SIZE,
                Term::size(settings.min_bin_vheap_size),
            ),
            (Atom::MIN_HEAP_SIZE, Term::size(settings.min_heap_size)),
            (Atom::FULLSWEEP_AFTER, Term::size(settings.fullsweep_after)),
            (Atom::MINOR_GCS, Term::size(minor)),
        ];
        let pairs = pairs.map(|(name, value)| heap.tuple(&[Term::atom(name), value]));
        heap.list(&pairs)
    }

    /// In words. There is no old block apart from the old objects, and binaries outside the heap
    /// are not counted by generation.
    fn garbage_collection_info<'h>(&self, heap: &mut HeapScope<'h>) -> Term<'h> {
        let Some(machine) = self.machine() else {
            return Term::NIL;
        };
        let budget = self.heap_settings().min_bin_vheap_size;
        let figures = heap_figures(machine, self.own, budget);
        let pairs = figures.map(|(name, words)| heap.tuple(&[Term::atom(name), Term::size(words)]));
        heap.list(&pairs)
    }

    /// `[{Address, Bytes, Holders}]`
    fn binaries<'h>(&self, heap: &mut HeapScope<'h>) -> Term<'h> {
        let held = self
            .machine()
            .map(|machine| machine.heap.off_heap_binaries());
        let mut entries = Vec::new();
        for binary in held.unwrap_or_default() {
            let entry = [
                heap.u64(binary.address as u64),
                Term::size(binary.bytes),
                Term::size(binary.holders),
            ];
            entries.push(heap.tuple(&entry));
        }
        heap.list(&entries)
    }

    /// How many exception handlers are around what it does.
    fn catch_level(&self) -> usize {
        let Some(machine) = self.machine() else {
            return 0;
        };
        let positions = std::iter::once(machine.pc).chain(machine.return_addresses());
        positions
            .filter(|position| self.vm.code.handler(*position).is_some())
            .count()
    }

    /// Where it is, and through which calls it came there, a line for each.
    pub(crate) fn backtrace(&self) -> String {
        let mut text = String::new();
        let Some(machine) = self.machine() else {
            return text;
        };
        let mut what = "Program counter:";
        for position in std::iter::once(machine.pc).chain(machine.return_addresses()) {
            let _ = write!(text, "{what} {:#018x} ", position.addr());
            text.push_str(&self.place_text(position));
            text.push('\n');
            what = "Return addr";
        }
        text
    }

    /// `(module:function/arity, file:line)`
    fn place_text(&self, position: CodePointer) -> String {
        let Some(place) = self.vm.code.place(position) else {
            let ends = position == end_of_process();
            let what = if ends {
                "<terminate process normally>"
            } else {
                "built-in function"
            };
            return format!("({what})");
        };
        let atoms = &self.vm.atoms;
        let (module, function) = (atoms.text(place.module), atoms.text(place.function));
        match place.line {
            Some((file, line)) => {
                format!("({module}:{function}/{}, {file}:{line})", place.arity)
            }
            None => format!("({module}:{function}/{})", place.arity),
        }
    }

    fn place<'h>(&mut self, heap: &mut HeapScope<'h>, item: Item) -> Term<'h> {
        let Some(machine) = &self.machine else {
            return Term::atom(Atom::UNDEFINED);
        };
        if self.own.awaiting == Awaiting::Message {
            return hibernating(heap, item);
        }
        let depth = if item == Item::CurrentStacktrace {
            8
        } else {
            1
        };
        let mut raw = vec![Term::NIL, Term::atom(Atom::UNDEFINED), Term::NIL];
        let addresses = std::iter::once(machine.pc).chain(machine.return_addresses());
        raw.extend(
            addresses
                .take(depth)
                .map(|address| Term::size(address.addr() >> 3)),
        );
        let raw = heap.tuple(&raw);
        let trace = exception::stacktrace(self.vm, heap, raw);
        if item == Item::CurrentStacktrace {
            return trace;
        }
        let entry = trace.as_cons().and_then(|cons| cons.head.as_tuple());
        match entry.map(|entry| entry.elements()) {
            Some(&[module, function, arity, location]) => {
                if item == Item::CurrentFunction {
                    heap.tuple(&[module, function, arity])
                } else {
                    heap.tuple(&[module, function, arity, location])
                }
            }
            _ => Term::atom(Atom::UNDEFINED),
        }
    }
}

/// The place of a process that hibernates.
fn hibernating<'h>(heap: &mut HeapScope<'h>, item: Item) -> Term<'h> {
    let (module, function) = (Term::atom(Atom::ERLANG), Term::atom(Atom::HIBERNATE));
    let arity = Term::small(3);
    if item == Item::CurrentFunction {
        return heap.tuple(&[module, function, arity]);
    }
    let place = heap.tuple(&[module, function, arity, Term::NIL]);
    if item == Item::CurrentLocation {
        place
    } else {
        heap.list(&[place])
    }
}

/// What `garbage_collection_info` and trace messages about collections say of a heap, in words.
pub(crate) fn heap_figures(machine: &Machine, own: &Own, bin_vheap: usize) -> [(Atom, usize); 11] {
    let (old, young) = (machine.heap.old_words(), machine.heap.nursery_words());
    let used = machine.heap.used_words().saturating_sub(old);
    let binaries = machine.heap.off_heap_bytes() / size_of::<Word>();
    [
        (Atom::OLD_HEAP_BLOCK_SIZE, old),
        (Atom::HEAP_BLOCK_SIZE, young),
        (Atom::MBUF_SIZE, own.mailbox.off_heap_words()),
        (Atom::RECENT_SIZE, used),
        (Atom::STACK_SIZE, 2 * machine.control_depth()),
        (Atom::OLD_HEAP_SIZE, old),
        (Atom::HEAP_SIZE, used),
        (Atom::BIN_VHEAP_SIZE, binaries),
        (Atom::BIN_VHEAP_BLOCK_SIZE, bin_vheap),
        (Atom::BIN_OLD_VHEAP_SIZE, 0),
        (Atom::BIN_OLD_VHEAP_BLOCK_SIZE, bin_vheap),
    ]
}
