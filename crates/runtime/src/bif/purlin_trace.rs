//! Module `purlin_trace`: what tracing is made of, for `erlang:trace/3` and `trace` to build on.

use super::process::ask;
use super::{BifResult, Ctx, badarg};
use crate::process::info::Query;
use crate::trace::{self, Change, SessionId, TraceFlags, Traced};
use purlin_heap::term::Term;

fn session_of(term: Term<'_>) -> Option<SessionId> {
    SessionId::try_from(term.as_size()?).ok()
}

fn change_of<'h>([session, on, flags, tracer]: [Term<'h>; 4]) -> Option<Change> {
    let of = Traced {
        session: session_of(session)?,
        tracer: tracer.as_pid()?,
        flags: TraceFlags::from_bits(u32::try_from(flags.as_size()?).ok()?),
    };
    let on = on.as_bool()?;
    Some(Change { of, on })
}

/// `purlin_trace:change/5`
pub fn change_5<'h>(
    ctx: &mut Ctx<'h, '_>,
    [session, pid, on, flags, tracer]: [Term<'h>; 5],
) -> BifResult<'h> {
    let change = change_of([session, on, flags, tracer]).ok_or_else(badarg)?;
    let pid = pid.as_pid().ok_or_else(badarg)?;
    if pid != ctx.process.pid {
        return ask(ctx, pid, Query::Trace(change));
    }
    Ok(Term::atom(ctx.process.change_trace(ctx.vm, change)))
}

/// `purlin_trace:change_new/4`
pub fn change_new_4<'h>(ctx: &mut Ctx<'h, '_>, args: [Term<'h>; 4]) -> BifResult<'h> {
    let change = change_of(args).ok_or_else(badarg)?;
    Ok(Term::atom(ctx.vm.trace.change_new(change)))
}

/// `purlin_trace:info/2`
pub fn info_2<'h>(ctx: &mut Ctx<'h, '_>, [session, pid]: [Term<'h>; 2]) -> BifResult<'h> {
    let session = session_of(session).ok_or_else(badarg)?;
    let pid = pid.as_pid().ok_or_else(badarg)?;
    if pid != ctx.process.pid {
        return ask(ctx, pid, Query::TraceInfo(session));
    }
    let info = trace::described(ctx.vm, ctx.process.traced(ctx.vm, session));
    Ok(ctx.heap.adopt(info))
}

/// `purlin_trace:info_new/1`
pub fn info_new_1<'h>(ctx: &mut Ctx<'h, '_>, [session]: [Term<'h>; 1]) -> BifResult<'h> {
    let session = session_of(session).ok_or_else(badarg)?;
    let info = trace::described(ctx.vm, ctx.vm.trace.of_new(session));
    Ok(ctx.heap.adopt(info))
}
