//! Processes: what belongs to the one who runs a process.
//!
//! A process has two parts. [`Process`], its slot in the table, is what others may touch: the inbox
//! and a few atomic hints. [`Private`] belongs to whoever *owns* the process, by holding its box: a
//! run queue, the scheduler that runs it, or, while it waits, the inbox itself
//! ([`mailbox::inbox`](crate::mailbox::inbox) has the protocol). So what is private needs no lock and
//! no atomics, and owning twice cannot be written.
//!
//! In reading order: this file (the parts), [`spawn`] (birth), [`receive`] (what the instructions
//! of a `receive` do), [`exit`] (death), [`relations`] (links, monitors, aliases), [`dictionary`],
//! [`info`] and [`subject`] (`process_info`), [`heap_limit`] (`max_heap_size`), [`report`] (what `logger` is told).

pub mod dictionary;
pub mod exit;
pub mod heap_limit;
pub mod info;
pub mod receive;
pub mod relations;
pub(crate) mod report;
pub mod spawn;
pub(crate) mod subject;

use crate::interp::Machine;
use crate::mailbox::Mailbox;
use crate::mailbox::inbox::Batch;
use crate::signal::{Letter, ReferenceKey, Request};
use dictionary::Dictionary;
use heap_limit::MaxHeapSize;
use purlin_heap::atom::Atom;
use purlin_heap::heap::OwnedTerm;
use purlin_heap::term::{Pid, Word};
use relations::{Relations, SmallMap};
use std::any::Any;

pub use crate::table::pids::Process;

/// The owner's part of a process: its machine (heap, stack, registers), and all else. Two fields, so
/// that a BIF can build terms on the heap and change the rest at the same time.
pub struct Private {
    /// Heap, stack, saved registers.
    pub machine: Machine,
    /// All else.
    pub own: Own,
}

// A size class of the allocator: one word more would cost 64 bytes in each process.
const _: () = assert!(size_of::<Private>() <= 384);

/// A process without heap and stack.
pub struct Own {
    /// Its pid.
    pub pid: Pid,
    /// Who spawned it; itself for the first process.
    pub parent: Pid,
    /// Its group leader.
    pub group_leader: Pid,
    /// What it was spawned to call.
    pub initial_call: Mfa,
    /// Messages received.
    pub mailbox: Mailbox,
    /// Flags set by `process_flag/2`, and others.
    pub flags: Flags,
    /// Its priority.
    pub priority: Priority,
    /// What it waits for other than messages.
    pub(crate) awaiting: Awaiting,
    /// The reason, once it is decided that it must end; `None` while it may live.
    pub(crate) doomed: Option<Box<OwnedTerm>>,
    /// Its end has begun: see [`exit`].
    pub(crate) exiting: bool,
    /// Links, monitors, aliases; made when first needed.
    pub(crate) relations: Option<Box<Relations>>,
    /// The process dictionary; made when first needed.
    pub(crate) dictionary: Option<Box<Dictionary>>,
    /// Settings that hardly any process has.
    pub(crate) rare: Option<Box<Rare>>,
    /// It stopped in order to wait, and has not run since.
    pub(crate) waits: bool,
    /// Reductions of finished slices.
    pub(crate) reductions: u64,
    /// The account it is charged to.
    pub(crate) account: crate::account::AccountId,
}

/// Settings and data that hardly any process has.
#[derive(Default)]
pub(crate) struct Rare {
    /// `spawn_opt` and `process_flag` settings of the heap; 0 for the default.
    pub min_heap_size: usize,
    /// `min_bin_vheap_size`.
    pub min_bin_vheap_size: usize,
    /// `fullsweep_after`.
    pub fullsweep_after: Option<usize>,
    /// `max_heap_size`.
    pub max_heap: MaxHeapSize,
    /// Words that it held when it was found to have outgrown its limit.
    pub outgrown: Option<usize>,
    /// `process_flag(save_calls, Count)`.
    pub save_calls: usize,
    /// `process_flag(async_dist, _)`.
    pub async_dist: bool,
    /// `process_flag(error_handler, Module)`.
    pub error_handler: Option<Atom>,
    /// An answer that has arrived for [`Awaiting::Reply`].
    pub reply: Option<OwnedTerm>,
    /// What [`Awaiting::Job`] waited for.
    pub job_result: Option<Box<dyn Any + Send>>,
    /// Questions that have arrived and are not answered yet.
    pub requests: Vec<Request>,
    /// Everything is to be collected before it runs again.
    pub collect: bool,
    /// By how many others it is suspended.
    pub suspended: u32,
    /// Whom it has suspended, how many times.
    pub suspending: SmallMap<Pid, u32>,
    /// Who traces it, one for each session.
    pub traced: Vec<crate::trace::Traced>,
    /// Signals that were taken from the inbox and are not handled yet: see [`signal::receive`](crate::signal).
    pub unhandled: Batch<Letter>,
    /// Signals that came too late, when the process had ended.
    pub late: Batch<Letter>,
    /// What is to be told when calls return, the last call's last.
    pub returns: Vec<crate::trace::Marker>,
    /// Those of them that an exception, which is not handled yet, has left.
    pub left: Vec<crate::trace::Marker>,
    /// What it is measured by, while it is in functions that are.
    pub meter: Option<Box<crate::trace::Meter>>,
    /// What is left of its tables at its end, to be freed.
    pub debris: crate::ets::Debris,
}

/// Module, function, arity.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Mfa {
    /// Module.
    pub module: Atom,
    /// Function.
    pub function: Atom,
    /// Arity.
    pub arity: u8,
}

/// Yes-or-no settings of a process.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Flags {
    /// Exit signals become messages.
    pub trap_exit: bool,
    /// `message_queue_data` is `off_heap`.
    pub off_heap_messages: bool,
    /// Its end is never reported (it belongs to the system).
    pub system: bool,
    /// `process_flag(sensitive, _)`.
    pub sensitive: bool,
    /// It is traced: there is something in `Rare::traced`.
    pub traced: bool,
}

/// What a process waits for other than messages; until then signals are handled, nothing else.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Awaiting {
    /// Nothing: it waits in `receive`, or runs.
    Nothing,
    /// A message: it hibernates.
    Message,
    /// A job in the blocking pool.
    Job,
    /// The answer to a request with this reference.
    Reply(ReferenceKey),
}

/// `process_flag(priority, _)`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
#[repr(u8)]
pub enum Priority {
    /// As normal, but run once for eight normal slices.
    Low = 0,
    /// The default.
    #[default]
    Normal = 1,
    /// Before normal and low.
    High = 2,
    /// Before all.
    Max = 3,
}

impl Priority {
    /// The atom that names it.
    pub fn atom(self) -> Atom {
        match self {
            Priority::Low => Atom::LOW,
            Priority::Normal => Atom::NORMAL,
            Priority::High => Atom::HIGH,
            Priority::Max => Atom::MAX,
        }
    }

    /// The priority that an atom names.
    pub fn of(atom: Atom) -> Option<Priority> {
        match atom {
            Atom::LOW => Some(Priority::Low),
            Atom::NORMAL => Some(Priority::Normal),
            Atom::HIGH => Some(Priority::High),
            Atom::MAX => Some(Priority::Max),
            Atom(_) => None,
        }
    }
}

impl Private {
    /// Calls `visit` with the address of every root outside the machine: what a collection of this
    /// process's heap must keep besides stack and continuation.
    pub fn for_each_root(&mut self, visit: impl FnMut(&mut Word)) {
        self.own.for_each_root(visit);
    }
}

impl Own {
    /// A new process that has not run; see [`spawn`].
    pub(crate) fn new(pid: Pid, parent: Pid, group_leader: Pid, initial_call: Mfa) -> Own {
        Own {
            pid,
            parent,
            group_leader,
            initial_call,
            mailbox: Mailbox::default(),
            flags: Flags::default(),
            priority: Priority::Normal,
            awaiting: Awaiting::Nothing,
            doomed: None,
            exiting: false,
            relations: None,
            dictionary: None,
            rare: None,
            waits: false,
            reductions: 0,
            account: crate::account::AccountId::ROOT,
        }
    }

    /// The roots in dictionary and mailbox.
    pub fn for_each_root(&mut self, mut visit: impl FnMut(&mut Word)) {
        self.mailbox.for_each_root(&mut visit);
        if let Some(dictionary) = &mut self.dictionary {
            dictionary.for_each_root(&mut visit);
        }
    }

    /// The module whose functions are called for those that do not exist.
    pub(crate) fn error_handler(&self) -> Atom {
        let set = self.rare.as_ref().and_then(|rare| rare.error_handler);
        set.unwrap_or(Atom::ERROR_HANDLER)
    }

    pub(crate) fn rare(&mut self) -> &mut Rare {
        self.rare.get_or_insert_default()
    }

    pub(crate) fn relations(&mut self) -> &mut Relations {
        self.relations.get_or_insert_default()
    }

    /// The answer that the process waited for with [`Awaiting::Reply`]; for the step of a BIF that
    /// suspended the process.
    pub(crate) fn take_reply(&mut self) -> Option<OwnedTerm> {
        self.rare.as_mut()?.reply.take()
    }

    /// The questions that have arrived and are not answered.
    pub(crate) fn take_requests(&mut self) -> Vec<Request> {
        let rare = self.rare.as_deref_mut();
        rare.map_or(Vec::new(), |rare| std::mem::take(&mut rare.requests))
    }

    /// Are there questions that have arrived and are not answered?
    pub(crate) fn has_requests(&self) -> bool {
        let waiting = |rare: &Rare| !rare.requests.is_empty();
        self.rare.as_deref().is_some_and(waiting)
    }

    /// Are there signals that were taken and not handled?
    #[inline]
    pub(crate) fn has_unhandled(&self) -> bool {
        let left = |rare: &Rare| !rare.unhandled.is_empty();
        self.rare.as_deref().is_some_and(left)
    }

    /// Must the process stop running at the next safepoint, because it is to end?
    pub fn is_doomed(&self) -> bool {
        self.doomed.is_some()
    }
}
