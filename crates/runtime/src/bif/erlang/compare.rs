//! Comparison and boolean operators as functions.

use crate::bif::{BifResult, Ctx, Interrupt, badarg};
use purlin_heap::compare::{compare, exact_eq, loose_eq};
use purlin_heap::term::Term;
use std::cmp::Ordering;

fn order<'h>(ctx: &Ctx<'h, '_>, [lhs, rhs]: [Term<'h>; 2]) -> Ordering {
    compare(lhs, rhs, &ctx.vm.atoms)
}

/// `==`.
pub fn eq_2<'h>(_: &mut Ctx<'h, '_>, [lhs, rhs]: [Term<'h>; 2]) -> BifResult<'h> {
    Ok(Term::bool(loose_eq(lhs, rhs)))
}

/// `/=`.
pub fn ne_2<'h>(_: &mut Ctx<'h, '_>, [lhs, rhs]: [Term<'h>; 2]) -> BifResult<'h> {
    Ok(Term::bool(!loose_eq(lhs, rhs)))
}

/// `=:=`.
pub fn exact_eq_2<'h>(_: &mut Ctx<'h, '_>, [lhs, rhs]: [Term<'h>; 2]) -> BifResult<'h> {
    Ok(Term::bool(exact_eq(lhs, rhs)))
}

/// `=/=`.
pub fn exact_ne_2<'h>(_: &mut Ctx<'h, '_>, [lhs, rhs]: [Term<'h>; 2]) -> BifResult<'h> {
    Ok(Term::bool(!exact_eq(lhs, rhs)))
}

/// `<`.
pub fn lt_2<'h>(ctx: &mut Ctx<'h, '_>, args: [Term<'h>; 2]) -> BifResult<'h> {
    Ok(Term::bool(order(ctx, args).is_lt()))
}

/// `=<`.
pub fn le_2<'h>(ctx: &mut Ctx<'h, '_>, args: [Term<'h>; 2]) -> BifResult<'h> {
    Ok(Term::bool(order(ctx, args).is_le()))
}

/// `>`.
pub fn gt_2<'h>(ctx: &mut Ctx<'h, '_>, args: [Term<'h>; 2]) -> BifResult<'h> {
    Ok(Term::bool(order(ctx, args).is_gt()))
}

/// `>=`.
pub fn ge_2<'h>(ctx: &mut Ctx<'h, '_>, args: [Term<'h>; 2]) -> BifResult<'h> {
    Ok(Term::bool(order(ctx, args).is_ge()))
}

/// `max/2`: the first argument when they compare equal.
pub fn max_2<'h>(ctx: &mut Ctx<'h, '_>, args: [Term<'h>; 2]) -> BifResult<'h> {
    Ok(if order(ctx, args).is_ge() {
        args[0]
    } else {
        args[1]
    })
}

/// `min/2`: the first argument when they compare equal.
pub fn min_2<'h>(ctx: &mut Ctx<'h, '_>, args: [Term<'h>; 2]) -> BifResult<'h> {
    Ok(if order(ctx, args).is_le() {
        args[0]
    } else {
        args[1]
    })
}

fn booleans<'h>([lhs, rhs]: [Term<'h>; 2]) -> Result<(bool, bool), Interrupt<'h>> {
    Ok((
        lhs.as_bool().ok_or_else(badarg)?,
        rhs.as_bool().ok_or_else(badarg)?,
    ))
}

/// `and`.
pub fn and_2<'h>(_: &mut Ctx<'h, '_>, args: [Term<'h>; 2]) -> BifResult<'h> {
    let (lhs, rhs) = booleans(args)?;
    Ok(Term::bool(lhs && rhs))
}

/// `or`.
pub fn or_2<'h>(_: &mut Ctx<'h, '_>, args: [Term<'h>; 2]) -> BifResult<'h> {
    let (lhs, rhs) = booleans(args)?;
    Ok(Term::bool(lhs || rhs))
}

/// `xor`.
pub fn xor_2<'h>(_: &mut Ctx<'h, '_>, args: [Term<'h>; 2]) -> BifResult<'h> {
    let (lhs, rhs) = booleans(args)?;
    Ok(Term::bool(lhs != rhs))
}

/// `not`.
pub fn not_1<'h>(_: &mut Ctx<'h, '_>, [term]: [Term<'h>; 1]) -> BifResult<'h> {
    Ok(Term::bool(!term.as_bool().ok_or_else(badarg)?))
}
