//! Raising exceptions.

use crate::bif::{BifResult, Class, Ctx, Interrupt, Raise, badarg};
use crate::exception::Trace;
use purlin_heap::atom::Atom;
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

/// `error/2`: with the caller's arguments, or `none`.
pub fn error_2<'h>(_: &mut Ctx<'h, '_>, [reason, args]: [Term<'h>; 2]) -> BifResult<'h> {
    let trace = if args.is_atom(Atom::NONE) {
        Trace::Caller
    } else {
        Trace::CallerArguments(args)
    };
    raise(Class::Error, reason, trace)
}

/// `error/3`: with options, of which there is one: `{error_info, Map}`.
pub fn error_3<'h>(_: &mut Ctx<'h, '_>, [reason, args, options]: [Term<'h>; 3]) -> BifResult<'h> {
    let mut rest = options.list();
    let mut info = None;
    for option in rest.by_ref() {
        match option.as_tuple().map(|tuple| tuple.elements()) {
            Some(&[key, map]) if key.is_atom(Atom::ERROR_INFO) && map.as_map().is_some() => {
                info = Some(map);
            }
            Some(_) | None => return Err(badarg()),
        }
    }
    if !rest.ended_properly() || !(args.is_list() || args.is_atom(Atom::NONE)) {
        return Err(badarg());
    }
    let trace = match info {
        Some(map) => Trace::CallerInfo(args, map),
        None if args.is_list() => Trace::CallerArguments(args),
        None => Trace::Caller,
    };
    raise(Class::Error, reason, trace)
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
pub fn raise_3<'h>(_: &mut Ctx<'h, '_>, [class, reason, trace]: [Term<'h>; 3]) -> BifResult<'h> {
    match class.as_atom().and_then(Class::of) {
        Some(class) if is_stacktrace(trace) => raise(class, reason, Trace::Given(trace)),
        Some(_) | None => Ok(Term::atom(Atom::BADARG)),
    }
}

/// A list of `{M,F,ArityOrArgs}`, `{M,F,ArityOrArgs,Location}` or `{Fun,Args}`.
fn is_stacktrace(term: Term<'_>) -> bool {
    let mut rest = term.list();
    rest.by_ref().all(is_stack_entry) && rest.ended_properly()
}

fn is_stack_entry(entry: Term<'_>) -> bool {
    let is_args = |term: Term<'_>| term.as_size().is_some() || term.is_list();
    match entry.as_tuple().map(|tuple| tuple.elements()) {
        Some(&[fun, args]) => super::types::fun_arity(fun).is_some() && args.is_list(),
        Some(&[fun, args, location]) if super::types::fun_arity(fun).is_some() => {
            args.is_list() && location.is_list()
        }
        Some(&[module, function, args]) => {
            module.as_atom().is_some() && function.as_atom().is_some() && is_args(args)
        }
        Some(&[module, function, args, location]) => {
            module.as_atom().is_some()
                && function.as_atom().is_some()
                && is_args(args)
                && location.is_list()
        }
        Some(_) | None => false,
    }
}
