//! Raising exceptions.

use crate::bif::{BifResult, Class, Ctx, Interrupt, Raise};
use crate::exception::Trace;
use purlin_heap::atom::Atom;
use purlin_heap::heap::ListBuilder;
use purlin_heap::term::Term;

fn raise<'h>(class: Class, reason: Term<'h>, trace: Trace<'h>) -> BifResult<'h> {
    Err(Interrupt::Raise(Raise {
        class,
        reason,
        trace,
    }))
}

/// `error/1`.
pub fn error_1<'h>(_: &mut Ctx<'h, '_>, [reason]: [Term<'h>; 1]) -> BifResult<'h> {
    raise(Class::Error, reason, Trace::Caller)
}

/// `error/2`: with the caller's arguments; what is no list stands for none.
pub fn error_2<'h>(_: &mut Ctx<'h, '_>, [reason, args]: [Term<'h>; 2]) -> BifResult<'h> {
    let trace = if args.is_list() {
        Trace::CallerArguments(args)
    } else {
        Trace::Caller
    };
    raise(Class::Error, reason, trace)
}

/// `error/3`: with options, of which there is one: `{error_info, Map}`. Options that are no such
/// thing are as good as none.
pub fn error_3<'h>(_: &mut Ctx<'h, '_>, [reason, args, options]: [Term<'h>; 3]) -> BifResult<'h> {
    let trace = match error_info(options) {
        Some(map) => Trace::CallerInfo(args, map),
        None if args.is_list() => Trace::CallerArguments(args),
        None => Trace::Caller,
    };
    raise(Class::Error, reason, trace)
}

/// The last `error_info` of a list of nothing else.
fn error_info(options: Term<'_>) -> Option<Term<'_>> {
    let mut rest = options.list();
    let mut info = None;
    for option in rest.by_ref() {
        match option.as_tuple().map(|tuple| tuple.elements()) {
            Some(&[key, map]) if key.is_atom(Atom::ERROR_INFO) && map.as_map().is_some() => {
                info = Some(map);
            }
            Some(_) | None => return None,
        }
    }
    info.filter(|_| rest.ended_properly())
}

/// `exit/1`.
pub fn exit_1<'h>(_: &mut Ctx<'h, '_>, [reason]: [Term<'h>; 1]) -> BifResult<'h> {
    raise(Class::Exit, reason, Trace::Caller)
}

/// `throw/1`.
pub fn throw_1<'h>(_: &mut Ctx<'h, '_>, [value]: [Term<'h>; 1]) -> BifResult<'h> {
    raise(Class::Throw, value, Trace::Caller)
}

/// `erlang:raise/3`; returns badarg, as OTP does, when class or trace is no such thing.
pub fn raise_3<'h>(ctx: &mut Ctx<'h, '_>, [class, reason, trace]: [Term<'h>; 3]) -> BifResult<'h> {
    let class = class.as_atom().and_then(Class::of);
    match class.zip(given_trace(ctx, trace)) {
        Some((class, trace)) => raise(class, reason, Trace::Given(trace)),
        None => Ok(Term::atom(Atom::BADARG)),
    }
}

/// A trace of `{M,F,ArityOrArgs,Location}` or `{Fun,ArityOrArgs,Location}`; where entries lack the
/// location, it is added.
fn given_trace<'h>(ctx: &mut Ctx<'h, '_>, trace: Term<'h>) -> Option<Term<'h>> {
    let mut rest = trace.list();
    let mut lacks = false;
    for entry in rest.by_ref() {
        lacks |= !has_location(entry)?;
    }
    if !rest.ended_properly() {
        return None;
    }
    if !lacks {
        return Some(trace);
    }
    let mut entries = ListBuilder::new();
    for entry in trace.list() {
        let parts = entry.as_tuple()?.elements();
        let entry = if has_location(entry)? {
            entry
        } else {
            ctx.heap.tuple(&[parts, &[Term::NIL]].concat())
        };
        entries.push(&mut ctx.heap, entry);
    }
    Some(entries.finish(Term::NIL))
}

/// Does the entry of a trace have a location? `None` if it is no entry.
fn has_location(entry: Term<'_>) -> Option<bool> {
    let parts = entry.as_tuple()?.elements();
    let by_fun = super::types::fun_arity(*parts.first()?).is_some();
    let by_name = !by_fun && parts[0].as_atom().is_some();
    match parts {
        [_, _] => by_fun.then_some(false),
        [_, _, location] if by_fun => location.is_list().then_some(true),
        [_, function, _] => (by_name && function.as_atom().is_some()).then_some(false),
        [_, function, _, location] => {
            (by_name && function.as_atom().is_some() && location.is_list()).then_some(true)
        }
        _ => None,
    }
}
