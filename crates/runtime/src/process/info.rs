//! What a process tells about itself: `process_info`, `is_process_alive`, `garbage_collect` of
//! another.
//!
//! Questions about another process are requests, answered by its owner in the order of signals; the
//! answer is an owned term. A process answers about itself at once where it can
//! ([`Item::needs_machine`]), else by a request too.

#![allow(unsafe_code, reason = "words of the owner's heap are read as terms")]

use super::{Own, Private};
use crate::exception;
use crate::interp::Machine;
use crate::scheduler::Scheduler;
use crate::vm::Vm;
use purlin_heap::atom::Atom;
use purlin_heap::heap::{HeapScope, OwnedTerm, ProcessHeap};
use purlin_heap::term::{Term, Word};

/// A question about a process.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Query {
    /// `is_process_alive/1`
    IsAlive,
    /// `process_info/2`, with one item or a list of them.
    Info {
        /// The items.
        items: Vec<Item>,
        /// Is the answer `{Item, Value}` instead of a list?
        single: bool,
    },
    /// `garbage_collect/1`
    CollectGarbage,
    /// `suspend_process/1`
    Suspend,
}

/// Where the value of an item is built, and where it comes from.
pub(crate) struct Subject<'a> {
    pub vm: &'a Vm,
    pub own: &'a mut Own,
    /// `None` when the process asks about itself, while its machine is busy calling the BIF.
    pub machine: Option<&'a mut Machine>,
}

macro_rules! items {
    ($($(#[doc = $doc:literal])* $name:ident = $atom:ident $(@ $machine:ident)?;)*) => {
        /// What `process_info/2` can be asked for.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum Item { $($(#[doc = $doc])* $name),* }

        impl Item {
            /// The item that an atom names.
            pub fn of(atom: Atom) -> Option<Item> {
                match atom {
                    $(Atom::$atom => Some(Item::$name),)*
                    Atom(_) => None,
                }
            }

            /// The atom that names it.
            pub fn atom(self) -> Atom {
                match self { $(Item::$name => Atom::$atom),* }
            }

            /// Does the value come from the machine, which a running process cannot look at?
            pub fn needs_machine(self) -> bool {
                match self { $(Item::$name => false $(|| stringify!($machine) == "machine")?),* }
            }
        }
    };
}
items! {
    /// Function, file and line.
    CurrentLocation = CURRENT_LOCATION @ machine;
    /// Module, function and arity.
    CurrentFunction = CURRENT_FUNCTION @ machine;
    /// The stack.
    CurrentStacktrace = CURRENT_STACKTRACE @ machine;
    /// The process dictionary.
    Dictionary = DICTIONARY;
    /// The module for undefined functions.
    ErrorHandler = ERROR_HANDLER;
    /// Settings of the collector.
    GarbageCollection = GARBAGE_COLLECTION;
    /// The group leader.
    GroupLeader = GROUP_LEADER;
    /// Words of the young heap.
    HeapSize = HEAP_SIZE @ machine;
    /// What it was spawned to call.
    InitialCall = INITIAL_CALL;
    /// Set by `proc_lib:set_label/1`.
    Label = LABEL;
    /// Linked processes.
    Links = LINKS;
    /// Bytes in all.
    Memory = MEMORY @ machine;
    /// Number of messages.
    MessageQueueLen = MESSAGE_QUEUE_LEN;
    /// Messages.
    Messages = MESSAGES @ machine;
    /// Where messages are kept.
    MessageQueueData = MESSAGE_QUEUE_DATA;
    /// Who monitors it.
    MonitoredBy = MONITORED_BY;
    /// What it monitors.
    Monitors = MONITORS;
    /// Who spawned it.
    Parent = PARENT;
    /// Its priority.
    Priority = PRIORITY;
    /// Reductions so far.
    Reductions = REDUCTIONS;
    /// Its name.
    RegisteredName = REGISTERED_NAME;
    /// Words of the stack.
    StackSize = STACK_SIZE @ machine;
    /// What it is doing.
    Status = STATUS;
    /// Processes that it has suspended.
    Suspending = SUSPENDING;
    /// Words of heap and stack.
    TotalHeapSize = TOTAL_HEAP_SIZE @ machine;
    /// Does it trap exits?
    TrapExit = TRAP_EXIT;
}

/// The items of `process_info/1`, in OTP's order; a name stands before them if there is one.
pub const DEFAULT_ITEMS: &[Item] = &[
    Item::CurrentFunction,
    Item::InitialCall,
    Item::Status,
    Item::MessageQueueLen,
    Item::Links,
    Item::Dictionary,
    Item::TrapExit,
    Item::ErrorHandler,
    Item::Priority,
    Item::GroupLeader,
    Item::TotalHeapSize,
    Item::HeapSize,
    Item::StackSize,
    Item::Reductions,
    Item::GarbageCollection,
    Item::Suspending,
];

impl Query {
    /// The answer, for another process.
    pub(crate) fn answer(
        &self,
        vm: &Vm,
        scheduler: &mut Scheduler,
        process: &mut Private,
    ) -> OwnedTerm {
        match self {
            Query::IsAlive => OwnedTerm::atom(Atom::TRUE),
            Query::CollectGarbage => {
                process
                    .machine
                    .collect_garbage(&mut process.own, scheduler, 0, true);
                OwnedTerm::atom(Atom::TRUE)
            }
            Query::Suspend => {
                process.own.rare().suspended += 1;
                OwnedTerm::atom(Atom::TRUE)
            }
            Query::Info { items, single } => {
                let Private { machine, own } = process;
                let mut subject = Subject {
                    vm,
                    own,
                    machine: Some(machine),
                };
                let mut scratch = ProcessHeap::new();
                scratch.scope(&vm.atoms, |heap| {
                    let answer = subject.answer(heap, items, *single);
                    heap.copy_out(answer)
                })
            }
        }
    }

    /// The answer for a process that has ended.
    pub(crate) fn answer_of_the_dead(&self) -> OwnedTerm {
        match self {
            Query::IsAlive | Query::CollectGarbage | Query::Suspend => OwnedTerm::atom(Atom::FALSE),
            Query::Info { .. } => OwnedTerm::atom(Atom::UNDEFINED),
        }
    }
}

impl Subject<'_> {
    /// `[{Item, Value}]`, or the pair alone. `heap` is the process's own when there is no machine.
    pub(crate) fn answer<'h>(
        &mut self,
        heap: &mut HeapScope<'h>,
        items: &[Item],
        single: bool,
    ) -> Term<'h> {
        let mut pairs = Vec::with_capacity(items.len());
        for &item in items {
            let value = self.value(heap, item);
            // A process without a name has no pair.
            if single && item == Item::RegisteredName && value.word().is_nil() {
                return value;
            }
            pairs.push(heap.tuple(&[Term::atom(item.atom()), value]));
        }
        if single {
            pairs.pop().unwrap_or(Term::NIL)
        } else {
            heap.list(&pairs)
        }
    }

    fn value<'h>(&mut self, heap: &mut HeapScope<'h>, item: Item) -> Term<'h> {
        match item {
            Item::CurrentLocation | Item::CurrentFunction | Item::CurrentStacktrace => {
                self.place(heap, item)
            }
            Item::Dictionary => self.dictionary(heap),
            Item::GarbageCollection => self.garbage_collection(heap),
            Item::HeapSize => Term::size(self.machine().map_or(0, |it| it.heap.nursery_words())),
            Item::Memory => Term::size(self.memory()),
            Item::StackSize => Term::size(self.machine().map_or(0, |it| 2 * it.control_depth())),
            Item::TotalHeapSize => Term::size(self.block_words()),
            Item::Messages => self.messages(heap),
            Item::Links => self.links(heap),
            Item::MonitoredBy => self.monitored_by(heap),
            Item::Monitors => self.monitors(heap),
            Item::ErrorHandler => {
                let set = self.own.rare.as_ref().and_then(|rare| rare.error_handler);
                Term::atom(set.unwrap_or(Atom::ERROR_HANDLER))
            }
            Item::GroupLeader => Term::pid(self.own.group_leader),
            Item::InitialCall => {
                let call = self.own.initial_call;
                let arity = Term::small(i32::from(call.arity));
                heap.tuple(&[Term::atom(call.module), Term::atom(call.function), arity])
            }
            Item::Label => match self.own.rare.as_ref().and_then(|rare| rare.label.as_ref()) {
                Some(label) => heap.copy_in(label.term()),
                None => Term::atom(Atom::UNDEFINED),
            },
            Item::MessageQueueLen => Term::size(self.own.mailbox.len()),
            Item::MessageQueueData => Term::atom(if self.own.flags.off_heap_messages {
                Atom::OFF_HEAP
            } else {
                Atom::ON_HEAP
            }),
            Item::Parent if self.own.parent == self.own.pid => Term::atom(Atom::UNDEFINED),
            Item::Parent => Term::pid(self.own.parent),
            Item::Priority => Term::atom(self.own.priority.atom()),
            Item::Reductions => heap.u64(self.own.reductions),
            Item::RegisteredName => self
                .vm
                .processes
                .own(self.own.pid)
                .name()
                .map_or(Term::NIL, Term::atom),
            Item::Status => Term::atom(self.status()),
            Item::Suspending => Term::NIL,
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
        match &self.machine {
            None => Atom::RUNNING,
            Some(_) if suspended => Atom::SUSPENDED,
            Some(_) if self.own.waits => Atom::WAITING,
            Some(_) => Atom::RUNNABLE,
        }
    }

    fn machine(&self) -> Option<&Machine> {
        self.machine.as_deref()
    }

    /// Words of heap and stack.
    fn block_words(&self) -> usize {
        self.machine().map_or(0, |machine| {
            machine.heap.block_words() + machine.stack_bytes() / size_of::<Word>()
        })
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
        let mut pairs = Vec::with_capacity(dictionary.len());
        for (key, value) in dictionary.words() {
            let (key, value) = (self.import(heap, key), self.import(heap, value));
            pairs.push(heap.tuple(&[key, value]));
        }
        heap.list(&pairs)
    }

    fn messages<'h>(&mut self, heap: &mut HeapScope<'h>) -> Term<'h> {
        let mut words = Vec::with_capacity(self.own.mailbox.len());
        let Subject { vm, own, machine } = self;
        match machine {
            None => own.mailbox.for_each_message(heap, |word| words.push(word)),
            Some(machine) => machine.heap.scope(&vm.atoms, |heap| {
                own.mailbox.for_each_message(heap, |word| words.push(word));
            }),
        }
        let messages: Vec<_> = words
            .into_iter()
            .map(|word| self.import(heap, word))
            .collect();
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

    fn garbage_collection<'h>(&mut self, heap: &mut HeapScope<'h>) -> Term<'h> {
        let rare = self.own.rare.as_deref();
        let size = rare.map_or(0, |rare| rare.max_heap_size);
        let pairs = [
            (Term::atom(Atom::ERROR_LOGGER), Term::bool(true)),
            (Term::atom(Atom::INCLUDE_SHARED_BINARIES), Term::bool(false)),
            (Term::atom(Atom::KILL), Term::bool(true)),
            (Term::atom(Atom::SIZE), Term::size(size)),
        ];
        let max_heap_size = heap.map_from_pairs(&pairs).term();
        let or_default =
            |value: usize, default| Term::size(if value == 0 { default } else { value });
        let min_bin = or_default(rare.map_or(0, |rare| rare.min_bin_vheap_size), 46_422);
        let min_heap = or_default(rare.map_or(0, |rare| rare.min_heap_size), 233);
        let fullsweep = rare.and_then(|rare| rare.fullsweep_after).unwrap_or(65_535);
        let minor = self
            .machine
            .as_ref()
            .map_or(0, |machine| machine.heap.minor_collections());
        let pairs = [
            (Atom::MAX_HEAP_SIZE, max_heap_size),
            (Atom::MIN_BIN_VHEAP_SIZE, min_bin),
            (Atom::MIN_HEAP_SIZE, min_heap),
            (Atom::FULLSWEEP_AFTER, Term::size(fullsweep)),
            (Atom::MINOR_GCS, Term::size(minor)),
        ];
        let pairs = pairs.map(|(name, value)| heap.tuple(&[Term::atom(name), value]));
        heap.list(&pairs)
    }

    fn place<'h>(&mut self, heap: &mut HeapScope<'h>, item: Item) -> Term<'h> {
        let Some(machine) = &self.machine else {
            return Term::atom(Atom::UNDEFINED);
        };
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
