//! Match specifications apart from tables.

use crate::bif::{BifResult, Ctx, badarg};
use crate::match_spec::{Action, Flavour, MatchSpec, Message, Tracer};
use purlin_heap::atom::Atom;
use purlin_heap::heap::HeapScope;
use purlin_heap::term::Term;
use std::any::Any;
use std::sync::Arc;

/// Terms looked at for one reduction.
const TERMS_PER_REDUCTION: usize = 4;
/// Terms looked at before the slice is looked at again.
const TERMS_AT_ONCE: usize = 64;
/// What a compiled specification counts for until it is collected.
const SPEC_BYTES: usize = 512;

/// `ets:match_spec_compile/1`: a reference that stands for the compiled specification.
pub fn match_spec_compile_1<'h>(ctx: &mut Ctx<'h, '_>, [spec]: [Term<'h>; 1]) -> BifResult<'h> {
    let spec =
        MatchSpec::compile(spec, Flavour::Table, &ctx.vm.atoms).map_err(|_errors| badarg())?;
    let reference = ctx.scheduler.make_reference();
    Ok(ctx.heap.resource(reference, Arc::new(spec), SPEC_BYTES))
}

/// `ets:is_compiled_ms/1`.
pub fn is_compiled_ms_1<'h>(_: &mut Ctx<'h, '_>, [term]: [Term<'h>; 1]) -> BifResult<'h> {
    Ok(Term::bool(term.resource::<MatchSpec>().is_some()))
}

/// `ets:match_spec_run_r/3`: the values for the tuples of a list, in reverse before others.
pub fn match_spec_run_r_3<'h>(ctx: &mut Ctx<'h, '_>, args: [Term<'h>; 3]) -> BifResult<'h> {
    let [list, spec, _] = args;
    if spec.resource::<MatchSpec>().is_none() || !list.is_list() {
        return Err(badarg());
    }
    run_on_list(ctx, &args, Box::new(()))
}

fn run_on_list<'h>(
    ctx: &mut Ctx<'h, '_>,
    terms: &[Term<'h>],
    _: Box<dyn Any + Send>,
) -> BifResult<'h> {
    let &[list, reference, mut found] = terms else {
        return Err(badarg());
    };
    let spec = reference.resource::<MatchSpec>().ok_or_else(badarg)?;
    let mut rest = list.list();
    loop {
        for term in rest.by_ref().take(TERMS_AT_ONCE) {
            if term.as_tuple().is_some()
                && let Some(value) = spec.run_on(ctx, term)
            {
                found = ctx.heap.cons(value, found);
            }
        }
        ctx.charge(TERMS_AT_ONCE / TERMS_PER_REDUCTION);
        if rest.rest().as_cons().is_none() {
            break;
        }
        if ctx.exhausted() {
            return Err(ctx.trap(run_on_list, &[rest.rest(), reference, found], Box::new(())));
        }
    }
    if rest.ended_properly() {
        Ok(found)
    } else {
        Err(badarg())
    }
}

/// `erlang:match_spec_test/3`.
pub fn match_spec_test_3<'h>(
    ctx: &mut Ctx<'h, '_>,
    [term, spec, kind]: [Term<'h>; 3],
) -> BifResult<'h> {
    let flavour = match kind.as_atom() {
        Some(Atom::TABLE) => Flavour::Table,
        Some(Atom::TRACE) => Flavour::Trace,
        Some(Atom(_)) | None => return Err(badarg()),
    };
    if flavour == Flavour::Trace && !term.is_list() {
        return Err(badarg());
    }
    let compiled = match MatchSpec::compile(spec, flavour, &ctx.vm.atoms) {
        Ok(compiled) => compiled,
        Err(errors) => return Ok(complaints(&mut ctx.heap, &errors)),
    };
    let (value, flags) = match flavour {
        Flavour::Table => (
            compiled.run_on(ctx, term).unwrap_or(Term::bool(false)),
            Vec::new(),
        ),
        Flavour::Trace | Flavour::Send | Flavour::Receive => rehearse(ctx, &compiled, term),
    };
    let flags = ctx.heap.list(&flags);
    Ok(ctx
        .heap
        .tuple(&[Term::atom(Atom::OK), value, flags, Term::NIL]))
}

/// `{error, [{error, Text}, ...]}`
fn complaints<'h>(heap: &mut HeapScope<'h>, errors: &[String]) -> Term<'h> {
    let errors: Vec<Term<'h>> = errors
        .iter()
        .map(|text| {
            let text = heap.string(text);
            heap.tuple(&[Term::atom(Atom::ERROR), text])
        })
        .collect();
    let errors = heap.list(&errors);
    heap.tuple(&[Term::atom(Atom::ERROR), errors])
}

/// What a trace specification says of a call that does not take place: the message, and the flags
/// of what else is wanted.
fn rehearse<'h>(
    ctx: &mut Ctx<'h, '_>,
    spec: &MatchSpec,
    term: Term<'h>,
) -> (Term<'h>, Vec<Term<'h>>) {
    let arguments: Vec<Term<'h>> = term.list().collect();
    let verdict = spec.trace(ctx, &arguments, &mut Rehearsal);
    let message = match verdict.message {
        Message::None => Term::bool(false),
        Message::Plain => Term::bool(true),
        Message::With(message) => message,
    };
    let mut flags = Vec::new();
    if verdict.return_trace {
        flags.push(Term::atom(Atom::RETURN_TRACE));
    }
    if verdict.exception_trace {
        flags.push(Term::atom(Atom::EXCEPTION_TRACE));
    }
    (message, flags)
}

/// A tracer without a call and without effects.
struct Rehearsal;

impl<'h> Tracer<'h> for Rehearsal {
    fn act(&mut self, _: &mut Ctx<'h, '_>, action: Action, _: &[Term<'h>]) -> Option<Term<'h>> {
        Some(match action {
            Action::Caller | Action::CallerLine => Term::atom(Atom::UNDEFINED),
            Action::IsSeqTrace => Term::bool(false),
            Action::SetSeqToken | Action::GetSeqToken | Action::CurrentStacktrace => Term::NIL,
            Action::GetTcw => Term::small(0),
            Action::ReturnTrace
            | Action::ExceptionTrace
            | Action::ProcessDump
            | Action::EnableTrace
            | Action::DisableTrace
            | Action::Trace
            | Action::Silent
            | Action::Display
            | Action::SetTcw => Term::bool(true),
        })
    }
}
