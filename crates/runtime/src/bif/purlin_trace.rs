//! Module `purlin_trace`: what tracing is made of, for `erlang:trace/3` and `trace` to build on.

use super::process::ask;
use super::{BifResult, Ctx, badarg};
use crate::code::{Meet, Wanted};
use crate::match_spec::Flavour;
use crate::process::Mfa;
use crate::process::info::Query;
use crate::trace::{
    self, Account, Change, Event, Filter, Meta, OnLoad, Pattern, PatternChange, SessionId, Spec,
    TraceFlags, Traced, Ways, Wish,
};
use purlin_heap::atom::Atom;
use purlin_heap::heap::HeapScope;
use purlin_heap::term::{Term, View};

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

/// `purlin_trace:pattern/5`
pub fn pattern_5<'h>(
    ctx: &mut Ctx<'h, '_>,
    [session, which, ways, spec, tracer]: [Term<'h>; 5],
) -> BifResult<'h> {
    let session = session_of(session).ok_or_else(badarg)?;
    let names = ways;
    let ways = Ways::of_list(names).ok_or_else(badarg)?;
    let tracer = tracer.as_pid().ok_or_else(badarg)?;
    let event = event_of(which);
    let flavour = match event {
        Some(Event::Send) => Flavour::Send,
        Some(Event::Receive) => Flavour::Receive,
        None => Flavour::Trace,
    };
    let wish = match spec.as_atom() {
        Some(Atom::FALSE) => Wish::Off,
        Some(Atom::RESTART) => Wish::Restart,
        Some(Atom::PAUSE) => Wish::Pause,
        _ => match Spec::of(&ctx.vm.atoms, spec, flavour) {
            Some(spec) => Wish::On(spec),
            None => return Ok(Term::atom(Atom::MATCH_SPEC)),
        },
    };
    let decides = matches!(&wish, Wish::On(spec) if spec.program.is_some());
    if decides && ways.has(Ways::FIGURES) && ways.without(Ways::FIGURES).is_global() {
        // What only counts has nothing to decide.
        return Ok(Term::atom(Atom::CALL_COUNT));
    }
    if let Some(event) = event {
        return Ok(filter(ctx, session, event, names, wish));
    }
    let change = PatternChange {
        session,
        ways,
        wish,
        tracer,
    };
    if which.is_atom(Atom::ON_LOAD) {
        ctx.vm.trace.change_on_load(&change);
        return Ok(Term::small(0));
    }
    Ok(match wanted_of(which) {
        Some(wanted) => Term::size(change.make(ctx.vm, wanted)),
        None => Term::atom(Atom::NONE),
    })
}

fn event_of(term: Term<'_>) -> Option<Event> {
    match term.as_atom()? {
        Atom::SEND => Some(Event::Send),
        Atom::RECEIVE => Some(Event::Receive),
        Atom(_) => None,
    }
}

/// Chooses the messages that are told of: there is one event, and no ways to trace it.
fn filter<'h>(
    ctx: &mut Ctx<'h, '_>,
    session: SessionId,
    event: Event,
    ways: Term<'h>,
    wish: Wish,
) -> Term<'h> {
    let filter = match wish {
        Wish::On(spec) if spec.program.is_some() => Filter::By(spec),
        Wish::On(_) => Filter::All,
        Wish::Off => Filter::None,
        Wish::Restart | Wish::Pause => return Term::atom(Atom::NONE),
    };
    if ways.list_length() != Some(0) {
        return Term::atom(Atom::NONE);
    }
    ctx.vm.trace.set_filter(ctx.vm, session, event, filter);
    Term::small(1)
}

/// No function has as many arguments.
const NO_ARITY: u32 = u32::MAX;

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
    } else if let View::Small(arity) = arity.view() {
        Some(u32::try_from(arity).unwrap_or(NO_ARITY))
    } else {
        return None;
    };
    let gaps = (is_any(module) && !is_any(function)) || (is_any(function) && !is_any(arity));
    (!gaps).then_some(Wanted {
        module: module_name,
        function: function_name,
        arity: arity_number,
    })
}

/// `purlin_trace:pattern_info/2`
pub fn pattern_info_2<'h>(ctx: &mut Ctx<'h, '_>, [session, which]: [Term<'h>; 2]) -> BifResult<'h> {
    let session = session_of(session).ok_or_else(badarg)?;
    if let Some(event) = event_of(which) {
        return Ok(match ctx.vm.trace.filter(session, event) {
            Filter::All => Term::bool(true),
            Filter::By(spec) => ctx.heap.copy_in(spec.source.term()),
            Filter::None => Term::bool(false),
        });
    }
    if which.is_atom(Atom::ON_LOAD) {
        return Ok(match ctx.vm.trace.on_load(session) {
            Some(on_load) => on_load_info(ctx, &on_load),
            None => Term::bool(false),
        });
    }
    let wanted = wanted_of(which).ok_or_else(badarg)?;
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
    let is_global = !pattern.local;
    let [place, spec] = place_and_spec(ctx, is_global, pattern.calls.as_deref());
    let [tracer, meta_spec] = tracer_and_spec(ctx, pattern.meta.as_ref());
    let count = pattern.count.as_ref();
    let count = count.map_or(no, |count| Term::size(count.calls() as usize));
    let time = figures(ctx, pattern.time.as_deref(), |heap, nanoseconds| {
        let (seconds, rest) = (nanoseconds / 1_000_000_000, nanoseconds % 1_000_000_000);
        [seconds, rest / 1000]
            .map(|it| heap.i128(it.into()))
            .to_vec()
    });
    let memory = figures(ctx, pattern.memory.as_deref(), |heap, words| {
        vec![heap.i128(words.into())]
    });
    let parts = [place, spec, tracer, meta_spec, count, time, memory];
    Ok(ctx.heap.tuple(&parts))
}

fn on_load_info<'h>(ctx: &mut Ctx<'h, '_>, on_load: &OnLoad) -> Term<'h> {
    let ways = on_load.ways;
    let [place, spec] = place_and_spec(ctx, ways.is_global(), on_load.calls.as_deref());
    let [tracer, meta_spec] = match on_load.meta.as_ref() {
        None if ways.has(Ways::META) => [Term::bool(false), Term::NIL],
        meta => tracer_and_spec(ctx, meta),
    };
    let [count, time, memory] =
        [Ways::COUNT, Ways::TIME, Ways::MEMORY].map(|way| Term::bool(ways.has(way)));
    let parts = [place, spec, tracer, meta_spec, count, time, memory];
    ctx.heap.tuple(&parts)
}

fn place_and_spec<'h>(
    ctx: &mut Ctx<'h, '_>,
    is_global: bool,
    calls: Option<&Spec>,
) -> [Term<'h>; 2] {
    let place = if is_global { Atom::GLOBAL } else { Atom::LOCAL };
    match calls {
        Some(spec) => [Term::atom(place), ctx.heap.copy_in(spec.source.term())],
        None => [Term::bool(false); 2],
    }
}

fn tracer_and_spec<'h>(ctx: &mut Ctx<'h, '_>, meta: Option<&Meta>) -> [Term<'h>; 2] {
    match meta {
        Some(Meta { tracer, spec }) => [Term::pid(*tracer), ctx.heap.copy_in(spec.source.term())],
        None => [Term::bool(false); 2],
    }
}

/// `[{Process, Calls, Amount...}]`
fn figures<'h>(
    ctx: &mut Ctx<'h, '_>,
    account: Option<&Account>,
    amount: impl Fn(&mut HeapScope<'h>, u64) -> Vec<Term<'h>>,
) -> Term<'h> {
    let Some(account) = account else {
        return Term::bool(false);
    };
    let lines: Vec<Term<'h>> = account
        .lines()
        .into_iter()
        .map(|(pid, line)| {
            let mut parts = vec![Term::pid(pid), Term::size(line.calls as usize)];
            parts.extend(amount(&mut ctx.heap, line.amount));
            ctx.heap.tuple(&parts)
        })
        .collect();
    ctx.heap.list(&lines)
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
    let ended = ctx.vm.trace.end(ctx.vm, session);
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
