//! Module `purlin_trace`: what tracing is made of, for `erlang:trace/3` and `trace` to build on.

use super::process::ask;
use super::{BifResult, Ctx, badarg};
use crate::code::{Meet, Wanted};
use crate::process::Mfa;
use crate::process::info::Query;
use crate::trace::{self, Change, Count, Meta, Pattern, SessionId, Spec, TraceFlags, Traced};
use purlin_heap::atom::Atom;
use purlin_heap::term::{Pid, Term};
use std::sync::Arc;

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

/// `purlin_trace:names/0`
pub fn names_0<'h>(ctx: &mut Ctx<'h, '_>, []: [Term<'h>; 0]) -> BifResult<'h> {
    let names: Vec<Term<'_>> = TraceFlags::NAMES
        .iter()
        .map(|(name, flag)| {
            let number = Term::size(flag.bits() as usize);
            ctx.heap.tuple(&[Term::atom(*name), number])
        })
        .collect();
    Ok(ctx.heap.list(&names))
}

/// What becomes of a pattern.
enum Wish {
    On(Arc<Spec>),
    Off,
    Restart,
    Pause,
}

/// `purlin_trace:pattern/5`
pub fn pattern_5<'h>(
    ctx: &mut Ctx<'h, '_>,
    [session, mfa, kind, spec, tracer]: [Term<'h>; 5],
) -> BifResult<'h> {
    let session = session_of(session).ok_or_else(badarg)?;
    let wanted = wanted_of(mfa).ok_or_else(badarg)?;
    let kind = kind.as_atom().ok_or_else(badarg)?;
    let tracer = tracer.as_pid().ok_or_else(badarg)?;
    let wish = match spec.as_atom() {
        Some(Atom::FALSE) => Wish::Off,
        Some(Atom::RESTART) => Wish::Restart,
        Some(Atom::PAUSE) => Wish::Pause,
        _ => match Spec::of(&ctx.vm.atoms, spec) {
            Some(spec) => Wish::On(spec),
            None => return Ok(Term::atom(Atom::MATCH_SPEC)),
        },
    };
    let change = |patterns: &mut Vec<Pattern>| {
        apply(Pattern::of(patterns, session), kind, &wish, tracer);
        patterns.retain(|pattern| !pattern.is_empty());
    };
    let code = &ctx.vm.code;
    if kind == Atom::GLOBAL {
        if matches!(wish, Wish::On(_)) {
            // A function is traced in one way only.
            let nothing = |patterns: &mut Vec<Pattern>| {
                patterns.retain(|pattern| pattern.session != session);
            };
            code.change_points(ctx.vm, wanted, Meet::All, &nothing);
        }
        let count = code.change_points(ctx.vm, wanted, Meet::FromOutside, &change);
        return Ok(Term::size(count));
    }
    if matches!((kind, &wish), (Atom::LOCAL, Wish::On(_))) {
        let no_calls = |patterns: &mut Vec<Pattern>| {
            Pattern::of(patterns, session).calls = None;
            patterns.retain(|pattern| !pattern.is_empty());
        };
        code.change_points(ctx.vm, wanted, Meet::FromOutside, &no_calls);
    }
    let count = code.change_points(ctx.vm, wanted, Meet::All, &change);
    Ok(Term::size(count))
}

fn apply(pattern: &mut Pattern, kind: Atom, wish: &Wish, tracer: Pid) {
    match (kind, wish) {
        (Atom::GLOBAL | Atom::LOCAL, Wish::On(spec)) => {
            pattern.calls = Some(spec.clone());
            pattern.local = kind == Atom::LOCAL;
        }
        (Atom::GLOBAL | Atom::LOCAL, Wish::Off) => pattern.calls = None,
        (Atom::META, Wish::On(spec)) => {
            let spec = spec.clone();
            pattern.meta = Some(Meta { tracer, spec });
        }
        (Atom::META, Wish::Off) => pattern.meta = None,
        (Atom::CALL_COUNT, Wish::On(_)) => {
            pattern.count.get_or_insert_default();
        }
        (Atom::CALL_COUNT, Wish::Restart) => pattern.count = Some(Arc::new(Count::default())),
        (Atom::CALL_COUNT, Wish::Pause) => {
            if let Some(count) = &pattern.count {
                count.pause();
            }
        }
        (Atom::CALL_COUNT, Wish::Off) => pattern.count = None,
        (_, _) => {}
    }
}

/// Functions by `{Module, Function, Arity}`, of which the last ones may be `'_'`.
fn wanted_of(mfa: Term<'_>) -> Option<Wanted> {
    let mfa = mfa.as_tuple()?;
    let &[module, function, arity] = mfa.elements() else {
        return None;
    };
    let is_any = |term: Term<'_>| term.as_atom() == Some(Atom::UNDERSCORE);
    let name = |term: Term<'_>| match term.as_atom()? {
        Atom::UNDERSCORE => Some(None),
        name => Some(Some(name)),
    };
    let (module_name, function_name) = (name(module)?, name(function)?);
    let arity_number = if is_any(arity) {
        None
    } else {
        // No function has more.
        let number = arity.as_size().and_then(|arity| u32::try_from(arity).ok());
        Some(number.unwrap_or(u32::MAX))
    };
    let gaps = (is_any(module) && !is_any(function)) || (is_any(function) && !is_any(arity));
    (!gaps).then_some(Wanted {
        module: module_name,
        function: function_name,
        arity: arity_number,
    })
}

/// `purlin_trace:pattern_info/2`
pub fn pattern_info_2<'h>(ctx: &mut Ctx<'h, '_>, [session, mfa]: [Term<'h>; 2]) -> BifResult<'h> {
    let session = session_of(session).ok_or_else(badarg)?;
    let wanted = wanted_of(mfa).ok_or_else(badarg)?;
    let (Some(module), Some(function), Some(arity)) =
        (wanted.module, wanted.function, wanted.arity)
    else {
        return Err(badarg());
    };
    let Ok(arity) = u8::try_from(arity) else {
        return Ok(Term::atom(Atom::UNDEFINED));
    };
    let mfa = Mfa {
        module,
        function,
        arity,
    };
    let pattern = |meet| {
        let point = ctx.vm.code.point_of(mfa, meet)?;
        let patterns = point.patterns.iter();
        patterns.clone().find(|it| it.session == session).cloned()
    };
    let Some(pattern) = pattern(Meet::All).or_else(|| pattern(Meet::FromOutside)) else {
        let exists = ctx.vm.code.has_function(&ctx.vm.atoms, mfa);
        return Ok(Term::atom(if exists {
            Atom::FALSE
        } else {
            Atom::UNDEFINED
        }));
    };
    let no = Term::bool(false);
    let heap = &mut ctx.heap;
    let calls = pattern.calls.as_ref();
    let spec = calls.map_or(no, |spec| heap.copy_in(spec.source.term()));
    let place = if pattern.local {
        Atom::LOCAL
    } else {
        Atom::GLOBAL
    };
    let place = calls.map_or(no, |_| Term::atom(place));
    let meta = pattern.meta.as_ref();
    let tracer = meta.map_or(no, |meta| Term::pid(meta.tracer));
    let meta_spec = meta.map_or(no, |meta| heap.copy_in(meta.spec.source.term()));
    let count = pattern.count.as_ref();
    let count = count.map_or(no, |count| Term::size(count.calls() as usize));
    Ok(ctx.heap.tuple(&[place, spec, tracer, meta_spec, count]))
}

/// `purlin_trace:session_create/2`
pub fn session_create_2<'h>(ctx: &mut Ctx<'h, '_>, [name, tracer]: [Term<'h>; 2]) -> BifResult<'h> {
    let name = name.as_atom().ok_or_else(badarg)?;
    let tracer = tracer.as_pid().ok_or_else(badarg)?;
    Ok(Term::size(ctx.vm.trace.create(name, tracer) as usize))
}

/// `purlin_trace:session_end/1`
pub fn session_end_1<'h>(ctx: &mut Ctx<'h, '_>, [session]: [Term<'h>; 1]) -> BifResult<'h> {
    let session = session_of(session).ok_or_else(badarg)?;
    let ended = ctx.vm.trace.end(session);
    if ended {
        let gone = |patterns: &mut Vec<Pattern>| {
            patterns.retain(|pattern| pattern.session != session);
        };
        for meet in [Meet::All, Meet::FromOutside] {
            ctx.vm.code.change_points(ctx.vm, Wanted::ALL, meet, &gone);
        }
    }
    Ok(Term::bool(ended))
}

/// `purlin_trace:sessions/0`
pub fn sessions_0<'h>(ctx: &mut Ctx<'h, '_>, []: [Term<'h>; 0]) -> BifResult<'h> {
    let sessions = ctx.vm.trace.all().into_iter().map(|session| {
        let number = Term::size(session.number as usize);
        let parts = [Term::atom(session.name), number, Term::pid(session.tracer)];
        ctx.heap.tuple(&parts)
    });
    let sessions: Vec<Term<'_>> = sessions.collect();
    Ok(ctx.heap.list(&sessions))
}
