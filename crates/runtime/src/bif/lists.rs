//! Module `lists`: the functions that OTP, too, has as BIFs.

use super::{BifResult, Ctx, badarg};
use purlin_heap::compare;
use purlin_heap::term::Term;

/// Elements visited for one reduction.
const ELEMENTS_PER_REDUCTION: usize = 16;

/// `lists:reverse/2`: the elements of a proper list in reverse before a tail.
pub fn reverse_2<'h>(ctx: &mut Ctx<'h, '_>, [list, tail]: [Term<'h>; 2]) -> BifResult<'h> {
    let mut elements = list.list();
    let mut reversed = tail;
    let mut count = 0;
    for element in elements.by_ref() {
        reversed = ctx.heap.cons(element, reversed);
        count += 1;
    }
    ctx.charge(count / ELEMENTS_PER_REDUCTION);
    if elements.ended_properly() {
        Ok(reversed)
    } else {
        Err(badarg())
    }
}

/// `lists:member/2`.
pub fn member_2<'h>(ctx: &mut Ctx<'h, '_>, [wanted, list]: [Term<'h>; 2]) -> BifResult<'h> {
    let mut elements = list.list();
    let mut count = 0;
    for element in elements.by_ref() {
        count += 1;
        if compare::exact_eq(element, wanted) {
            ctx.charge(count / ELEMENTS_PER_REDUCTION);
            return Ok(Term::bool(true));
        }
    }
    ctx.charge(count / ELEMENTS_PER_REDUCTION);
    if elements.ended_properly() {
        Ok(Term::bool(false))
    } else {
        Err(badarg())
    }
}

/// OTP takes a small integer, of 60 bits, for a position, even if no tuple has as many elements.
const POSITION_MAX: usize = (1 << 59) - 1;

/// The first tuple whose element at `position` (from 1) compares equal to `key`.
fn find_by_key<'h>(
    ctx: &mut Ctx<'h, '_>,
    [key, position, list]: [Term<'h>; 3],
) -> Result<Option<Term<'h>>, super::Interrupt<'h>> {
    let index = match position.as_size() {
        Some(position @ 1..=POSITION_MAX) => position - 1,
        Some(_) | None => return Err(badarg()),
    };
    let is_key = |field: Term<'h>| {
        let (field_word, key_word) = (field.word(), key.word());
        // Two different words compare equal only if one is a pointer: to a float, say.
        field_word == key_word
            || (field_word.is_pointer() || key_word.is_pointer()) && compare::loose_eq(field, key)
    };
    let mut elements = list.list();
    let mut count = 0;
    for element in elements.by_ref() {
        count += 1;
        let field = element.as_tuple().and_then(|tuple| tuple.get(index));
        if field.is_some_and(is_key) {
            ctx.charge(count / ELEMENTS_PER_REDUCTION);
            return Ok(Some(element));
        }
    }
    ctx.charge(count / ELEMENTS_PER_REDUCTION);
    if elements.ended_properly() {
        Ok(None)
    } else {
        Err(badarg())
    }
}

/// `lists:keyfind/3`.
pub fn keyfind_3<'h>(ctx: &mut Ctx<'h, '_>, args: [Term<'h>; 3]) -> BifResult<'h> {
    Ok(find_by_key(ctx, args)?.unwrap_or(Term::bool(false)))
}

/// `lists:keymember/3`.
pub fn keymember_3<'h>(ctx: &mut Ctx<'h, '_>, args: [Term<'h>; 3]) -> BifResult<'h> {
    Ok(Term::bool(find_by_key(ctx, args)?.is_some()))
}

/// `lists:keysearch/3`.
pub fn keysearch_3<'h>(ctx: &mut Ctx<'h, '_>, args: [Term<'h>; 3]) -> BifResult<'h> {
    Ok(match find_by_key(ctx, args)? {
        Some(tuple) => {
            let value = Term::atom(purlin_heap::atom::Atom::VALUE);
            ctx.heap.tuple(&[value, tuple])
        }
        None => Term::bool(false),
    })
}
