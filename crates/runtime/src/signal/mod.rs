//! Signals: everything that one process does to another.
//!
//! A signal is put into the receiver's inbox ([`send`]) and acted on by the receiver when it takes
//! its inbox: before each slice, in `receive` when its queue is used up, and in a few BIFs
//! ([`receive`]). So the order of signals between two processes is that of sending, and a process's
//! links, monitors and flags are touched by its owner only.

mod receive;

pub use receive::{receive_signals, run_requests};
pub(crate) use receive::{send_or_refuse, take_too_late};

use crate::mailbox::inbox::Node;
use crate::process::Private;
use crate::process::info::Query;
use crate::scheduler::Scheduler;
use crate::vm::Vm;
use purlin_heap::atom::Atom;
use purlin_heap::heap::{HeapScope, OwnedTerm};
use purlin_heap::term::{Pid, Reference, Term};
use std::any::Any;

/// What identifies a reference: see [`Reference::key`].
pub type ReferenceKey = (u32, u64);

/// What one process does to another.
pub enum Signal {
    /// A message.
    Message(OwnedTerm),
    /// A message sent to an alias; dropped when the alias is not active.
    AliasMessage {
        /// The alias.
        alias: ReferenceKey,
        /// The message.
        message: OwnedTerm,
    },
    /// An exit signal.
    Exit(Box<ExitSignal>),
    /// `from` links itself to the receiver.
    Link {
        /// The sender.
        from: Pid,
    },
    /// `from` takes its link back, and wants to hear of it.
    Unlink {
        /// The sender.
        from: Pid,
        /// To be repeated in the answer.
        id: u64,
    },
    /// The answer to `Unlink`.
    UnlinkAck {
        /// The sender.
        from: Pid,
        /// What the request had.
        id: u64,
    },
    /// `watcher` monitors the receiver.
    Monitor {
        /// The monitor.
        reference: ReferenceKey,
        /// The sender.
        watcher: Pid,
    },
    /// A monitor is removed.
    Demonitor {
        /// The monitor.
        reference: ReferenceKey,
    },
    /// What the receiver monitors has ended.
    Down {
        /// The monitor.
        reference: ReferenceKey,
        /// The reason.
        reason: OwnedTerm,
    },
    /// The receiver gets another group leader.
    GroupLeader(Pid),
    /// A question about the receiver.
    Request(Box<Request>),
    /// The answer to a question.
    Reply {
        /// What the question had.
        reference: ReferenceKey,
        /// The answer.
        answer: OwnedTerm,
    },
    /// What the receiver had done in the blocking pool.
    JobDone(Box<dyn Any + Send>),
    /// That has failed.
    JobFailed,
    /// A timeout has struck: nothing but a reason to look.
    Wake,
    /// `resume_process/1`
    Resume,

    /// In the queue only: an exit signal that was trapped.
    ExitMessage {
        /// Whose exit signal.
        from: Pid,
        /// The reason.
        reason: OwnedTerm,
    },
    /// In the queue only: a monitor that has struck.
    DownMessage(Box<DownMessage>),
}

const _: () = assert!(size_of::<Signal>() <= 40);

/// An exit signal.
pub struct ExitSignal {
    /// Who has ended, or called `exit/2`.
    pub from: Pid,
    /// The reason.
    pub reason: OwnedTerm,
    /// Through a link (then it counts only while the link is active), or from `exit/2`.
    pub through_link: bool,
}

/// What a DOWN message is made of.
pub struct DownMessage {
    /// `'DOWN'`, or what the monitor was told to use instead.
    pub tag: OwnedTerm,
    /// The monitor.
    pub reference: Reference,
    /// What was monitored.
    pub object: Object,
    /// The reason.
    pub reason: OwnedTerm,
}

/// What a monitor watches, as it was named.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Object {
    /// A process.
    Pid(Pid),
    /// A registered name on this node.
    Name(Atom),
}

/// A question about a process, answered by its owner.
pub struct Request {
    /// Who asks.
    pub from: Pid,
    /// To be repeated in the answer.
    pub reference: ReferenceKey,
    /// The question.
    pub query: Query,
}

impl Signal {
    /// The message that is to be received, on `heap`.
    ///
    /// # Panics
    /// If the signal is not a message.
    pub(crate) fn into_message<'h>(self, heap: &mut HeapScope<'h>) -> Term<'h> {
        match self {
            Signal::Message(message) | Signal::AliasMessage { message, .. } => heap.adopt(message),
            Signal::ExitMessage { from, reason } => {
                let reason = heap.adopt(reason);
                heap.tuple(&[Term::atom(Atom::EXIT_UPPER), Term::pid(from), reason])
            }
            Signal::DownMessage(down) => {
                let DownMessage {
                    tag,
                    reference,
                    object,
                    reason,
                } = *down;
                let tag = heap.adopt(tag);
                let reference = heap.reference(reference);
                let object = object.term(heap);
                let reason = heap.adopt(reason);
                heap.tuple(&[tag, reference, Term::atom(Atom::PROCESS), object, reason])
            }
            Signal::Exit(_)
            | Signal::Link { .. }
            | Signal::Unlink { .. }
            | Signal::UnlinkAck { .. }
            | Signal::Monitor { .. }
            | Signal::Demonitor { .. }
            | Signal::Down { .. }
            | Signal::GroupLeader(_)
            | Signal::Request(_)
            | Signal::Reply { .. }
            | Signal::JobDone(_)
            | Signal::JobFailed
            | Signal::Wake
            | Signal::Resume => unreachable!("only messages are queued"),
        }
    }

    /// Is it the DOWN message of that monitor?
    pub(crate) fn is_down(&self, key: ReferenceKey) -> bool {
        matches!(self, Signal::DownMessage(down) if down.reference.key() == key)
    }

    /// Words of memory that a queued message owns.
    pub(crate) fn words(&self) -> usize {
        match self {
            Signal::Message(message) => message.words(),
            Signal::ExitMessage { reason, .. } => reason.words(),
            Signal::DownMessage(down) => down.reason.words() + down.tag.words(),
            Signal::AliasMessage { .. }
            | Signal::Exit(_)
            | Signal::Link { .. }
            | Signal::Unlink { .. }
            | Signal::UnlinkAck { .. }
            | Signal::Monitor { .. }
            | Signal::Demonitor { .. }
            | Signal::Down { .. }
            | Signal::GroupLeader(_)
            | Signal::Request(_)
            | Signal::Reply { .. }
            | Signal::JobDone(_)
            | Signal::JobFailed
            | Signal::Wake
            | Signal::Resume => 0,
        }
    }
}

impl Object {
    /// As a DOWN message has it.
    pub fn term<'h>(self, heap: &mut HeapScope<'h>) -> Term<'h> {
        match self {
            Object::Pid(pid) => Term::pid(pid),
            Object::Name(name) => heap.tuple(&[Term::atom(name), Term::atom(Atom::NONODE_NOHOST)]),
        }
    }
}

/// Sends a signal, and gives it back if there is no such process. For code that a scheduler runs.
pub(crate) fn send(
    vm: &Vm,
    scheduler: &mut Scheduler,
    to: Pid,
    signal: Signal,
) -> Result<(), Box<Node<Signal>>> {
    let node = Node::new(signal);
    let Some(process) = vm.processes.get(to) else {
        return Err(node);
    };
    if let Some(woken) = process.inbox.push(node)? {
        scheduler.schedule(vm, woken);
    }
    Ok(())
}

/// As [`send`], for signals that nobody misses.
pub(crate) fn send_quietly(vm: &Vm, scheduler: &mut Scheduler, to: Pid, signal: Signal) {
    // The receiver has exited: so be it.
    drop(send(vm, scheduler, to, signal));
}

/// Sends a signal from a thread that is not a scheduler.
pub(crate) fn send_from_outside(vm: &Vm, seat: usize, to: Pid, signal: Signal) -> bool {
    vm.quiescence.enter(seat);
    let woken: Option<Result<Option<Box<Private>>, _>> = vm
        .processes
        .get(to)
        .map(|process| process.inbox.push(Node::new(signal)));
    vm.quiescence.leave(seat);
    match woken {
        Some(Ok(Some(process))) => {
            vm.inject(process);
            true
        }
        Some(Ok(None)) => true,
        Some(Err(_)) | None => false,
    }
}
