//! Processes, seen from Erlang: what module `erlang` has for them, by subject.

mod dictionary;
mod flags;
mod info;
mod names;
mod send;
mod signals;
mod spawn;

pub use dictionary::*;
pub use flags::*;
pub use info::*;
pub use names::*;
pub use send::*;
pub use signals::*;
pub use spawn::*;

use super::{BifResult, Class, Ctx, Interrupt};
use crate::exception::{Raise, Trace};
use crate::process::Awaiting;
use crate::process::info::Query;
use crate::signal::{ReferenceKey, Request, Signal, send_or_refuse};
use purlin_heap::atom::Atom;
use purlin_heap::term::{Pid, Term};

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
fn ask<'h>(ctx: &mut Ctx<'h, '_>, pid: Pid, query: Query) -> BifResult<'h> {
    let reference = ReferenceKey::of(ctx.scheduler.make_reference());
    let request = Request {
        from: ctx.process.pid,
        reference,
        query,
    };
    ctx.process.awaiting = Awaiting::Reply(reference);
    send_or_refuse(
        ctx.vm,
        ctx.scheduler,
        pid,
        Signal::Request(Box::new(request)),
    );
    Err(ctx.suspend(answered, &[], Box::new(())))
}

fn answered<'h>(
    ctx: &mut Ctx<'h, '_>,
    _terms: &[Term<'h>],
    _data: Box<dyn std::any::Any + Send>,
) -> BifResult<'h> {
    let answer = ctx
        .process
        .take_reply()
        .expect("a process that asked goes on when answered");
    Ok(ctx.heap.adopt(answer))
}
