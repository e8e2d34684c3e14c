//! Time spent and memory allocated in functions: `call_time` and `call_memory` of `erlang:trace_pattern/3`.
//!
//! Each function that is measured has an [`Account`], with a line for each process. While a process runs such a function,
//! and nothing that it calls is measured too, it goes to that account; a [`Meter`] says which account that is for each
//! session and measure, and since when. It is read when such a function is called or returns, when a slice begins or ends,
//! and around a collection. A call leaves a [`Marker::Measured`](super::Marker) on the stack, and what was measured before on
//! the meter's own stack; a tail call leaves nothing new.

use super::SessionId;
use super::patterns::{Pattern, Wish};
use crate::process::Own;
use crate::sync::lock;
use purlin_heap::term::Pid;
use std::collections::BTreeMap;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};

/// What is measured.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Measure {
    /// Nanoseconds.
    Time,
    /// Words.
    Memory,
}

/// What a process has used in a function.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Line {
    pub calls: u64,
    pub amount: u64,
}

/// What processes have used in a function.
pub(crate) struct Account {
    measure: Measure,
    session: SessionId,
    /// Short: one process adds to its line, or somebody reads all.
    lines: Mutex<BTreeMap<Pid, Line>>,
    paused: AtomicBool,
}

impl Account {
    /// Does to a function's account what a trace pattern wants; as with counts, `restart` and `pause` make none for a
    /// function that is not traced at all.
    pub fn apply(
        account: &mut Option<Arc<Account>>,
        measure: Measure,
        session: SessionId,
        wish: &Wish,
        is_new: bool,
    ) {
        match (wish, &account) {
            (Wish::Off, _) => *account = None,
            (Wish::Pause, Some(account)) => account.paused.store(true, Ordering::Relaxed),
            (Wish::Restart | Wish::Pause, None) if is_new => {}
            (_, Some(account)) => {
                lock(&account.lines).clear();
                account.paused.store(false, Ordering::Relaxed);
            }
            (_, None) => {
                *account = Some(Arc::new(Account {
                    measure,
                    session,
                    lines: Mutex::default(),
                    paused: AtomicBool::new(false),
                }));
            }
        }
    }

    /// What each process has used.
    pub fn lines(&self) -> Vec<(Pid, Line)> {
        let lines = lock(&self.lines);
        lines.iter().map(|(&pid, &line)| (pid, line)).collect()
    }

    fn is_paused(&self) -> bool {
        self.paused.load(Ordering::Relaxed)
    }

    fn add(&self, pid: Pid, calls: u64, amount: u64) {
        let mut lines = lock(&self.lines);
        let line = lines.entry(pid).or_default();
        line.calls += calls;
        line.amount += amount;
    }
}

/// What a process is measured by.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Reading {
    /// The time now.
    pub now_ns: u64,
    /// Words on its heap.
    pub words: usize,
}

/// What a process is measured for.
#[derive(Default)]
pub(crate) struct Meter {
    /// What it uses goes to these, one for each session and measure.
    current: Vec<Arc<Account>>,
    /// What was current when the functions were called that run, the last one's last.
    before: Vec<Vec<Arc<Account>>>,
    since: Reading,
}

impl Meter {
    /// A function with these patterns is called, and a marker tells of its return unless it is a tail call.
    pub fn enter(
        &mut self,
        own_pid: Pid,
        patterns: &[&Pattern],
        now: Reading,
        leaves_marker: bool,
    ) {
        self.read(own_pid, now);
        if leaves_marker {
            self.before.push(self.current.clone());
        }
        let accounts = patterns.iter().flat_map(|pattern| pattern.accounts());
        for account in accounts.filter(|account| !account.is_paused()) {
            account.add(own_pid, 1, 0);
            let key = |account: &Account| (account.session, account.measure);
            self.current.retain(|other| key(other) != key(account));
            self.current.push(account.clone());
        }
    }

    /// A function that has left a marker returns, or fails.
    pub fn leave(&mut self, own_pid: Pid, now: Reading) {
        self.read(own_pid, now);
        self.current = self.before.pop().unwrap_or_default();
    }

    /// What has been used up to now goes where it belongs.
    pub fn read(&mut self, own_pid: Pid, now: Reading) {
        for account in &self.current {
            let amount = match account.measure {
                Measure::Time => now.now_ns.saturating_sub(self.since.now_ns),
                Measure::Memory => now.words.saturating_sub(self.since.words) as u64,
            };
            account.add(own_pid, 0, amount);
        }
        self.since = now;
    }

    /// Another slice begins: the time since the last one is nobody's.
    pub fn resume(&mut self, now: Reading) {
        self.since.now_ns = now.now_ns;
    }

    /// After a collection there are that many words.
    pub fn collected(&mut self, words: usize) {
        self.since.words = words;
    }
}

impl Own {
    /// What it is measured by, if it is.
    pub(crate) fn meter(&mut self) -> Option<&mut Meter> {
        self.rare.as_mut()?.meter.as_deref_mut()
    }
}
