//! The end of a process, in this order:
//!
//! 1. an uncaught exception is reported to `logger`; that of the first process ends the system;
//! 2. the inbox is closed: nobody sends to the process any more, it is not alive;
//! 3. its tables go to their heirs or are gone; then its name is free again; its receive timer and those that send to it are cancelled;
//! 4. signals that it had not handled, then those that were still in the inbox are refused: a link or monitor that came too late
//!    gets `noproc`, a request gets the answer of the dead; in slices when they are many, the rest of them after step 5;
//! 5. heap and mailbox are freed (all that follows needs only the reason);
//! 6. what was in its tables is freed, in slices; then links get exit signals, watchers DOWN, and what it monitored is told so; in slices when they
//!    are many;
//! 7. the slot is retired, and comes back after a grace period.

#![allow(
    unsafe_code,
    reason = "the exit reason is a word of the process's heap"
)]

use super::report::tell_logger;
use super::{Own, Private};
use crate::interp::Exit;
use crate::mailbox::Mailbox;
use crate::mailbox::inbox::Batch;
use crate::scheduler::Scheduler;
use crate::signal::{
    Down, ExitSignal, Letter, Signal, send_or_refuse, send_quietly, take_too_late,
};
use crate::system::Stream;
use crate::vm::Vm;
use purlin_heap::atom::Atom;
use purlin_heap::copy::clone_owned;
use purlin_heap::heap::{OwnedTerm, ProcessHeap};
use purlin_heap::print::{self, Charset};
use purlin_heap::term::{Pid, Term};

/// How much of the reason is shown when the system ends with its first process.
const REASON_BYTES_MAX: usize = 4096;

/// Signals, links and monitors handled in one slice.
const SLICE: usize = 1000;

/// Rows of its tables freed in one slice.
const ROWS: usize = 20_000;

/// Has a process ended completely?
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Ended {
    Not,
    Completely,
}

/// The reason of a process that ended by itself; a crash is reported (step 1).
pub(crate) fn own_reason(
    vm: &Vm,
    scheduler: &mut Scheduler,
    process: &mut Private,
    exit: Exit,
) -> OwnedTerm {
    let Private { machine, own } = process;
    let reason = machine.heap.scope(&vm.atoms, |heap| {
        // SAFETY: a word of the machine's heap, which nothing has collected since.
        let reason = unsafe { heap.term(exit.reason) };
        heap.copy_out(reason)
    });
    if exit.crash && own.parent == own.pid {
        end_system(vm, &reason);
    } else if exit.crash && !own.flags.system {
        report(vm, scheduler, own, &reason);
    }
    reason
}

/// The process that the host started, its own parent, has crashed: nobody is left to end the system, nor to write.
fn end_system(vm: &Vm, reason: &OwnedTerm) {
    let reason =
        print::to_limited_string(reason.term(), &vm.atoms, Charset::Unicode, REASON_BYTES_MAX);
    let text = format!("Runtime terminating during boot ({reason})\n");
    // Whoever closed the stream does not want to know.
    let _ = vm
        .system
        .write_console(vm.grants, Stream::Error, text.as_bytes());
    vm.shutdown(1);
}

/// Sends `{crash, Pid, Reason, Stacktrace}` to `logger`; the exit reason is `{Reason, Stacktrace}`.
fn report(vm: &Vm, scheduler: &mut Scheduler, own: &Own, reason: &OwnedTerm) {
    tell_logger(vm, scheduler, |heap| {
        let reason = heap.copy_in(reason.term());
        let (reason, trace) = match reason.as_tuple().map(|pair| pair.elements()) {
            Some(&[reason, trace]) => (reason, trace),
            _ => (reason, Term::NIL),
        };
        let message = [Term::atom(Atom::CRASH), Term::pid(own.pid), reason, trace];
        heap.tuple(&message)
    });
}

/// Steps 2 to 5.
pub(crate) fn begin(vm: &Vm, scheduler: &mut Scheduler, process: &mut Private, reason: OwnedTerm) {
    let pid = process.own.pid;
    if process.own.flags.traced {
        crate::trace::exited(vm, scheduler, &mut process.own, &reason);
    }
    let slot = vm.processes.own(pid);
    let mut late = slot.inbox.close();
    crate::ets::exit_of(vm, scheduler, &mut process.own);
    vm.names.release(pid, slot);
    vm.cancel_timers_of(pid, slot.take_timers());
    if let Some(timeout) = process.own.mailbox.take_timeout() {
        vm.cancel_timer(timeout.timer);
    }
    if let Some(rare) = &mut process.own.rare {
        while let Some((suspended, _)) = rare.suspending.pop() {
            send_quietly(vm, scheduler, suspended, Signal::Resume);
        }
    }
    // Questions that came before, while it was running, were put aside for a slice that never came.
    for request in process.own.take_requests() {
        let request = Signal::Request(Box::new(request));
        take_too_late(vm, scheduler, &mut process.own, request);
    }
    if process.own.has_unhandled() || !refuse_some(vm, scheduler, &mut process.own, &mut late) {
        process.own.rare().late = late;
    }
    process.own.doomed = Some(Box::new(reason));
    process.own.exiting = true;
    process.machine.heap = ProcessHeap::new();
    process.own.mailbox = Mailbox::default();
    process.own.dictionary = None;
}

/// Step 4, some of it; are all of them refused?
fn refuse_some(
    vm: &Vm,
    scheduler: &mut Scheduler,
    own: &mut Own,
    batch: &mut Batch<Letter>,
) -> bool {
    for letter in batch.by_ref().take(SLICE) {
        take_too_late(vm, scheduler, own, letter.open());
    }
    batch.is_empty()
}

/// What is left of step 4, some of it; is all of it done?
fn refuse_rest(vm: &Vm, scheduler: &mut Scheduler, own: &mut Own) -> bool {
    let Some(rare) = &mut own.rare else {
        return true;
    };
    // Those that were taken came first.
    let first = !rare.unhandled.is_empty();
    let mut batch = if first {
        std::mem::take(&mut rare.unhandled)
    } else {
        std::mem::take(&mut rare.late)
    };
    let done = refuse_some(vm, scheduler, own, &mut batch);
    let rare = own.rare();
    if first {
        rare.unhandled = batch;
    } else {
        rare.late = batch;
    }
    done && rare.late.is_empty()
}

/// Steps 4 and 6, some of them; then step 7.
pub(crate) fn slice(vm: &Vm, scheduler: &mut Scheduler, process: &mut Private) -> Ended {
    let own = &mut process.own;
    if !refuse_rest(vm, scheduler, own) {
        return Ended::Not;
    }
    if let Some(rare) = &mut own.rare
        && rare.debris.free(ROWS) >= ROWS
    {
        return Ended::Not;
    }
    let Some(reason) = &own.doomed else {
        return Ended::Not;
    };
    if let Some(relations) = &mut own.relations {
        for _ in 0..SLICE {
            if let Some(to) = relations.pop_link() {
                let reason = clone_owned(reason);
                let exit = ExitSignal {
                    from: own.pid,
                    reason,
                    through_link: true,
                };
                send_quietly(vm, scheduler, to, Signal::Exit(Box::new(exit)));
            } else if let Some((reference, watcher)) = relations.watchers.pop() {
                let reason = clone_owned(reason);
                send_quietly(
                    vm,
                    scheduler,
                    watcher,
                    Signal::Down(Box::new(Down { reference, reason })),
                );
            } else if let Some((reference, monitor)) = relations.pop_monitor() {
                if let Some(target) = monitor.target {
                    send_quietly(vm, scheduler, target, Signal::Demonitor { reference });
                }
            } else {
                own.relations = None;
                break;
            }
        }
        if own.relations.is_some() {
            return Ended::Not;
        }
    }
    crate::trace::exiting(vm, scheduler, own, Atom::OUT_EXITED);
    let slot = vm.processes.retire(own.pid);
    scheduler.retire(slot);
    Ended::Completely
}

/// For BIFs: an exit signal to another process, or to oneself.
pub(crate) fn send_exit(vm: &Vm, scheduler: &mut Scheduler, from: Pid, to: Pid, reason: OwnedTerm) {
    let exit = ExitSignal {
        from,
        reason,
        through_link: false,
    };
    send_or_refuse(vm, scheduler, to, Signal::Exit(Box::new(exit)));
}
