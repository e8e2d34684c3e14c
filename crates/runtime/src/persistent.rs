//! Persistent terms: a table of the VM whose values all processes share.
//!
//! A value lies in an area of its own and is a literal to whoever got it: collections and messages leave it alone. A key
//! is the table's own copy and never lent out.
//!
//! **Protocol.**
//! 1. *In the table*: whoever gets a value may refer to it as long as it likes.
//! 2. *Retired*: another value was put in its place, or its key was erased. Nobody gets it any more, but everybody may
//!    hold it. An immediate has no area, and is forgotten.
//! 3. *Leaving*: a collector has taken all that was retired so far, and runs a round with it ([`code::leaving`] tells the
//!    steps): all processes copy what they hold of it. Then it is freed.
//!
//! **The collector** is a process of the library (`purlin_purge:collect/0`) that whoever retires something starts, unless
//! there is one; it ends when it finds nothing more. `collector` says who it is; it changes under the lock.
//! - *Nobody*: nothing is retired or leaving. Who retires something sets *Starting*, and starts one without the lock.
//! - *Starting*, with a number: one is about to come; others start none. Who has started it puts its pid there, if the
//!   number is still there.
//! - *Pid*: set by itself, too, when it begins a round, unless it finds another one there that lives: then it ends. So one
//!   that is in a round keeps its claim until it gives it up or dies. Who retires something and finds a dead one starts
//!   another, which takes over what was leaving.
//!
//! A collector gives its claim up under the same lock under which it finds nothing retired; so nothing stays behind. What was
//! retired while a killed one was not dead yet waits for the next that is retired.
//!
//! **Cache.** Each scheduler remembers what it got last for keys that are atoms, and at which *version* of the table, which
//! every change raises while it has the lock. As long as the version is that one, so is the value. Who reads the version
//! just before it is raised gets a value that is retired at once: it holds it like all that got it before, as in 2.
//!
//! [`code::leaving`]: crate::code

#![allow(
    unsafe_code,
    reason = "values are lent to processes that outlive the lock"
)]

use crate::process::Priority;
use crate::process::spawn::{Call, SpawnOptions, spawn_first};
use crate::scheduler::Scheduler;
use crate::sync::lock;
use crate::vm::Vm;
use purlin_heap::atom::Atom;
use purlin_heap::hash::Hashed;
use purlin_heap::heap::{HeapScope, ListBuilder, OwnedTerm};
use purlin_heap::literal::Areas;
use purlin_heap::term::{Pid, Term, Word};
use purlin_heap::{compare, copy, hash, sharing};
use std::collections::HashMap;
use std::hash::BuildHasherDefault;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Mutex, PoisonError, RwLock, RwLockReadGuard, RwLockWriteGuard};

/// A key and its value.
struct Entry {
    key: OwnedTerm,
    value: OwnedTerm,
}

/// Entries by the hash of their keys.
type Table = HashMap<u64, Vec<Entry>, BuildHasherDefault<Hashed>>;

/// See the module documentation. One for each VM.
#[derive(Default)]
pub struct PersistentTerms {
    table: RwLock<Table>,
    /// How often the table was changed. Raised with release, under the lock; read with acquire.
    version: AtomicU64,
    ended: Mutex<Ended>,
}

/// Values that are not in the table any more.
#[derive(Default)]
struct Ended {
    retired: Vec<OwnedTerm>,
    leaving: Vec<OwnedTerm>,
    collector: Collector,
    /// How many collectors were started.
    started: u64,
}

#[derive(Clone, Copy, Default, PartialEq, Eq)]
enum Collector {
    #[default]
    Nobody,
    Starting(u64),
    Pid(Pid),
}

impl Collector {
    /// Is there one, other than `pid`?
    fn is_other(self, vm: &Vm, pid: Pid) -> bool {
        matches!(self, Collector::Pid(other) if other != pid && vm.processes.get(other).is_some())
    }

    fn is_there(self, vm: &Vm) -> bool {
        match self {
            Collector::Nobody => false,
            Collector::Starting(_) => true,
            Collector::Pid(pid) => vm.processes.get(pid).is_some(),
        }
    }
}

/// What a scheduler got last, by key.
#[derive(Default)]
pub struct Cache([Option<Cached>; CACHED]);

/// How many keys a scheduler remembers.
const CACHED: usize = 16;

#[derive(Clone, Copy)]
struct Cached {
    version: u64,
    key: Atom,
    value: Word,
}

impl PersistentTerms {
    /// The value of a key, shared.
    #[inline]
    pub fn get<'h>(
        &self,
        cache: &mut Cache,
        heap: &HeapScope<'h>,
        key: Term<'_>,
    ) -> Option<Term<'h>> {
        let name = key.as_atom();
        let place = name.map_or(0, |atom| atom.0 as usize % CACHED);
        if let (Some(cached), Some(atom)) = (cache.0[place], name)
            && cached.key == atom
            && cached.version == self.version.load(Ordering::Acquire)
        {
            // SAFETY: as in `lend`: it was in the table at the moment when the version was read.
            return Some(unsafe { heap.term(cached.value) });
        }
        let table = self.read();
        let entry = find(&table, key, hash::hash(key, heap.atoms()))?;
        if let Some(key) = name {
            cache.0[place] = Some(Cached {
                version: self.version.load(Ordering::Relaxed),
                key,
                value: entry.value.word(),
            });
        }
        Some(lend(heap, entry))
    }

    /// A list of all keys and values.
    pub fn all<'h>(&self, heap: &mut HeapScope<'h>) -> Term<'h> {
        let table = self.read();
        let mut list = ListBuilder::new();
        for entry in table.values().flatten() {
            let pair = [heap.copy_in(entry.key.term()), lend(heap, entry)];
            let pair = heap.tuple(&pair);
            list.push(heap, pair);
        }
        list.finish(Term::NIL)
    }

    /// How many there are, and the words they take.
    pub fn count(&self) -> (usize, usize) {
        let table = self.read();
        let all = table.values().flatten();
        all.fold((0, 0), |(count, words), entry| {
            (count + 1, words + entry.key.words() + entry.value.words())
        })
    }

    /// Sets the value of a key. Returns how many words were copied; none if that is its value already.
    pub fn put(&self, vm: &Vm, scheduler: &mut Scheduler, key: Term<'_>, value: Term<'_>) -> usize {
        let place = hash::hash(key, &vm.atoms);
        let is_value = |entry: &Entry| compare::exact_eq(entry.value.term(), value);
        if find(&self.read(), key, place).is_some_and(is_value) {
            return 0;
        }
        // Not while others wait for the lock.
        let (key, value) = (copy::to_owned(key), sharing::to_owned(value));
        let words = key.words() + value.words();
        let old = {
            let mut table = self.write();
            let bucket = table.entry(place).or_default();
            let is_key = |entry: &&mut Entry| compare::exact_eq(entry.key.term(), key.term());
            if let Some(entry) = bucket.iter_mut().find(is_key) {
                Some(std::mem::replace(&mut entry.value, value))
            } else {
                bucket.push(Entry { key, value });
                None
            }
        };
        if let Some(old) = old {
            self.retire(vm, scheduler, old);
        }
        words
    }

    /// Removes a key; was it there?
    pub fn erase(&self, vm: &Vm, scheduler: &mut Scheduler, key: Term<'_>) -> bool {
        let place = hash::hash(key, &vm.atoms);
        let erased = {
            let mut table = self.write();
            table.get_mut(&place).and_then(|bucket| {
                let is_key = |entry: &Entry| compare::exact_eq(entry.key.term(), key);
                let index = bucket.iter().position(is_key)?;
                Some(bucket.swap_remove(index))
            })
        };
        let is_erased = erased.is_some();
        if let Some(Entry { value, .. }) = erased {
            self.retire(vm, scheduler, value);
        }
        is_erased
    }

    /// A value that nobody gets any more: step 2.
    fn retire(&self, vm: &Vm, scheduler: &mut Scheduler, value: OwnedTerm) {
        if value.words() == 0 {
            return;
        }
        let starting = {
            let mut ended = lock(&self.ended);
            ended.retired.push(value);
            if ended.collector.is_there(vm) {
                return;
            }
            ended.started += 1;
            ended.collector = Collector::Starting(ended.started);
            ended.collector
        };
        let call = Call::Function {
            module: Atom::PURLIN_PURGE,
            function: Atom::COLLECT,
            arguments: Term::NIL,
        };
        // As the purger: each time it has the answers of others it would be behind them again.
        let options = SpawnOptions {
            priority: Priority::High,
            ..SpawnOptions::default()
        };
        let started = spawn_first(vm, scheduler, &call, &options);
        let mut ended = lock(&self.ended);
        if ended.collector == starting {
            // Without room for a process it stays retired until more is.
            ended.collector = started.map_or(Collector::Nobody, Collector::Pid);
        }
    }

    /// A collector begins a round with all that is retired. False when that is nothing, or another does.
    pub(crate) fn begin_collection(&self, vm: &Vm, collector: Pid) -> bool {
        let (before, areas) = {
            let mut ended = lock(&self.ended);
            if ended.collector.is_other(vm, collector) {
                return false;
            }
            let before = std::mem::replace(&mut ended.collector, Collector::Pid(collector));
            let Ended {
                retired, leaving, ..
            } = &mut *ended;
            leaving.append(retired);
            if leaving.is_empty() {
                ended.collector = Collector::Nobody;
            }
            let areas = ended.leaving.iter().map(OwnedTerm::range);
            (before, Areas::new(areas))
        };
        if let Collector::Pid(before) = before {
            vm.code.leaving.end(before);
        }
        let begun = !areas.is_empty();
        if begun {
            vm.code.leaving.begin(collector, areas);
        }
        begun
    }

    /// The round is over: what was leaving is freed.
    pub(crate) fn finish_collection(&self, vm: &Vm, collector: Pid) {
        vm.code.leaving.end(collector);
        let mut ended = lock(&self.ended);
        if ended.collector == Collector::Pid(collector) {
            let freed = std::mem::take(&mut ended.leaving);
            drop(ended);
            if vm.debug.heap.poison {
                freed.into_iter().for_each(OwnedTerm::poison);
            }
        }
    }

    fn read(&self) -> RwLockReadGuard<'_, Table> {
        self.table.read().unwrap_or_else(PoisonError::into_inner)
    }

    /// The table, to be changed.
    fn write(&self) -> RwLockWriteGuard<'_, Table> {
        let table = self.table.write().unwrap_or_else(PoisonError::into_inner);
        self.version.fetch_add(1, Ordering::Release);
        table
    }
}

fn find<'t>(table: &'t Table, key: Term<'_>, place: u64) -> Option<&'t Entry> {
    let mut bucket = table.get(&place)?.iter();
    bucket.find(|entry| compare::exact_eq(entry.key.term(), key))
}

/// The value of an entry of the table, for the process whose heap that is.
fn lend<'h>(heap: &HeapScope<'h>, entry: &Entry) -> Term<'h> {
    // SAFETY: it is in the table, so that it is not freed before the slice in which it is lent is over and the process
    // has copied what it still holds (the protocol).
    unsafe { heap.term(entry.value.word()) }
}
