//! Trace messages, and what a traced process passes on.

use super::calls::mfa_term;
use super::filters::{Event, tell_filtered};
use super::{Change, TraceFlags, Traced};
use crate::interp::Machine;
use crate::process::Mfa;
use crate::process::Own;
use crate::process::info::Query;
use crate::process::spawn::Call;
use crate::process::subject::heap_figures;
use crate::scheduler::Scheduler;
use crate::signal::{AnswerTo, Request, Sender, Signal, send, send_quietly};
use crate::vm::Vm;
use purlin_heap::atom::Atom;
use purlin_heap::heap::{HeapScope, OwnedTerm, ProcessHeap};
use purlin_heap::term::{Pid, Term};

/// Builds what a message tells, from the event's name on.
pub(super) type Tell<'a> = dyn for<'s> Fn(&mut HeapScope<'s>) -> Vec<Term<'s>> + 'a;

/// A process is about to send.
#[cold]
pub(crate) fn message_sent(
    vm: &Vm,
    scheduler: &mut Scheduler,
    own: &mut Own,
    to: Term<'_>,
    message: Term<'_>,
) {
    let is_nobody = to
        .as_pid()
        .is_some_and(|pid| pid != own.pid && vm.processes.get(pid).is_none());
    let event = if is_nobody {
        Atom::SEND_TO_NON_EXISTING_PROCESS
    } else {
        Atom::SEND
    };
    tell_filtered(
        vm,
        scheduler,
        own,
        Event::Send,
        &|heap| vec![heap.copy_in(to), heap.copy_in(message)],
        &|heap| {
            let (message, to) = (heap.copy_in(message), heap.copy_in(to));
            vec![Term::atom(event), message, to]
        },
    );
}

/// What is a message for the process has come; `from` is who sent it, if that is known.
#[cold]
pub(crate) fn message_received(
    vm: &Vm,
    scheduler: &mut Scheduler,
    own: &mut Own,
    signal: &Signal,
    from: Option<Sender>,
) {
    let from = from.or_else(|| signal.sender());
    tell_filtered(
        vm,
        scheduler,
        own,
        Event::Receive,
        &|heap| {
            let (here, unknown) = (Atom::NONODE_NOHOST, Term::atom(Atom::UNDEFINED));
            let (node, from) = match from {
                Some(Sender::Process(pid)) => (here, Term::pid(pid)),
                Some(Sender::Clock) => (Atom::CLOCK_SERVICE, unknown),
                None => (here, unknown),
            };
            vec![Term::atom(node), from, signal.copy_of_message(heap)]
        },
        &|heap| {
            let message = signal.copy_of_message(heap);
            vec![Term::atom(Atom::RECEIVE), message]
        },
    );
}

/// A `receive` has timed out: it is the clock service that says so.
#[cold]
pub(crate) fn timed_out(vm: &Vm, scheduler: &mut Scheduler, own: &mut Own) {
    let names = [Atom::CLOCK_SERVICE, Atom::UNDEFINED, Atom::TIMEOUT];
    tell_filtered(
        vm,
        scheduler,
        own,
        Event::Receive,
        &|_| names.map(Term::atom).to_vec(),
        &|_| vec![Term::atom(Atom::RECEIVE), Term::atom(Atom::TIMEOUT)],
    );
}

/// A process that is traced, or while new ones are, has spawned another one, which has not run: tells of it, and what the
/// new one inherits.
#[cold]
pub(crate) fn spawned(
    vm: &Vm,
    scheduler: &mut Scheduler,
    parent: &mut Own,
    child: &mut Own,
    call: &Call<'_>,
    linked: bool,
) {
    for traced in vm.trace.all_of_new() {
        start(child, traced);
    }
    if parent.flags.traced {
        let (child_pid, parent_pid) = (child.pid, parent.pid);
        let to_parent: &Tell<'_> = &|heap| {
            let call = call_term(heap, call);
            vec![Term::atom(Atom::SPAWN), Term::pid(child_pid), call]
        };
        tell(vm, scheduler, parent, TraceFlags::PROCS, to_parent);
        let first = TraceFlags::SET_ON_FIRST_SPAWN;
        for traced in inherited(parent, TraceFlags::SET_ON_SPAWN, first) {
            start(child, traced);
        }
        if linked {
            tell_pid(vm, scheduler, parent, Atom::LINK, child_pid);
            let first = TraceFlags::SET_ON_FIRST_LINK;
            for traced in inherited(parent, TraceFlags::SET_ON_LINK, first) {
                start(child, traced);
            }
        }
        debug_assert_eq!(child.parent, parent_pid);
    }
    if child.flags.traced {
        let by = child.parent;
        tell(vm, scheduler, child, TraceFlags::PROCS, &|heap| {
            let call = call_term(heap, call);
            vec![Term::atom(Atom::SPAWNED), Term::pid(by), call]
        });
        if linked {
            tell_pid(vm, scheduler, child, Atom::GETTING_LINKED, by);
        }
    }
}

fn start(own: &mut Own, traced: Traced) {
    if traced.tracer == own.pid {
        return;
    }
    let list = &mut own.rare().traced;
    match list.iter_mut().find(|old| old.session == traced.session) {
        Some(old) => old.flags = old.flags.with(traced.flags),
        None => list.push(traced),
    }
    own.flags.traced = true;
}

/// What goes over to another process, by flags for all or the first one.
fn inherited(own: &mut Own, all: TraceFlags, first: TraceFlags) -> Vec<Traced> {
    let mut inherited = Vec::new();
    for traced in &mut own.rare().traced {
        if traced.flags.has(all) {
            inherited.push(*traced);
        } else if traced.flags.has(first) {
            traced.flags = traced.flags.without(first);
            inherited.push(*traced);
        }
    }
    inherited
}

/// A process has linked itself to another one, and is about to tell it so.
#[cold]
pub(crate) fn linked(vm: &Vm, scheduler: &mut Scheduler, own: &mut Own, to: Pid) {
    tell_pid(vm, scheduler, own, Atom::LINK, to);
    let first = TraceFlags::SET_ON_FIRST_LINK;
    for of in inherited(own, TraceFlags::SET_ON_LINK, first) {
        request_change(vm, scheduler, own.pid, to, Change { of, on: true });
    }
}

/// Has another process change what is traced of it.
pub(super) fn request_change(
    vm: &Vm,
    scheduler: &mut Scheduler,
    from: Pid,
    to: Pid,
    change: Change,
) {
    let request = Request {
        from,
        query: Query::Trace(change),
        // Nobody wants to hear of it.
        answer_to: AnswerTo::Message(Box::default()),
    };
    send_quietly(vm, scheduler, to, Signal::Request(Box::new(request)));
}

/// An event of a process that has to do with another one: `unlink`, `getting_linked`, `getting_unlinked`.
#[cold]
pub(crate) fn tell_pid(vm: &Vm, scheduler: &mut Scheduler, own: &mut Own, event: Atom, other: Pid) {
    tell(vm, scheduler, own, TraceFlags::PROCS, &|_| {
        vec![Term::atom(event), Term::pid(other)]
    });
}

/// A process begins a slice, or has ended one, in that function.
#[cold]
pub(crate) fn scheduled(
    vm: &Vm,
    scheduler: &mut Scheduler,
    own: &mut Own,
    event: Atom,
    place: Option<Mfa>,
) {
    let tell_place: &Tell<'_> = &|heap| {
        let place = place.map_or(Term::small(0), |place| mfa_term(heap, place));
        vec![Term::atom(event), place]
    };
    // Whoever wants to hear of both hears it once.
    tell_any(
        vm,
        scheduler,
        own,
        &[TraceFlags::RUNNING, TraceFlags::RUNNING_PROCS],
        tell_place,
    );
}

/// A process that ends, which takes more than one slice, begins one or has ended it; or it has ended for good.
pub(crate) fn exiting(vm: &Vm, scheduler: &mut Scheduler, own: &mut Own, event: Atom) {
    if own.flags.traced {
        tell(vm, scheduler, own, TraceFlags::EXITING, &|_| {
            vec![Term::atom(event), Term::small(0)]
        });
    }
}

/// A collection begins or has ended, for which, or by which, there are so many words.
#[cold]
pub(crate) fn collection(
    vm: &Vm,
    scheduler: &mut Scheduler,
    own: &mut Own,
    machine: &Machine,
    event: Atom,
    words: usize,
) {
    let figures = heap_figures(machine, own, 0);
    tell(
        vm,
        scheduler,
        own,
        TraceFlags::GARBAGE_COLLECTION,
        &|heap| {
            let all = std::iter::once((Atom::WORDSIZE, words)).chain(figures);
            let pairs: Vec<Term<'_>> = all
                .map(|(name, words)| heap.tuple(&[Term::atom(name), Term::size(words)]))
                .collect();
            vec![Term::atom(event), heap.list(&pairs)]
        },
    );
}

/// A process has got, or lost, a name.
#[cold]
pub(crate) fn register(vm: &Vm, scheduler: &mut Scheduler, own: &mut Own, event: Atom, name: Atom) {
    tell(vm, scheduler, own, TraceFlags::PROCS, &|_| {
        vec![Term::atom(event), Term::atom(name)]
    });
}

/// A process ends.
#[cold]
pub(crate) fn exited(vm: &Vm, scheduler: &mut Scheduler, own: &mut Own, reason: &OwnedTerm) {
    tell(vm, scheduler, own, TraceFlags::PROCS, &|heap| {
        vec![Term::atom(Atom::EXIT), heap.copy_in(reason.term())]
    });
}

/// `{Module, Function, Arguments}`
fn call_term<'s>(heap: &mut HeapScope<'s>, call: &Call<'_>) -> Term<'s> {
    let parts = match *call {
        Call::Function {
            module,
            function,
            arguments,
        } => {
            let arguments = heap.copy_in(arguments);
            [Term::atom(module), Term::atom(function), arguments]
        }
        Call::Fun(fun) => {
            let fun = heap.copy_in(fun);
            let arguments = heap.list(&[fun, Term::NIL]);
            [Term::atom(Atom::ERLANG), Term::atom(Atom::APPLY), arguments]
        }
    };
    heap.tuple(&parts)
}

/// Tells the tracers that want to know.
fn tell(vm: &Vm, scheduler: &mut Scheduler, own: &mut Own, wanted: TraceFlags, event: &Tell<'_>) {
    tell_any(vm, scheduler, own, &[wanted], event);
}

/// Tells the tracers that want to know for one of these reasons.
fn tell_any(
    vm: &Vm,
    scheduler: &mut Scheduler,
    own: &mut Own,
    wanted: &[TraceFlags],
    event: &Tell<'_>,
) {
    if own.flags.sensitive {
        return;
    }
    let Some(rare) = &mut own.rare else { return };
    let pid = own.pid;
    rare.traced.retain(|traced| {
        if !wanted.iter().any(|&flag| traced.flags.has(flag)) {
            return true;
        }
        deliver(vm, scheduler, pid, *traced, event)
    });
    own.flags.traced = !rare.traced.is_empty();
}

/// Tells a tracer of an event of that process, unless it is its own. Is the tracer there?
pub(super) fn deliver(
    vm: &Vm,
    scheduler: &mut Scheduler,
    of: Pid,
    traced: Traced,
    event: &Tell<'_>,
) -> bool {
    if traced.tracer == of {
        return true;
    }
    let mut scratch = ProcessHeap::new();
    let message = scratch.scope(&vm.atoms, |heap| {
        let at = time(vm, heap, traced.flags);
        let tag = at.map_or(Atom::TRACE, |_| Atom::TRACE_TS);
        let mut parts = vec![Term::atom(tag), Term::pid(of)];
        parts.extend(event(heap));
        parts.extend(at);
        let message = heap.tuple(&parts);
        heap.copy_out(message)
    });
    send(vm, scheduler, traced.tracer, Signal::Message(message)).is_ok()
}

fn time<'s>(vm: &Vm, heap: &mut HeapScope<'s>, flags: TraceFlags) -> Option<Term<'s>> {
    if flags.has(TraceFlags::STRICT_MONOTONIC_TIMESTAMP) {
        let now = heap.i128(vm.monotonic_ns().into());
        let number = heap.i128(vm.unique_number().into());
        return Some(heap.tuple(&[now, number]));
    }
    if flags.has(TraceFlags::MONOTONIC_TIMESTAMP) {
        return Some(heap.i128(vm.monotonic_ns().into()));
    }
    if flags.has(TraceFlags::TIMESTAMP) {
        return Some(crate::bif::erlang::timestamp_of(heap, vm.system.wall_ns()));
    }
    None
}
