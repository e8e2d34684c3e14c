//! All tables of a VM: by name, by owner, in order.
//!
//! **Owners.** A process's tables and fixes are in a place that follows from its pid, behind a lock;
//! the place also counts the processes that have any, so that the many that have none find out with
//! one load when they end. All steps are sequentially consistent.
//! 1. Giving a table to a process, or noting a fix: (a) enter it in the process's place; (b) if its
//!    inbox is closed by now, it is exiting: take it out again, fail.
//! 2. Exit: (a) the inbox is closed; (b) if the place counts any, take out what the process has.
//!    Either 1b sees the closed inbox or 2b sees the table; both may try to take it out, of which one
//!    succeeds under the lock.
//!
//! A table's `owner` and `alive` change only under the lock of its owner's place, by whoever took it
//! out of that place: so a table is deleted or passed on once.

use super::{Concurrency, Debris, Fixes, Heir, Kind, Options, SHARDS, Shard, Table};
use crate::process::Own;
use crate::scheduler::Scheduler;
use crate::signal::{Sender, message_from, send_quietly};
use crate::sync::lock;
use crate::vm::Vm;
use purlin_heap::atom::Atom;
use purlin_heap::heap::{HeapScope, OwnedTerm, ProcessHeap};
use purlin_heap::term::{Pid, Reference, Term};
use std::collections::{BTreeMap, HashMap};
use std::sync::atomic::{AtomicBool, AtomicU8, AtomicU32, AtomicU64, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, PoisonError, RwLock};

/// Places of owners.
const PLACES: usize = 64;
/// Named tables that a scheduler remembers.
const CACHED: usize = 16;

/// See the module documentation.
pub struct Tables {
    names: RwLock<HashMap<Atom, Arc<Table>>>,
    places: [Place; PLACES],
    all: Mutex<BTreeMap<u64, Arc<Table>>>,
    made: AtomicU64,
}

#[derive(Default)]
#[repr(align(64))]
struct Place {
    count: AtomicUsize,
    owned: Mutex<HashMap<Pid, Holdings>>,
}

/// What a process has.
#[derive(Default)]
struct Holdings {
    tables: Vec<Arc<Table>>,
    fixed: Vec<Arc<Table>>,
}

/// The named tables that a scheduler used last.
#[derive(Default)]
pub struct NameCache {
    entries: [Option<Arc<Table>>; CACHED],
}

impl NameCache {
    fn place(name: Atom) -> usize {
        name.0 as usize % CACHED
    }

    /// Takes the table with that name out of the cache.
    #[inline]
    pub(crate) fn take(&mut self, name: Atom) -> Option<Arc<Table>> {
        let entry = &mut self.entries[NameCache::place(name)];
        entry.take_if(|table| table.is_alive() && table.name() == name)
    }

    /// Remembers a table under its name.
    #[inline]
    pub(crate) fn put(&mut self, name: Atom, table: Arc<Table>) {
        self.entries[NameCache::place(name)] = Some(table);
    }
}

/// The name is taken, or the process does not live.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Refused;

impl Default for Tables {
    fn default() -> Tables {
        Tables {
            names: RwLock::default(),
            places: std::array::from_fn(|_| Place::default()),
            all: Mutex::default(),
            made: AtomicU64::new(0),
        }
    }
}

impl Place {
    fn change<R>(&self, pid: Pid, change: impl FnOnce(&mut Holdings) -> R) -> R {
        let mut owned = lock(&self.owned);
        let result = change(owned.entry(pid).or_default());
        let nothing = |held: &Holdings| held.tables.is_empty() && held.fixed.is_empty();
        if owned.get(&pid).is_some_and(nothing) {
            owned.remove(&pid);
        }
        self.count.store(owned.len(), Ordering::SeqCst);
        result
    }
}

fn same(table: &Table) -> impl Fn(&Arc<Table>) -> bool + '_ {
    move |other| std::ptr::eq(&**other, table)
}

impl Tables {
    fn place(&self, pid: Pid) -> &Place {
        &self.places[pid.slot as usize % PLACES]
    }

    /// Makes a table.
    pub(crate) fn create(
        &self,
        name: Atom,
        options: Options,
        heir: Option<Heir>,
        owner: Pid,
        reference: Reference,
    ) -> Result<Arc<Table>, Refused> {
        let sharded =
            options.write_concurrency != Concurrency::No && options.kind != Kind::OrderedSet;
        let shards = if sharded { SHARDS } else { 1 };
        let table = Arc::new_cyclic(|me| Table {
            number: self.made.fetch_add(1, Ordering::Relaxed),
            reference,
            options,
            name: AtomicU32::new(name.0),
            owner: AtomicU64::new(owner.word().0),
            protection: AtomicU8::new(options.protection as u8),
            alive: AtomicBool::new(true),
            heir: Mutex::new(heir),
            fixes: Mutex::default(),
            fixed: AtomicUsize::new(0),
            shards: (0..shards)
                .map(|_| RwLock::new(Shard::new(&options)))
                .collect(),
            me: me.clone(),
        });
        if options.named {
            let mut names = self.names.write().unwrap_or_else(PoisonError::into_inner);
            if names.contains_key(&name) {
                return Err(Refused);
            }
            names.insert(name, table.clone());
        }
        lock(&self.all).insert(table.number, table.clone());
        // The owner is running, so it is not exiting.
        self.place(owner)
            .change(owner, |held| held.tables.push(table.clone()));
        Ok(table)
    }

    /// The table with that name.
    pub(crate) fn named(&self, name: Atom) -> Option<Arc<Table>> {
        let names = self.names.read().unwrap_or_else(PoisonError::into_inner);
        names.get(&name).cloned()
    }

    /// All tables, in the order in which they were made.
    pub(crate) fn all(&self) -> Vec<Arc<Table>> {
        lock(&self.all).values().cloned().collect()
    }

    /// How many there are.
    pub(crate) fn count(&self) -> usize {
        lock(&self.all).len()
    }

    /// Gives a table another name.
    pub(crate) fn rename(&self, table: &Table, name: Atom) -> Result<(), Refused> {
        let mut names = self.names.write().unwrap_or_else(PoisonError::into_inner);
        if table.options.named {
            if names.contains_key(&name) || !table.is_alive() {
                return Err(Refused);
            }
            if let Some(entry) = names.remove(&table.name()) {
                names.insert(name, entry);
            }
        }
        table.name.store(name.0, Ordering::Relaxed);
        Ok(())
    }

    /// Deletes a table; what is left of it, unless someone else was faster.
    pub(crate) fn delete(&self, table: &Table) -> Option<Debris> {
        loop {
            let owner = table.owner();
            let taken = self.place(owner).change(owner, |held| {
                let at = held.tables.iter().position(same(table))?;
                let table = held.tables.swap_remove(at);
                table.alive.store(false, Ordering::SeqCst);
                Some(table)
            });
            if let Some(table) = taken {
                return Some(self.bury(&table));
            }
            // Someone is passing it on or has deleted it.
            if !table.is_alive() {
                return None;
            }
            std::thread::yield_now();
        }
    }

    /// The end of a table that is not alive any more.
    fn bury(&self, table: &Table) -> Debris {
        if table.options.named {
            let mut names = self.names.write().unwrap_or_else(PoisonError::into_inner);
            if names.get(&table.name()).is_some_and(same(table)) {
                names.remove(&table.name());
            }
        }
        lock(&self.all).remove(&table.number);
        let fixers: Vec<Pid> = std::mem::take(&mut *table.fixes()).by.into_keys().collect();
        for pid in fixers {
            self.place(pid)
                .change(pid, |held| held.fixed.retain(|other| !same(table)(other)));
        }
        // It may have been given a count by itself.
        drop(lock(&table.heir).take());
        table.remains()
    }

    /// Makes `to` the owner of a table that `from` owns.
    pub(crate) fn give(&self, vm: &Vm, table: &Table, from: Pid, to: Pid) -> Result<(), Refused> {
        let taken = self.place(from).change(from, |held| {
            let at = held.tables.iter().position(same(table))?;
            Some(held.tables.swap_remove(at))
        });
        let table = taken.ok_or(Refused)?;
        if self.pass(vm, &table, to).is_ok() {
            return Ok(());
        }
        // Back to the giver, who runs.
        self.settle(&table, from);
        Err(Refused)
    }

    /// Enters a table that is in no place as that of a process.
    fn settle(&self, table: &Arc<Table>, owner: Pid) {
        self.place(owner).change(owner, |held| {
            table.owner.store(owner.word().0, Ordering::SeqCst);
            held.tables.push(table.clone());
        });
    }

    /// The same, unless the process does not live.
    fn pass(&self, vm: &Vm, table: &Arc<Table>, to: Pid) -> Result<(), Refused> {
        let process = vm.processes.get(to).ok_or(Refused)?;
        self.settle(table, to);
        if !process.inbox.is_closed() {
            return Ok(());
        }
        let taken_back = self.place(to).change(to, |held| {
            let at = held.tables.iter().position(same(table))?;
            Some(held.tables.swap_remove(at))
        });
        // If it was not there, the process has seen to it while it was exiting.
        if taken_back.is_some() {
            Err(Refused)
        } else {
            Ok(())
        }
    }

    /// Notes that a process has fixed a table, once more.
    pub(crate) fn fix(&self, table: &Table, pid: Pid, now: u64) {
        let first = {
            let mut fixes = table.fixes();
            if fixes.by.is_empty() {
                fixes.since = now;
            }
            let count = fixes.by.entry(pid).or_default();
            *count += 1;
            *count == 1
        };
        if first {
            table.raise_fixed();
            // The process is running, so it is not exiting.
            self.place(pid)
                .change(pid, |held| held.fixed.push(table.share()));
        }
    }

    /// Takes one fix of a process back, if it has any.
    pub(crate) fn unfix(&self, table: &Table, pid: Pid) {
        let last = {
            let Fixes { by, .. } = &mut *table.fixes();
            let Some(count) = by.get_mut(&pid) else {
                return;
            };
            *count -= 1;
            let last = *count == 0;
            if last {
                by.remove(&pid);
            }
            last
        };
        if last {
            self.place(pid)
                .change(pid, |held| held.fixed.retain(|other| !same(table)(other)));
            table.lower_fixed();
        }
    }
}

/// A process has ended, its inbox is closed: its fixes end, its tables go to their heirs or are
/// deleted. What is left of them is to be freed.
#[inline]
pub(crate) fn exit_of(vm: &Vm, scheduler: &mut Scheduler, own: &mut Own) {
    if vm.tables.place(own.pid).count.load(Ordering::SeqCst) > 0 {
        let debris = let_go(vm, scheduler, own.pid);
        if !debris.is_empty() {
            own.rare().debris = debris;
        }
    }
}

#[cold]
fn let_go(vm: &Vm, scheduler: &mut Scheduler, pid: Pid) -> Debris {
    let place = vm.tables.place(pid);
    let mut debris = Debris::default();
    let Holdings { tables, fixed } = place.change(pid, std::mem::take);
    for table in fixed {
        if table.fixes().by.remove(&pid).is_some() {
            table.lower_fixed();
        }
    }
    for table in tables {
        if !inherit(vm, scheduler, &table, pid) {
            table.alive.store(false, Ordering::SeqCst);
            debris.append(vm.tables.bury(&table));
        }
    }
    debris
}

/// Passes a table of a process that has ended to its heir.
fn inherit(vm: &Vm, scheduler: &mut Scheduler, table: &Arc<Table>, from: Pid) -> bool {
    let heir = {
        let heir = lock(&table.heir);
        heir.as_ref()
            .map(|heir| (heir.pid, purlin_heap::copy::clone_owned(&heir.data)))
    };
    let Some((to, data)) = heir else {
        return false;
    };
    if to == from || vm.tables.pass(vm, table, to).is_err() {
        return false;
    }
    send_transfer(vm, scheduler, table, from, to, &data);
    true
}

/// Sends `{'ETS-TRANSFER', Table, From, Data}`.
pub(crate) fn send_transfer(
    vm: &Vm,
    scheduler: &mut Scheduler,
    table: &Table,
    from: Pid,
    to: Pid,
    data: &OwnedTerm,
) {
    let mut scratch = ProcessHeap::new();
    let message = scratch.scope(&vm.atoms, |heap| {
        let message = [
            Term::atom(Atom::ETS_TRANSFER),
            table.term(heap),
            Term::pid(from),
            heap.copy_in(data.term()),
        ];
        let message = heap.tuple(&message);
        heap.copy_out(message)
    });
    let signal = message_from(vm, Sender::Process(from), message);
    send_quietly(vm, scheduler, to, signal);
}

impl Table {
    /// What programs call it: its name or its reference.
    pub(crate) fn term<'h>(&self, heap: &mut HeapScope<'h>) -> Term<'h> {
        if self.options.named {
            return Term::atom(self.name());
        }
        self.reference_term(heap)
    }

    /// Its reference.
    pub(crate) fn reference_term<'h>(&self, heap: &mut HeapScope<'h>) -> Term<'h> {
        heap.resource(self.reference, self.share(), size_of::<Table>())
    }
}
