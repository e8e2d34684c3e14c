//! Timers that send messages.

use super::process::badarg_because;
use super::{BifResult, Ctx, Interrupt, badarg};
use crate::signal::{ReferenceKey, Sender, message_from, send_quietly};
use crate::sync::lock;
use crate::timer::{Action, Destination};
use purlin_heap::atom::Atom;
use purlin_heap::copy::to_owned;
use purlin_heap::term::{Reference, Term};

const MILLISECOND: u64 = 1_000_000;

/// `send_after/3`
pub fn send_after_3<'h>(
    ctx: &mut Ctx<'h, '_>,
    [time, to, message]: [Term<'h>; 3],
) -> BifResult<'h> {
    start(ctx, time, to, message, false, false)
}

/// `send_after/4`
pub fn send_after_4<'h>(
    ctx: &mut Ctx<'h, '_>,
    [time, to, message, options]: [Term<'h>; 4],
) -> BifResult<'h> {
    let [absolute] = options_of(options, [Atom::ABS])?;
    start(ctx, time, to, message, absolute.unwrap_or(false), false)
}

/// `start_timer/3`
pub fn start_timer_3<'h>(
    ctx: &mut Ctx<'h, '_>,
    [time, to, message]: [Term<'h>; 3],
) -> BifResult<'h> {
    start(ctx, time, to, message, false, true)
}

/// `start_timer/4`
pub fn start_timer_4<'h>(
    ctx: &mut Ctx<'h, '_>,
    [time, to, message, options]: [Term<'h>; 4],
) -> BifResult<'h> {
    let [absolute] = options_of(options, [Atom::ABS])?;
    start(ctx, time, to, message, absolute.unwrap_or(false), true)
}

/// `[{Name, Boolean}]`, the last one of a name counting.
fn options_of<'h, const N: usize>(
    options: Term<'h>,
    names: [Atom; N],
) -> Result<[Option<bool>; N], Interrupt<'h>> {
    let mut values = [None; N];
    let mut list = options.list();
    for option in list.by_ref() {
        let option = option.as_tuple().map(|tuple| tuple.elements());
        let Some(&[name, value]) = option else {
            return Err(badarg());
        };
        let index = names
            .iter()
            .position(|known| name.is_atom(*known))
            .ok_or_else(badarg)?;
        values[index] = Some(value.as_bool().ok_or_else(badarg)?);
    }
    if list.ended_properly() {
        Ok(values)
    } else {
        Err(badarg())
    }
}

/// `wrapped` makes the message `{timeout, Reference, Message}`.
fn start<'h>(
    ctx: &mut Ctx<'h, '_>,
    time: Term<'h>,
    to: Term<'h>,
    message: Term<'h>,
    absolute: bool,
    wrapped: bool,
) -> BifResult<'h> {
    let bad_time = || badarg_because(Atom::TIME);
    let to = match (to.as_pid(), to.as_atom()) {
        (Some(pid), _) => Destination::Pid(pid),
        (None, Some(name)) => Destination::Name(name),
        (None, None) => return Err(badarg()),
    };
    let milliseconds = time.as_small().ok_or_else(bad_time)?;
    let deadline = if absolute {
        let past = ctx.vm.now_at_start();
        milliseconds
            .saturating_mul(MILLISECOND as i64)
            .saturating_sub(past)
            .max(0) as u64
    } else {
        let milliseconds = u64::try_from(milliseconds).map_err(|_| bad_time())?;
        let ahead = milliseconds.checked_mul(MILLISECOND).ok_or_else(bad_time)?;
        ctx.vm.now().saturating_add(ahead)
    };
    let reference = ctx.scheduler.make_reference();
    let term = ctx.heap.reference(reference);
    let message = if wrapped {
        let message = ctx.heap.tuple(&[Term::atom(Atom::TIMEOUT), term, message]);
        to_owned(message)
    } else {
        to_owned(message)
    };
    ctx.process.mailbox.mark(reference);
    let action = Action::Send {
        key: ReferenceKey::of(reference),
        to,
        message,
    };
    let Destination::Pid(receiver) = to else {
        ctx.scheduler.start_timer(ctx.vm, deadline, action);
        return Ok(term);
    };
    // Protocol: see `timer`. Of a process that is not there nothing is to be told.
    if let Some(process) = ctx.vm.processes.get(receiver) {
        process.note_timers(ctx.scheduler.index);
        let timer = ctx.scheduler.start_timer(ctx.vm, deadline, action);
        if process.inbox.is_closed() {
            ctx.vm.cancel_timer(timer);
        }
    }
    Ok(term)
}

/// `cancel_timer/1`
pub fn cancel_timer_1<'h>(ctx: &mut Ctx<'h, '_>, [timer]: [Term<'h>; 1]) -> BifResult<'h> {
    let reference = timer.as_reference().ok_or_else(badarg)?;
    let left = cancel(ctx, reference);
    Ok(left_term(ctx, left))
}

/// `cancel_timer/2`
pub fn cancel_timer_2<'h>(ctx: &mut Ctx<'h, '_>, [timer, options]: [Term<'h>; 2]) -> BifResult<'h> {
    let reference = timer.as_reference().ok_or_else(badarg)?;
    let [asynchronous, info] = options_of(options, [Atom::ASYNC, Atom::INFO])?;
    let left = cancel(ctx, reference);
    let result = left_term(ctx, left);
    let (asynchronous, info) = (asynchronous.unwrap_or(false), info.unwrap_or(true));
    if asynchronous && info {
        reply(ctx, Atom::CANCEL_TIMER, timer, result);
    }
    Ok(if asynchronous || !info {
        Term::atom(Atom::OK)
    } else {
        result
    })
}

/// `read_timer/1`
pub fn read_timer_1<'h>(ctx: &mut Ctx<'h, '_>, [timer]: [Term<'h>; 1]) -> BifResult<'h> {
    let reference = timer.as_reference().ok_or_else(badarg)?;
    let left = read(ctx, reference);
    Ok(left_term(ctx, left))
}

/// `read_timer/2`
pub fn read_timer_2<'h>(ctx: &mut Ctx<'h, '_>, [timer, options]: [Term<'h>; 2]) -> BifResult<'h> {
    let reference = timer.as_reference().ok_or_else(badarg)?;
    let [asynchronous] = options_of(options, [Atom::ASYNC])?;
    let left = read(ctx, reference);
    let result = left_term(ctx, left);
    if asynchronous.unwrap_or(false) {
        reply(ctx, Atom::READ_TIMER, timer, result);
        return Ok(Term::atom(Atom::OK));
    }
    Ok(result)
}

/// `{Tag, Reference, Result}` to the caller.
fn reply<'h>(ctx: &mut Ctx<'h, '_>, tag: Atom, timer: Term<'h>, result: Term<'h>) {
    let message = ctx.heap.tuple(&[Term::atom(tag), timer, result]);
    let message = ctx.heap.copy_out(message);
    let signal = message_from(ctx.vm, Sender::Clock, message);
    send_quietly(ctx.vm, ctx.scheduler, ctx.process.pid, signal);
}

/// The deadline of a timer that was still running. Its reference tells which wheel it is in.
fn cancel(ctx: &Ctx<'_, '_>, reference: Reference) -> Option<u64> {
    let scheduler = ctx.vm.schedulers.get(reference.origin as usize)?;
    lock(&scheduler.wheel).cancel_named(ReferenceKey::of(reference))
}

fn read(ctx: &Ctx<'_, '_>, reference: Reference) -> Option<u64> {
    let scheduler = ctx.vm.schedulers.get(reference.origin as usize)?;
    lock(&scheduler.wheel).deadline(ReferenceKey::of(reference))
}

/// Milliseconds until a deadline, or `false`.
fn left_term<'h>(ctx: &mut Ctx<'h, '_>, deadline: Option<u64>) -> Term<'h> {
    match deadline {
        Some(deadline) => ctx
            .heap
            .u64(deadline.saturating_sub(ctx.vm.now()).div_ceil(MILLISECOND)),
        None => Term::bool(false),
    }
}
