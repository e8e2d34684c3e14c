//! ETS: tables of tuples that belong to the VM, not to a heap.
//!
//! A [`Table`] is named by a reference that holds a count of it, so whoever has the reference gets to
//! the table without a look-up; a named table is found through [`Tables`], and a scheduler remembers
//! the named tables it used last ([`NameCache`]). Rows are copied in and out ([`OwnedTerm`]); large
//! binaries are shared. Rows lie in [`Shard`]s, each behind a lock of its own: one, or [`SHARDS`] of
//! them, by the hash of the key, when the table was made with `write_concurrency`.
//!
//! **Life of a table.** `alive` goes from true to false once, by whoever deletes the table
//! ([`Tables::delete`]), before its shards are emptied. Every operation looks at it while it holds
//! the lock of a shard, so nobody finds or adds anything afterwards; the shell goes with the last
//! reference or cached name.
//!
//! **Owners.** `owner` changes under the lock of the owner's place in [`Tables`], see there.
//!
//! **Fixing.** `fixed` counts the processes that have fixed the table (`safe_fixtable/2`). Who deletes
//! from a shard looks at it under the shard's write lock, and leaves a dead node if it is not zero.
//! Who lowers it to zero buries the dead of each shard, unless `fixed` is not zero any more when the
//! write lock is held: whoever raised it since may rely on what died since. Traversals that give way
//! need no fixing: a key keeps its position while it lives, and a sorted table is left at a key.
//!
//! **Order of locks.** 1. names, 2. a place of owners, 3. the list of all tables, 4. heir and fixes of
//! a table, 5. its shards in the order of their numbers. No signal is sent and no Erlang code runs
//! under any of them.

mod hashed;
mod sorted;
mod tables;

pub(crate) use hashed::HashTable;
pub(crate) use sorted::SortedTable;
pub use tables::{NameCache, Tables};
pub(crate) use tables::{exit_of, send_transfer};

use purlin_heap::AtomTable;
use purlin_heap::atom::Atom;
use purlin_heap::hash::hash;
use purlin_heap::heap::OwnedTerm;
use purlin_heap::term::{Pid, Reference, Term, Word};
use std::collections::HashMap;
use std::sync::atomic::{AtomicBool, AtomicU8, AtomicU32, AtomicU64, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, PoisonError, RwLock, RwLockReadGuard, RwLockWriteGuard, Weak};

/// Shards of a table that many write at the same time.
pub const SHARDS: usize = 32;

/// The type of a table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// One row for a key.
    Set,
    /// One row for a key, keys in order and equal when they compare equal.
    OrderedSet,
    /// Different rows for a key.
    Bag,
    /// Rows for a key.
    DuplicateBag,
}

/// Who may do what.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub enum Protection {
    /// All may read and write.
    Public,
    /// All may read, the owner may write.
    Protected,
    /// Only the owner may read and write.
    Private,
}

/// What an operation needs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Access {
    /// To know the table.
    Know,
    /// To read rows.
    Read,
    /// To change rows.
    Write,
}

/// What `ets:new/2` is told.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Options {
    pub(crate) kind: Kind,
    pub(crate) protection: Protection,
    pub(crate) named: bool,
    pub(crate) keypos: usize,
    pub(crate) write_concurrency: Concurrency,
    pub(crate) read_concurrency: bool,
    pub(crate) decentralized_counters: bool,
    pub(crate) compressed: bool,
}

/// `{write_concurrency, _}`
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Concurrency {
    No,
    Yes,
    Auto,
}

/// Who gets the table when its owner ends, and what it is told.
pub(crate) struct Heir {
    pub(crate) pid: Pid,
    pub(crate) data: OwnedTerm,
}

/// See the module documentation.
pub struct Table {
    /// How many tables had been made before.
    pub(crate) number: u64,
    /// What it is called by those who have no name for it.
    pub(crate) reference: Reference,
    pub(crate) options: Options,
    name: AtomicU32,
    owner: AtomicU64,
    /// A [`Protection`].
    protection: AtomicU8,
    alive: AtomicBool,
    pub(crate) heir: Mutex<Option<Heir>>,
    fixes: Mutex<Fixes>,
    fixed: AtomicUsize,
    shards: Box<[RwLock<Shard>]>,
    me: Weak<Table>,
}

/// Who has fixed a table.
#[derive(Default)]
pub(crate) struct Fixes {
    /// How often each process did.
    pub(crate) by: HashMap<Pid, usize>,
    /// When the first one did: monotonic nanoseconds.
    pub(crate) since: u64,
}

/// Rows behind one lock.
pub(crate) enum Shard {
    Hashed(HashTable),
    Sorted(SortedTable),
}

impl Shard {
    fn new(options: &Options) -> Shard {
        match options.kind {
            Kind::OrderedSet => Shard::Sorted(SortedTable::new(options.keypos)),
            Kind::Set | Kind::Bag | Kind::DuplicateBag => {
                Shard::Hashed(HashTable::new(options.keypos))
            }
        }
    }

    fn rows(&self) -> usize {
        match self {
            Shard::Hashed(table) => table.rows,
            Shard::Sorted(table) => table.rows,
        }
    }

    fn memory_words(&self) -> usize {
        match self {
            Shard::Hashed(table) => table.memory_words(),
            Shard::Sorted(table) => table.memory_words(),
        }
    }
}

/// Rows of tables and shards that nobody sees any more, to be freed little by little.
#[derive(Default)]
pub(crate) struct Debris(Vec<Shard>);

impl Debris {
    pub(crate) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    pub(crate) fn append(&mut self, mut other: Debris) {
        self.0.append(&mut other.0);
    }

    /// Frees about so many rows; how many it were.
    pub(crate) fn free(&mut self, count: usize) -> usize {
        let mut freed = 0;
        while freed < count
            && let Some(shard) = self.0.last_mut()
        {
            let dropped = match shard {
                Shard::Hashed(table) => table.dismantle(count - freed),
                Shard::Sorted(table) => table.dismantle(count - freed),
            };
            freed += dropped.max(1);
            if dropped == 0 {
                self.0.pop();
            }
        }
        freed
    }
}

/// The table is gone.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Gone;

/// The hash of a key, and the shard and bucket that follow from it.
#[derive(Clone, Copy)]
pub(crate) struct Hash(u64);

impl Hash {
    #[inline]
    pub(crate) fn low(self) -> u32 {
        self.0 as u32
    }
}

impl Table {
    pub(crate) fn name(&self) -> Atom {
        Atom(self.name.load(Ordering::Relaxed))
    }

    pub(crate) fn protection(&self) -> Protection {
        const ALL: [Protection; 3] = [
            Protection::Public,
            Protection::Protected,
            Protection::Private,
        ];
        ALL[usize::from(self.protection.load(Ordering::Relaxed))]
    }

    /// For its owner.
    pub(crate) fn protect(&self, protection: Protection) {
        self.protection.store(protection as u8, Ordering::Relaxed);
    }

    pub(crate) fn owner(&self) -> Pid {
        Pid::of(Word(self.owner.load(Ordering::Acquire)))
    }

    #[inline]
    pub(crate) fn is_alive(&self) -> bool {
        self.alive.load(Ordering::Acquire)
    }

    /// A count of it, for a traversal that gives way.
    pub(crate) fn share(&self) -> Arc<Table> {
        self.me.upgrade().expect("whoever has a table has a count")
    }

    /// May that process do this? Whoever is the owner may.
    #[inline]
    pub(crate) fn permits(&self, access: Access, pid: Pid) -> bool {
        let for_all = match self.protection() {
            Protection::Public => true,
            Protection::Protected => access != Access::Write,
            Protection::Private => access == Access::Know,
        };
        for_all || self.owner() == pid
    }

    /// The hash of a key, where keys are hashed.
    #[inline]
    pub(crate) fn hash(&self, key: Term<'_>, atoms: &AtomTable) -> Hash {
        match self.options.kind {
            Kind::OrderedSet => Hash(0),
            Kind::Set | Kind::Bag | Kind::DuplicateBag => Hash(hash(key, atoms)),
        }
    }

    pub(crate) fn shard_count(&self) -> usize {
        self.shards.len()
    }

    /// The shard of a key.
    #[inline]
    pub(crate) fn shard_of(&self, hash: Hash) -> usize {
        (hash.0 >> 32) as usize % self.shards.len()
    }

    /// A shard, to be looked at.
    #[inline]
    pub(crate) fn read(&self, shard: usize) -> Result<RwLockReadGuard<'_, Shard>, Gone> {
        let guard = self.shards[shard]
            .read()
            .unwrap_or_else(PoisonError::into_inner);
        if self.is_alive() {
            Ok(guard)
        } else {
            Err(Gone)
        }
    }

    /// A shard, to be changed.
    #[inline]
    pub(crate) fn write(&self, shard: usize) -> Result<RwLockWriteGuard<'_, Shard>, Gone> {
        let guard = self.lock(shard);
        if self.is_alive() {
            Ok(guard)
        } else {
            Err(Gone)
        }
    }

    fn lock(&self, shard: usize) -> RwLockWriteGuard<'_, Shard> {
        self.shards[shard]
            .write()
            .unwrap_or_else(PoisonError::into_inner)
    }

    /// Several shards, to be changed together. The numbers must ascend.
    pub(crate) fn write_many(
        &self,
        numbers: &[usize],
    ) -> Result<Vec<RwLockWriteGuard<'_, Shard>>, Gone> {
        numbers.iter().map(|&number| self.write(number)).collect()
    }

    /// How many rows there are.
    pub(crate) fn rows(&self) -> Result<usize, Gone> {
        (0..self.shards.len())
            .map(|shard| Ok(self.read(shard)?.rows()))
            .sum()
    }

    /// Words of memory.
    pub(crate) fn memory_words(&self) -> Result<usize, Gone> {
        let shell = size_of::<Table>() / size_of::<u64>();
        let shards = (0..self.shards.len()).map(|shard| Ok(self.read(shard)?.memory_words()));
        Ok(shell + shards.sum::<Result<usize, Gone>>()?)
    }

    /// Does anyone rely on positions?
    #[inline]
    pub(crate) fn is_fixed(&self) -> bool {
        self.fixed.load(Ordering::SeqCst) > 0
    }

    pub(crate) fn fixes(&self) -> std::sync::MutexGuard<'_, Fixes> {
        self.fixes.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn raise_fixed(&self) {
        self.fixed.fetch_add(1, Ordering::SeqCst);
    }

    fn lower_fixed(&self) {
        if self.fixed.fetch_sub(1, Ordering::SeqCst) > 1 {
            return;
        }
        for number in 0..self.shards.len() {
            let mut shard = self.lock(number);
            if self.is_fixed() {
                return;
            }
            if let Shard::Hashed(table) = &mut *shard {
                table.bury();
            }
        }
    }

    /// Takes all rows away, at once for everybody.
    pub(crate) fn clear(&self) -> Result<Debris, Gone> {
        let numbers: Vec<usize> = (0..self.shards.len()).collect();
        let mut debris = Debris::default();
        let mut shards = self.write_many(&numbers)?;
        let fixed = self.is_fixed();
        for shard in &mut shards {
            match &mut **shard {
                Shard::Hashed(table) if fixed => table.kill_all(),
                Shard::Hashed(_) | Shard::Sorted(_) => {
                    let empty = Shard::new(&self.options);
                    debris.0.push(std::mem::replace(&mut **shard, empty));
                }
            }
        }
        Ok(debris)
    }

    /// The rows of a table that is not alive any more.
    fn remains(&self) -> Debris {
        let empty = |number| std::mem::replace(&mut *self.lock(number), Shard::new(&self.options));
        Debris((0..self.shards.len()).map(empty).collect())
    }
}
