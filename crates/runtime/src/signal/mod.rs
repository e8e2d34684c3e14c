//! Signals: everything that one process does to another.
//!
//! A signal is put into the receiver's inbox ([`send`]) and acted on by the receiver when it takes
//! its inbox: before each slice, in `receive` when its queue is used up, and in a few BIFs
//! ([`receive`]). So the order of signals between two processes is that of sending, and a process's
//! links, monitors and flags are touched by its owner only.

mod letter;
mod receive;
mod sending;

pub use letter::{Letter, LetterRef, Node};
pub use receive::{receive_signals, run_requests};
pub(crate) use receive::{send_or_refuse, take_too_late};
pub(crate) use sending::Sending;

use crate::process::Private;
use crate::process::info::Query;
use crate::scheduler::Scheduler;
use crate::vm::{SCHEDULERS_MAX, Vm};
use purlin_heap::atom::Atom;
use purlin_heap::heap::{HeapScope, OwnedTerm};
use purlin_heap::term::{Pid, Reference, Term};
use std::any::Any;

/// What identifies a reference: see [`Reference::key`].
/// One word: scheduler and number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ReferenceKey(u64);

const _: () = assert!(SCHEDULERS_MAX <= 1 << (64 - ReferenceKey::NUMBER_BITS));

impl ReferenceKey {
    const NUMBER_BITS: u32 = 54;

    /// The key of a reference; for one that no scheduler has made, a key that nothing else has.
    #[inline]
    pub fn of(reference: Reference) -> ReferenceKey {
        let Reference { origin, number, .. } = reference;
        if number >> ReferenceKey::NUMBER_BITS != 0 || origin as usize >= SCHEDULERS_MAX {
            return ReferenceKey(u64::MAX);
        }
        ReferenceKey(u64::from(origin) << ReferenceKey::NUMBER_BITS | number)
    }

    /// The reference, as the alias of a process or a plain one.
    pub fn reference(self, owner: Option<Pid>) -> Reference {
        let number = self.0 & ((1 << ReferenceKey::NUMBER_BITS) - 1);
        Reference {
            origin: (self.0 >> ReferenceKey::NUMBER_BITS) as u32,
            number,
            owner,
        }
    }
}

/// What one process does to another.
pub enum Signal {
    /// A message.
    Message(OwnedTerm),
    /// A message sent to an alias; dropped when the alias is not active.
    AliasMessage(Box<AliasMessage>),
    /// One of these, and who sent it: while somebody traces what is received, by sender.
    Sent(Box<Sent>),
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
    Down(Box<Down>),
    /// The receiver gets another group leader.
    GroupLeader(Pid),
    /// A question about the receiver.
    Request(Box<Request>),
    /// The answer to a question.
    Reply(Box<Reply>),
    /// What the receiver had done in the blocking pool.
    JobDone(Box<dyn Any + Send>),
    /// That has failed.
    JobFailed,
    /// A timeout has struck: nothing but a reason to look.
    Wake,
    /// `resume_process/1`
    Resume,

    /// In the queue only: an exit signal that was trapped.
    ExitMessage(Box<ExitSignal>),
    /// In the queue only: a monitor that has struck.
    DownMessage(Box<DownMessage>),
}

// It follows a node of 16 bytes, in a box, if it is no message.
const _: () = assert!(size_of::<Signal>() <= 24);

/// A message sent to an alias.
pub struct AliasMessage {
    /// The alias.
    pub alias: ReferenceKey,
    /// The message.
    pub message: OwnedTerm,
}

/// Who sends a message.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sender {
    /// A process.
    Process(Pid),
    /// A timer.
    Clock,
}

/// A message, and who sent it.
pub struct Sent {
    /// The sender.
    pub from: Sender,
    /// `Message` or `AliasMessage`.
    pub signal: Signal,
}

/// What is monitored has ended.
pub struct Down {
    /// The monitor.
    pub reference: ReferenceKey,
    /// The reason.
    pub reason: OwnedTerm,
}

/// The answer to a question.
pub struct Reply {
    /// What the question had.
    pub reference: ReferenceKey,
    /// The answer.
    pub answer: OwnedTerm,
}

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
    /// The process that it was, if there was one.
    pub target: Option<Pid>,
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
    /// The question.
    pub query: Query,
    /// How it wants the answer.
    pub answer_to: AnswerTo,
}

/// How a question wants to be answered.
pub enum AnswerTo {
    /// Who asked waits for a [`Reply`] with this reference.
    Waiting(ReferenceKey),
    /// By a message: a tuple of these terms and the answer; not at all when there are none.
    Message(Box<[OwnedTerm]>),
}

impl Signal {
    /// The message that is to be received, on `heap`.
    ///
    /// # Panics
    /// If the signal is not a message.
    #[inline]
    pub(crate) fn into_message<'h>(self, heap: &mut HeapScope<'h>) -> Term<'h> {
        if let Signal::Message(message) = self {
            return heap.adopt(message);
        }
        self.build_message(heap)
    }

    /// The message that is to be made of a signal.
    #[inline(never)]
    fn build_message<'h>(self, heap: &mut HeapScope<'h>) -> Term<'h> {
        match self {
            Signal::ExitMessage(exit) => {
                let ExitSignal { from, reason, .. } = *exit;
                let reason = heap.adopt(reason);
                exit_message(heap, from, reason)
            }
            Signal::DownMessage(down) => {
                let DownMessage {
                    tag,
                    reference,
                    object,
                    target: _,
                    reason,
                } = *down;
                let (tag, reason) = (heap.adopt(tag), heap.adopt(reason));
                down_message(heap, tag, reference, object, reason)
            }
            Signal::Message(_)
            | Signal::AliasMessage(_)
            | Signal::Sent(_)
            | Signal::Exit(_)
            | Signal::Link { .. }
            | Signal::Unlink { .. }
            | Signal::UnlinkAck { .. }
            | Signal::Monitor { .. }
            | Signal::Demonitor { .. }
            | Signal::Down(_)
            | Signal::GroupLeader(_)
            | Signal::Request(_)
            | Signal::Reply(_)
            | Signal::JobDone(_)
            | Signal::JobFailed
            | Signal::Wake
            | Signal::Resume => unreachable!("only messages are queued"),
        }
    }

    /// A copy of the message that is to be received.
    ///
    /// # Panics
    /// If the signal is not a message.
    pub(crate) fn copy_of_message<'h>(&self, heap: &mut HeapScope<'h>) -> Term<'h> {
        match self.queued().expect("only messages are queued") {
            Queued::Message(message) => heap.copy_of(message),
            Queued::Exit(exit) => {
                let reason = heap.copy_in(exit.reason.term());
                exit_message(heap, exit.from, reason)
            }
            Queued::Down(down) => {
                let (tag, reason) = (&down.tag, &down.reason);
                let (tag, reason) = (heap.copy_in(tag.term()), heap.copy_in(reason.term()));
                down_message(heap, tag, down.reference, down.object, reason)
            }
        }
    }

    /// Who has sent a queued message, if it says so.
    pub(crate) fn sender(&self) -> Option<Sender> {
        match self.queued()? {
            Queued::Message(_) => None,
            Queued::Exit(exit) => Some(Sender::Process(exit.from)),
            Queued::Down(down) => down.target.map(Sender::Process),
        }
    }

    /// Is it the DOWN message of that monitor?
    pub(crate) fn is_down(&self, key: ReferenceKey) -> bool {
        matches!(self, Signal::DownMessage(down) if ReferenceKey::of(down.reference) == key)
    }

    /// Words of memory that a queued message owns.
    pub(crate) fn words(&self) -> usize {
        match self.queued() {
            Some(Queued::Message(message)) => message.words(),
            Some(Queued::Exit(exit)) => exit.reason.words(),
            Some(Queued::Down(down)) => down.reason.words() + down.tag.words(),
            None => 0,
        }
    }

    fn queued(&self) -> Option<Queued<'_>> {
        match self {
            Signal::Message(message) => Some(Queued::Message(message)),
            Signal::ExitMessage(exit) => Some(Queued::Exit(exit)),
            Signal::DownMessage(down) => Some(Queued::Down(down)),
            Signal::AliasMessage(_)
            | Signal::Sent(_)
            | Signal::Exit(_)
            | Signal::Link { .. }
            | Signal::Unlink { .. }
            | Signal::UnlinkAck { .. }
            | Signal::Monitor { .. }
            | Signal::Demonitor { .. }
            | Signal::Down(_)
            | Signal::GroupLeader(_)
            | Signal::Request(_)
            | Signal::Reply(_)
            | Signal::JobDone(_)
            | Signal::JobFailed
            | Signal::Wake
            | Signal::Resume => None,
        }
    }
}

/// A signal that stands in the queue of messages.
enum Queued<'a> {
    Message(&'a OwnedTerm),
    Exit(&'a ExitSignal),
    Down(&'a DownMessage),
}

fn exit_message<'h>(heap: &mut HeapScope<'h>, from: Pid, reason: Term<'h>) -> Term<'h> {
    heap.tuple(&[Term::atom(Atom::EXIT_UPPER), Term::pid(from), reason])
}

fn down_message<'h>(
    heap: &mut HeapScope<'h>,
    tag: Term<'h>,
    reference: Reference,
    object: Object,
    reason: Term<'h>,
) -> Term<'h> {
    let (reference, object) = (heap.reference(reference), object.term(heap));
    heap.tuple(&[tag, reference, Term::atom(Atom::PROCESS), object, reason])
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

/// The signal for a message that is not sent by `send/2`; it tells from whom it is if somebody wants to know.
pub(crate) fn message_from(vm: &Vm, from: Sender, message: OwnedTerm) -> Signal {
    let signal = Signal::Message(message);
    if vm.code.leaving.sending.has(Sending::SENDERS_TOLD) {
        return Signal::Sent(Box::new(Sent { from, signal }));
    }
    signal
}

/// Sends a signal, and gives it back if there is no such process. For code that a scheduler runs.
pub(crate) fn send(
    vm: &Vm,
    scheduler: &mut Scheduler,
    to: Pid,
    signal: Signal,
) -> Result<(), Letter> {
    let letter = Letter::new(signal);
    let Some(process) = vm.processes.get(to) else {
        return Err(letter);
    };
    if let Some(woken) = process.inbox.push(letter)? {
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
        .map(|process| process.inbox.push(Letter::new(signal)));
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
