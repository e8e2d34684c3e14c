//! Suspending and resuming other processes.
//!
//! Who suspends counts how often it has suspended whom; the suspended process only counts by how
//! many others it is suspended. So nothing but the first suspension and the last resumption is a
//! signal, and who ends takes all of its suspensions back ([`process::exit`](crate::process::exit)).

use super::{ask_and, each_option, pair, request_message};
use crate::bif::{BifResult, Ctx, badarg};
use crate::process::info::Query;
use crate::signal::{Signal, send_quietly};
use purlin_heap::atom::Atom;
use purlin_heap::copy::to_owned;
use purlin_heap::heap::OwnedTerm;
use purlin_heap::term::{Pid, Term};
use std::any::Any;

/// How a suspension is to be made.
#[derive(Default)]
struct Wanted {
    unless_suspending: bool,
    asynchronous: bool,
    /// Stands in the message about an asynchronous one.
    tag: Option<OwnedTerm>,
}

/// `suspend_process/1`
pub fn suspend_process_1<'h>(ctx: &mut Ctx<'h, '_>, [pid]: [Term<'h>; 1]) -> BifResult<'h> {
    let pid = other(ctx, pid).ok_or_else(badarg)?;
    suspend(ctx, pid, Wanted::default())
}

/// `suspend_process/2`
pub fn suspend_process_2<'h>(
    ctx: &mut Ctx<'h, '_>,
    [pid, options]: [Term<'h>; 2],
) -> BifResult<'h> {
    let pid = other(ctx, pid).ok_or_else(badarg)?;
    let mut wanted = Wanted::default();
    each_option(options, badarg, |option| {
        match (option.as_atom(), pair(option)) {
            (Some(Atom::UNLESS_SUSPENDING), _) => wanted.unless_suspending = true,
            (Some(Atom::ASYNCHRONOUS), _) => wanted.asynchronous = true,
            (None, Some((Atom::ASYNCHRONOUS, tag))) => {
                wanted.asynchronous = true;
                wanted.tag = Some(to_owned(tag));
            }
            (Some(_) | None, _) => return Err(badarg()),
        }
        Ok(())
    })?;
    suspend(ctx, pid, wanted)
}

/// A process other than the caller.
fn other(ctx: &Ctx<'_, '_>, pid: Term<'_>) -> Option<Pid> {
    pid.as_pid().filter(|pid| *pid != ctx.process.pid)
}

fn suspend<'h>(ctx: &mut Ctx<'h, '_>, pid: Pid, wanted: Wanted) -> BifResult<'h> {
    let alive = ctx.vm.processes.get(pid).is_some();
    if !alive {
        ctx.process.rare().suspending.remove(&pid);
        if !wanted.asynchronous {
            return Err(badarg());
        }
    }
    let before = ctx.process.rare().suspending.get(&pid).copied();
    if before.is_some() && wanted.unless_suspending {
        return Ok(Term::bool(false));
    }
    if alive {
        let count = before.unwrap_or(0) + 1;
        ctx.process.rare().suspending.insert(pid, count);
    }
    // One that is suspended already is asked, too: the first request may be on its way.
    let query = Query::Suspend {
        first: before.is_none(),
        asynchronous: wanted.asynchronous,
    };
    if !wanted.asynchronous {
        return Err(ask_and(ctx, pid, query, suspended, Box::new(pid)));
    }
    match wanted.tag {
        Some(tag) => request_message(ctx, pid, query, Box::new([tag])),
        None => request_message(ctx, pid, query, Box::new([])),
    }
    Ok(Term::bool(true))
}

/// The answer has come: `true`, or `false` of a process that has ended meanwhile.
fn suspended<'h>(
    ctx: &mut Ctx<'h, '_>,
    _terms: &[Term<'h>],
    pid: Box<dyn Any + Send>,
) -> BifResult<'h> {
    let answer = super::take_answer(ctx);
    if answer.is_atom(Atom::TRUE) {
        return Ok(answer);
    }
    if let Ok(pid) = pid.downcast::<Pid>() {
        ctx.process.rare().suspending.remove(&pid);
    }
    Err(badarg())
}

/// `resume_process/1`: takes back one suspension of the caller's own.
pub fn resume_process_1<'h>(ctx: &mut Ctx<'h, '_>, [pid]: [Term<'h>; 1]) -> BifResult<'h> {
    let pid = pid.as_pid().ok_or_else(badarg)?;
    let alive = ctx.vm.processes.get(pid).is_some();
    let suspending = &mut ctx.process.rare().suspending;
    let count = suspending
        .remove(&pid)
        .filter(|_| alive)
        .ok_or_else(badarg)?;
    if count > 1 {
        suspending.insert(pid, count - 1);
    } else {
        send_quietly(ctx.vm, ctx.scheduler, pid, Signal::Resume);
    }
    Ok(Term::bool(true))
}
