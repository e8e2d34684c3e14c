//! Module `counters`: arrays of [`atomics`], which wrap around; `{atomics, Ref}` or
//! `{write_concurrency, Ref}`, which differ in name only.

use super::atomics::{self, bad_option};
use super::{BifResult, Ctx, Interrupt, badarg};
use purlin_heap::atom::Atom;
use purlin_heap::term::Term;

/// The array in a counter.
fn array<'h>(counter: Term<'h>) -> Result<Term<'h>, Interrupt<'h>> {
    match counter.as_tuple().map(|pair| pair.elements()) {
        Some(&[kind, array])
            if kind.is_atom(Atom::ATOMICS) || kind.is_atom(Atom::WRITE_CONCURRENCY) =>
        {
            Ok(array)
        }
        Some(_) | None => Err(badarg()),
    }
}

/// `counters:new/2`.
pub fn new_2<'h>(ctx: &mut Ctx<'h, '_>, [length, options]: [Term<'h>; 2]) -> BifResult<'h> {
    let length = atomics::length_of(length)?;
    let kind = match (options.as_cons(), options.is_list()) {
        (None, true) => Atom::ATOMICS,
        (Some(only), _) if only.tail.word() == Term::NIL.word() => match only.head.as_atom() {
            Some(known @ (Atom::ATOMICS | Atom::WRITE_CONCURRENCY)) => known,
            Some(Atom(_)) | None => return Err(bad_option()),
        },
        (_, _) => return Err(bad_option()),
    };
    let array = atomics::make(ctx, length, true)?;
    Ok(ctx.heap.tuple(&[Term::atom(kind), array]))
}

/// `counters:get/2`.
pub fn get_2<'h>(ctx: &mut Ctx<'h, '_>, [counter, index]: [Term<'h>; 2]) -> BifResult<'h> {
    atomics::get_2(ctx, [array(counter)?, index])
}

/// `counters:put/3`.
pub fn put_3<'h>(ctx: &mut Ctx<'h, '_>, [counter, index, new]: [Term<'h>; 3]) -> BifResult<'h> {
    atomics::put_3(ctx, [array(counter)?, index, new])
}

/// `counters:add/3`.
pub fn add_3<'h>(ctx: &mut Ctx<'h, '_>, [counter, index, more]: [Term<'h>; 3]) -> BifResult<'h> {
    atomics::add_3(ctx, [array(counter)?, index, more])
}

/// `counters:sub/3`.
pub fn sub_3<'h>(ctx: &mut Ctx<'h, '_>, [counter, index, less]: [Term<'h>; 3]) -> BifResult<'h> {
    atomics::sub_3(ctx, [array(counter)?, index, less])
}

/// `counters:info/1`: as for `atomics`, the range apart when it is said to be distributed.
pub fn info_1<'h>(ctx: &mut Ctx<'h, '_>, [counter]: [Term<'h>; 1]) -> BifResult<'h> {
    let info = atomics::info_1(ctx, [array(counter)?])?;
    let is_plain = counter
        .as_tuple()
        .and_then(|pair| pair.get(0))
        .is_some_and(|kind| kind.is_atom(Atom::ATOMICS));
    let Some(mut map) = info.as_map().filter(|_| !is_plain) else {
        return Ok(info);
    };
    for key in [Atom::MAX, Atom::MIN] {
        map = ctx.heap.map_remove(map, Term::atom(key));
    }
    Ok(map.term())
}
