//! What a process does about the signals it has been sent.
//!
//! **Protocol of many signals.** An inbox is taken whole, and may hold a hundred thousand of them: those that a process
//! watched have all ended. Its owner handles [`SLICE`] of them, and leaves the rest in `Rare::unhandled` until the next slice.
//! 1. The inbox is not taken while signals are left: they came before what is there. So they are handled in order.
//! 2. A slice of the process begins with some of them. A `receive` takes the inbox only when none are left; it does not look
//!    any further, and no timeout strikes, while there are: it stops as if to wait.
//! 3. A process with signals left does not park, it goes to the end of its queue. So WAITING means still that all that was
//!    sent has been handled.
//! 4. A process that ends before it has handled all refuses the rest, before what is in its inbox, in slices too
//!    ([`exit`](crate::process::exit)).

use super::{
    AliasMessage, AnswerTo, Down, ExitSignal, Letter, Reply, Request, Sender, Sent, Signal, send,
    send_quietly,
};
use crate::process::info::Query;
use crate::process::{Awaiting, Own, Private};
use crate::scheduler::Scheduler;
use crate::vm::Vm;
use purlin_heap::atom::Atom;
use purlin_heap::heap::{OwnedTerm, ProcessHeap};
use purlin_heap::term::Pid;

/// Signals that are handled in one slice, unless each is to be as short as can be.
const SLICE: usize = 2000;

/// Takes the inbox, unless signals are left of what was taken before: queues messages, acts on other signals, in order.
/// Returns how many there were; the protocol above says what becomes of the others.
/// Requests are put aside for [`run_requests`], since they look at the machine.
#[inline]
pub fn receive_signals(vm: &Vm, scheduler: &mut Scheduler, own: &mut Own) -> usize {
    if own.rare.is_none() && !vm.processes.own(own.pid).inbox.has_signals() {
        return 0;
    }
    receive_batch(vm, scheduler, own)
}

#[inline(never)]
fn receive_batch(vm: &Vm, scheduler: &mut Scheduler, own: &mut Own) -> usize {
    let mut batch = match &mut own.rare {
        Some(rare) if !rare.unhandled.is_empty() => std::mem::take(&mut rare.unhandled),
        Some(_) | None => vm.processes.own(own.pid).inbox.take(),
    };
    let mut count = 0;
    while let Some(letter) = batch.next() {
        if own.is_doomed() {
            take_too_late(vm, scheduler, own, letter.open());
        } else if letter.look().is_message() && !own.flags.traced {
            own.mailbox.push(letter);
        } else {
            receive(vm, scheduler, own, letter);
        }
        count += 1;
        if (count >= SLICE || vm.debug.preempt) && !batch.is_empty() {
            own.rare().unhandled = batch;
            return count;
        }
    }
    // It is empty.
    std::mem::forget(batch);
    count
}

/// Answers the requests that were put aside.
pub fn run_requests(vm: &Vm, scheduler: &mut Scheduler, process: &mut Private) {
    for request in process.own.take_requests() {
        let Request {
            from,
            query,
            answer_to,
        } = request;
        let answer = query.answer(vm, scheduler, process, from);
        give_answer(vm, scheduler, from, answer_to, answer);
    }
}

fn give_answer(
    vm: &Vm,
    scheduler: &mut Scheduler,
    to: Pid,
    answer_to: AnswerTo,
    answer: OwnedTerm,
) {
    let signal = match answer_to {
        AnswerTo::Waiting(reference) => Signal::Reply(Box::new(Reply { reference, answer })),
        AnswerTo::Message(before) if before.is_empty() => return,
        AnswerTo::Message(before) => {
            let mut scratch = ProcessHeap::new();
            Signal::Message(scratch.scope(&vm.atoms, |heap| {
                let parts = before.iter().chain([&answer]);
                let parts: Vec<_> = parts.map(|part| heap.copy_in(part.term())).collect();
                let message = heap.tuple(&parts);
                heap.copy_out(message)
            }))
        }
    };
    send_quietly(vm, scheduler, to, signal);
}

#[inline(never)]
fn receive(vm: &Vm, scheduler: &mut Scheduler, own: &mut Own, letter: Letter) {
    if letter.look().is_message() {
        return queue(vm, scheduler, own, letter, None);
    }
    match letter.open() {
        Signal::Message(_) | Signal::Wake => {}
        Signal::AliasMessage(sent) => {
            receive_at_alias(vm, scheduler, own, *sent, None);
        }
        Signal::Sent(sent) => {
            let Sent { from, signal } = *sent;
            if let Signal::AliasMessage(sent) = signal {
                receive_at_alias(vm, scheduler, own, *sent, Some(from));
            } else {
                queue(vm, scheduler, own, Letter::new(signal), Some(from));
            }
        }
        Signal::Exit(exit) => receive_exit(vm, scheduler, own, exit),
        Signal::Link { from } => {
            own.relations().receive_link(from);
            trace_link(vm, scheduler, own, Atom::GETTING_LINKED, from);
        }
        Signal::Unlink { from, id } => {
            own.relations().receive_unlink(from);
            trace_link(vm, scheduler, own, Atom::GETTING_UNLINKED, from);
            send_quietly(vm, scheduler, from, Signal::UnlinkAck { from: own.pid, id });
        }
        Signal::UnlinkAck { from, id } => own.relations().receive_unlink_ack(from, id),
        Signal::Monitor { reference, watcher } => {
            own.relations().watchers.insert(reference, watcher);
        }
        Signal::Demonitor { reference } => {
            own.relations().watchers.remove(&reference);
        }
        Signal::Down(down) => {
            let Down { reference, reason } = *down;
            let me = own.pid;
            if let Some(down) = own.relations().receive_down(me, reference, reason) {
                let message = Signal::DownMessage(Box::new(down));
                queue(vm, scheduler, own, Letter::new(message), None);
            }
        }
        Signal::GroupLeader(leader) => own.group_leader = leader,
        Signal::Request(request) => receive_request(vm, scheduler, own, *request),
        Signal::Reply(reply) => {
            if own.awaiting == Awaiting::Reply(reply.reference) {
                own.awaiting = Awaiting::Nothing;
                own.rare().reply = Some(reply.answer);
            }
        }
        Signal::JobDone(result) => {
            if own.awaiting == Awaiting::Job {
                own.awaiting = Awaiting::Nothing;
                own.rare().job_result = Some(result);
            }
        }
        Signal::JobFailed => own.doom(OwnedTerm::atom(Atom::SYSTEM_LIMIT)),
        Signal::Resume => {
            let rare = own.rare();
            rare.suspended = rare.suspended.saturating_sub(1);
        }
        message @ (Signal::ExitMessage(_) | Signal::DownMessage(_)) => {
            queue(vm, scheduler, own, Letter::new(message), None);
        }
    }
}

/// A question waits for the process to look at its machine. What it is traced for changes right here, between the
/// signals before and those behind.
fn receive_request(vm: &Vm, scheduler: &mut Scheduler, own: &mut Own, request: Request) {
    let Query::Trace(change) = request.query else {
        return own.rare().requests.push(request);
    };
    let answer = OwnedTerm::atom(own.change_trace(vm, change));
    give_answer(vm, scheduler, request.from, request.answer_to, answer);
}

/// Queues a message that was sent to an alias, if that is active.
fn receive_at_alias(
    vm: &Vm,
    scheduler: &mut Scheduler,
    own: &mut Own,
    AliasMessage { alias, message }: AliasMessage,
    from: Option<Sender>,
) {
    if own
        .relations
        .as_mut()
        .is_some_and(|relations| relations.use_alias(alias))
    {
        let letter = Letter::new(Signal::Message(message));
        queue(vm, scheduler, own, letter, from);
        drop_monitor_of_reply_alias(vm, scheduler, own, alias);
    }
}

/// Queues a message; from whom is known only when somebody may want to know.
fn queue(vm: &Vm, scheduler: &mut Scheduler, own: &mut Own, letter: Letter, from: Option<Sender>) {
    if own.flags.traced {
        crate::trace::message_received(vm, scheduler, own, &letter.look().signal(), from);
    }
    own.mailbox.push(letter);
}

fn trace_link(vm: &Vm, scheduler: &mut Scheduler, own: &mut Own, event: Atom, other: Pid) {
    if own.flags.traced {
        crate::trace::tell_pid(vm, scheduler, own, event, other);
    }
}

/// A message to an alias made by `monitor(_, _, [{alias, reply_demonitor}])` ends the monitor.
fn drop_monitor_of_reply_alias(
    vm: &Vm,
    scheduler: &mut Scheduler,
    own: &mut Own,
    alias: super::ReferenceKey,
) {
    let Some(target) = own.relations().take_replied_monitor(alias) else {
        return;
    };
    send_quietly(
        vm,
        scheduler,
        target,
        Signal::Demonitor { reference: alias },
    );
}

/// An exit signal: ignored, made a message, or the end.
fn receive_exit(vm: &Vm, scheduler: &mut Scheduler, own: &mut Own, exit: Box<ExitSignal>) {
    let ExitSignal {
        from, through_link, ..
    } = *exit;
    if through_link {
        if !own.relations().take_active_link(from) {
            return;
        }
        trace_link(vm, scheduler, own, Atom::GETTING_UNLINKED, from);
    }
    let is = |atom: Atom| exit.reason.term().is_atom(atom);
    if !through_link && is(Atom::KILL) {
        return own.doom(OwnedTerm::atom(Atom::KILLED));
    }
    if own.flags.trap_exit {
        let letter = Letter::new(Signal::ExitMessage(exit));
        return queue(vm, scheduler, own, letter, None);
    }
    if !is(Atom::NORMAL) || (!through_link && from == own.pid) {
        own.doom(exit.reason);
    }
}

impl Own {
    /// Decides that the process must end; the first reason counts.
    pub(crate) fn doom(&mut self, reason: OwnedTerm) {
        if self.doomed.is_none() {
            self.doomed = Some(Box::new(reason));
        }
    }
}

/// A signal that came when the end was decided already: refused; and when it took something away,
/// there is nothing to be told at the end.
pub(crate) fn take_too_late(vm: &Vm, scheduler: &mut Scheduler, own: &mut Own, signal: Signal) {
    if let Some(relations) = &mut own.relations {
        if let Signal::Unlink { from, .. } = signal {
            relations.receive_unlink(from);
        } else if let Signal::Demonitor { reference } = signal {
            relations.watchers.remove(&reference);
        } else if let Signal::Exit(exit) = &signal
            && exit.through_link
        {
            relations.take_active_link(exit.from);
        }
    }
    refuse(vm, scheduler, own.pid, signal);
}

/// What is left in the inbox of a process that has ended: each signal gets the answer that one to a
/// process that never was would get.
pub(crate) fn refuse(vm: &Vm, scheduler: &mut Scheduler, dead: Pid, signal: Signal) {
    match signal {
        Signal::Link { from } => {
            let exit = ExitSignal {
                from: dead,
                reason: OwnedTerm::atom(Atom::NOPROC),
                through_link: true,
            };
            send_quietly(vm, scheduler, from, Signal::Exit(Box::new(exit)));
        }
        Signal::Unlink { from, id } => {
            send_quietly(vm, scheduler, from, Signal::UnlinkAck { from: dead, id });
        }
        Signal::Monitor { reference, watcher } => {
            let reason = OwnedTerm::atom(Atom::NOPROC);
            send_quietly(
                vm,
                scheduler,
                watcher,
                Signal::Down(Box::new(Down { reference, reason })),
            );
        }
        Signal::Request(request) => {
            let Request {
                from,
                query,
                answer_to,
            } = *request;
            give_answer(vm, scheduler, from, answer_to, query.answer_of_the_dead());
        }
        Signal::Message(_)
        | Signal::AliasMessage(_)
        | Signal::Sent(_)
        | Signal::Exit(_)
        | Signal::UnlinkAck { .. }
        | Signal::Demonitor { .. }
        | Signal::Down(_)
        | Signal::GroupLeader(_)
        | Signal::Reply(_)
        | Signal::JobDone(_)
        | Signal::JobFailed
        | Signal::Wake
        | Signal::Resume
        | Signal::ExitMessage(_)
        | Signal::DownMessage(_) => {}
    }
}

/// Sends `signal` to `to`; when there is no such process, does what the signal meets at one that
/// has ended.
pub(crate) fn send_or_refuse(vm: &Vm, scheduler: &mut Scheduler, to: Pid, signal: Signal) {
    if let Err(letter) = send(vm, scheduler, to, signal) {
        refuse(vm, scheduler, to, letter.open());
    }
}
