//! What test suites ask about terms and about the inside of the system.

use super::{BifResult, Ctx, badarg, error_atom};
use crate::process::report::tell_text;
use purlin_heap::atom::Atom;
use purlin_heap::copy;
use purlin_heap::term::Term;

/// OTP's warning, word by word.
const WARNING: &str = "Process ~p enabled access to the emulator internal state.~n\
    NOTE: This is an erts internal test feature and should *only* be used by OTP test-suites.~n~n";

/// `same/2`: the same object, or the same immediate.
pub fn same_2<'h>(_: &mut Ctx<'h, '_>, [a, b]: [Term<'h>; 2]) -> BifResult<'h> {
    Ok(Term::bool(a.word() == b.word()))
}

/// `flat_size/1`: words that a copy takes.
pub fn flat_size_1<'h>(ctx: &mut Ctx<'h, '_>, [term]: [Term<'h>; 1]) -> BifResult<'h> {
    let words = copy::flat_size(term);
    ctx.charge(words / 16);
    Ok(Term::size(words))
}

/// `size/1`: words, shared parts counted once.
pub fn size_1<'h>(ctx: &mut Ctx<'h, '_>, [term]: [Term<'h>; 1]) -> BifResult<'h> {
    let words = copy::shared_size(term);
    ctx.charge(words / 16);
    Ok(Term::size(words))
}

/// `get_internal_state/1`, once it is available: of what OTP tells only the reductions left.
pub fn get_internal_state_1<'h>(ctx: &mut Ctx<'h, '_>, [item]: [Term<'h>; 1]) -> BifResult<'h> {
    if !ctx.vm.settings.internal_state() {
        return Err(error_atom(Atom::UNDEF));
    }
    let name = item.as_atom().map(|name| ctx.vm.atoms.text(name));
    Ok(match name {
        Some("reds_left") => {
            let slice = crate::interp::SLICE_REDUCTIONS as usize;
            Term::size(slice.saturating_sub(ctx.budget.used() as usize))
        }
        Some(_) | None => Term::atom(Atom::UNDEFINED),
    })
}

/// `set_internal_state/2`: makes itself available, with a warning; changes nothing else.
pub fn set_internal_state_2<'h>(
    ctx: &mut Ctx<'h, '_>,
    [item, value]: [Term<'h>; 2],
) -> BifResult<'h> {
    let name = item.as_atom().map(|name| ctx.vm.atoms.text(name));
    if name == Some("available_internal_state") {
        let available = value.as_bool().ok_or_else(badarg)?;
        if available {
            let pid = Term::pid(ctx.process.pid);
            tell_text(ctx.vm, ctx.scheduler, Atom::WARNING, WARNING, &[pid]);
        }
        let before = ctx.vm.settings.set_internal_state(available);
        return Ok(Term::bool(before));
    }
    if !ctx.vm.settings.internal_state() {
        return Err(error_atom(Atom::UNDEF));
    }
    Ok(Term::atom(Atom::UNDEFINED))
}
