//! Accounts: who is charged for what, and how much of it there may be.
//!
//! Accounts form a tree. Each process points to one; what it uses is charged to that account and to
//! all above it. Charges are counted per scheduler in plain cells that only that scheduler writes
//! (relaxed loads and stores, no read-modify-write), and summed by whoever asks. Limits are settings;
//! reaching one is an Erlang error (`system_limit`), never an abort.
//!
//! What is counted so far: processes. Heap blocks, binaries, tables and atoms come with the limits
//! that need them; they take a row in [`Resource`] and a call of [`Accounts::charge`].

use std::sync::RwLock;
use std::sync::atomic::{AtomicI64, AtomicU64, Ordering};
use std::sync::{Arc, PoisonError};

/// Names an account of a VM.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct AccountId(u32);

impl AccountId {
    /// The account above all others.
    pub const ROOT: AccountId = AccountId(0);
}

/// What is charged.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Resource {
    /// Live processes.
    Processes,
}

const RESOURCES: usize = 1;

/// There may be no more of this: `system_limit` in Erlang.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LimitReached(pub Resource);

/// Counters of one account, one column per scheduler.
struct Account {
    parent: Option<AccountId>,
    /// `u64::MAX` is no limit.
    limits: [AtomicU64; RESOURCES],
    columns: Box<[Column]>,
}

#[repr(align(128))]
#[derive(Default)]
struct Column([AtomicI64; RESOURCES]);

/// The accounts of a VM.
pub struct Accounts {
    columns: usize,
    accounts: RwLock<Vec<Arc<Account>>>,
    /// The root, reached without the lock.
    root: Arc<Account>,
}

impl Accounts {
    /// A root account without limits, for that many schedulers.
    pub fn new(schedulers: usize) -> Accounts {
        let root = Arc::new(Account::new(None, schedulers));
        Accounts {
            columns: schedulers,
            accounts: RwLock::new(vec![root.clone()]),
            root,
        }
    }

    /// Opens an account below another.
    pub fn open(&self, parent: AccountId) -> AccountId {
        let mut accounts = self
            .accounts
            .write()
            .unwrap_or_else(PoisonError::into_inner);
        let id = AccountId(accounts.len() as u32);
        accounts.push(Arc::new(Account::new(Some(parent), self.columns)));
        id
    }

    /// Sets how much of a resource an account and those below it may use; `None` for no limit.
    pub fn set_limit(&self, account: AccountId, resource: Resource, limit: Option<u64>) {
        let account = self.get(account);
        account.limits[resource as usize].store(limit.unwrap_or(u64::MAX), Ordering::Relaxed);
    }

    /// How much an account and those below it use, more or less at this moment.
    pub fn used(&self, account: AccountId, resource: Resource) -> u64 {
        self.get(account).used(resource)
    }

    /// Charges one unit, on behalf of the scheduler with that index.
    pub fn charge(
        &self,
        scheduler: usize,
        account: AccountId,
        resource: Resource,
    ) -> Result<(), LimitReached> {
        if account == AccountId::ROOT {
            return self.root.charge(scheduler, resource);
        }
        let mut charged = Vec::new();
        let mut next = Some(account);
        while let Some(id) = next {
            let account = self.get(id);
            if let Err(reached) = account.charge(scheduler, resource) {
                charged
                    .iter()
                    .for_each(|below: &Arc<Account>| below.add(scheduler, resource, -1));
                return Err(reached);
            }
            next = account.parent;
            charged.push(account);
        }
        Ok(())
    }

    /// Takes one unit back.
    pub fn release(&self, scheduler: usize, account: AccountId, resource: Resource) {
        if account == AccountId::ROOT {
            return self.root.add(scheduler, resource, -1);
        }
        let mut next = Some(account);
        while let Some(id) = next {
            let account = self.get(id);
            account.add(scheduler, resource, -1);
            next = account.parent;
        }
    }

    fn get(&self, id: AccountId) -> Arc<Account> {
        let accounts = self.accounts.read().unwrap_or_else(PoisonError::into_inner);
        accounts[id.0 as usize].clone()
    }
}

impl Account {
    fn new(parent: Option<AccountId>, columns: usize) -> Account {
        Account {
            parent,
            limits: [const { AtomicU64::new(u64::MAX) }; RESOURCES],
            columns: (0..columns).map(|_| Column::default()).collect(),
        }
    }

    fn charge(&self, scheduler: usize, resource: Resource) -> Result<(), LimitReached> {
        let limit = self.limits[resource as usize].load(Ordering::Relaxed);
        if limit != u64::MAX && self.used(resource) >= limit {
            return Err(LimitReached(resource));
        }
        self.add(scheduler, resource, 1);
        Ok(())
    }

    /// Only the scheduler with that index writes its column.
    fn add(&self, scheduler: usize, resource: Resource, amount: i64) {
        let cell = &self.columns[scheduler].0[resource as usize];
        cell.store(cell.load(Ordering::Relaxed) + amount, Ordering::Relaxed);
    }

    fn used(&self, resource: Resource) -> u64 {
        let cells = self
            .columns
            .iter()
            .map(|column| &column.0[resource as usize]);
        cells
            .map(|cell| cell.load(Ordering::Relaxed))
            .sum::<i64>()
            .max(0) as u64
    }
}
