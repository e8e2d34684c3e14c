//! Processes, seen from Erlang: what module `erlang` has for them, by subject.

mod dictionary;
pub(crate) mod flags;
mod hibernate;
mod info;
mod names;
mod send;
mod signals;
pub(crate) mod spawn;
mod spawn_request;
mod suspend;

pub use dictionary::*;
pub use flags::{process_flag_2, process_flag_3};
pub use hibernate::*;
pub use info::*;
pub use names::*;
pub use send::*;
pub use signals::*;
pub use spawn::*;
pub use spawn_request::*;
pub use suspend::*;

use super::{BifResult, Class, Ctx, Interrupt, Step};
use crate::exception::{Raise, Trace};
use crate::process::Awaiting;
use crate::process::info::Query;
use crate::signal::{AnswerTo, ReferenceKey, Request, Signal, send_or_refuse};
use purlin_heap::atom::Atom;
use purlin_heap::heap::OwnedTerm;
use purlin_heap::term::{Pid, Term};
use std::any::Any;

/// Raises `error:badarg` with a cause in the trace.
pub(super) fn badarg_because<'h>(cause: Atom) -> Interrupt<'h> {
    Interrupt::Raise(Raise {
        class: Class::Error,
        reason: Term::atom(Atom::BADARG),
        trace: Trace::BifCause(Term::atom(cause)),
    })
}

/// Calls `each` with the elements of a proper list, or fails with what `wrong` makes.
fn each_option<'h>(
    options: Term<'h>,
    wrong: impl Fn() -> Interrupt<'h>,
    mut each: impl FnMut(Term<'h>) -> Result<(), Interrupt<'h>>,
) -> Result<(), Interrupt<'h>> {
    let mut list = options.list();
    for option in list.by_ref() {
        each(option)?;
    }
    if list.ended_properly() {
        Ok(())
    } else {
        Err(wrong())
    }
}

/// `{Key, Value}`
fn pair<'h>(term: Term<'h>) -> Option<(Atom, Term<'h>)> {
    match term.as_tuple()?.elements() {
        &[key, value] => Some((key.as_atom()?, value)),
        _ => None,
    }
}

/// Asks another process, and goes on with the answer.
pub(super) fn ask<'h>(ctx: &mut Ctx<'h, '_>, pid: Pid, query: Query) -> BifResult<'h> {
    Err(ask_and(ctx, pid, query, answered, Box::new(())))
}

/// Asks another process; `step` goes on when the answer is there ([`take_answer`]).
fn ask_and<'h>(
    ctx: &mut Ctx<'h, '_>,
    pid: Pid,
    query: Query,
    step: Step,
    data: Box<dyn Any + Send>,
) -> Interrupt<'h> {
    let reference = ReferenceKey::of(ctx.scheduler.make_reference());
    let request = Request {
        from: ctx.process.pid,
        query,
        answer_to: AnswerTo::Waiting(reference),
    };
    ctx.process.awaiting = Awaiting::Reply(reference);
    let request = Signal::Request(Box::new(request));
    send_or_refuse(ctx.vm, ctx.scheduler, pid, request);
    ctx.suspend(step, &[], data)
}

/// Asks a process; the answer will come as a message, behind these terms in a tuple. Without terms
/// nobody wants to know.
pub(super) fn request_message(
    ctx: &mut Ctx<'_, '_>,
    pid: Pid,
    query: Query,
    before: Box<[OwnedTerm]>,
) {
    let request = Request {
        from: ctx.process.pid,
        query,
        answer_to: AnswerTo::Message(before),
    };
    let request = Signal::Request(Box::new(request));
    send_or_refuse(ctx.vm, ctx.scheduler, pid, request);
}

fn answered<'h>(
    ctx: &mut Ctx<'h, '_>,
    _terms: &[Term<'h>],
    _data: Box<dyn Any + Send>,
) -> BifResult<'h> {
    Ok(take_answer(ctx))
}

/// The answer that the process has waited for.
fn take_answer<'h>(ctx: &mut Ctx<'h, '_>) -> Term<'h> {
    let answer = ctx
        .process
        .take_reply()
        .expect("a process that asked goes on when answered");
    ctx.heap.adopt(answer)
}
