//! Tuples: taking elements out, replacing, building.

use crate::bif::{BifResult, Ctx, Interrupt, badarg};
use purlin_heap::term::{Term, Tuple};

/// The largest tuple, as in OTP.
const MAX_ARITY: usize = (1 << 24) - 1;

fn tuple<'h>(term: Term<'h>) -> Result<Tuple<'h>, Interrupt<'h>> {
    term.as_tuple().ok_or_else(badarg)
}

/// An index from 1 up to `max` as one from 0.
fn index<'h>(term: Term<'h>, max: usize) -> Result<usize, Interrupt<'h>> {
    match term.as_size() {
        Some(position) if (1..=max).contains(&position) => Ok(position - 1),
        Some(_) | None => Err(badarg()),
    }
}

/// `element/2`.
pub fn element_2<'h>(_: &mut Ctx<'h, '_>, [position, term]: [Term<'h>; 2]) -> BifResult<'h> {
    let tuple = tuple(term)?;
    Ok(tuple.elements()[index(position, tuple.arity())?])
}

/// `setelement/3`.
pub fn setelement_3<'h>(
    ctx: &mut Ctx<'h, '_>,
    [position, term, value]: [Term<'h>; 3],
) -> BifResult<'h> {
    let tuple = tuple(term)?;
    let index = index(position, tuple.arity())?;
    let mut elements = tuple.elements().to_vec();
    elements[index] = value;
    Ok(ctx.heap.tuple(&elements))
}

/// `tuple_size/1`.
pub fn tuple_size_1<'h>(_: &mut Ctx<'h, '_>, [term]: [Term<'h>; 1]) -> BifResult<'h> {
    Ok(Term::size(tuple(term)?.arity()))
}

/// `size/1`: of a tuple or a binary.
pub fn size_1<'h>(_: &mut Ctx<'h, '_>, [term]: [Term<'h>; 1]) -> BifResult<'h> {
    match (term.as_tuple(), term.as_bits()) {
        (Some(tuple), _) => Ok(Term::size(tuple.arity())),
        (None, Some(bits)) => Ok(Term::size((bits.size_bits() / 8) as usize)),
        (None, None) => Err(badarg()),
    }
}

/// `erlang:make_tuple/2`.
pub fn make_tuple_2<'h>(ctx: &mut Ctx<'h, '_>, [arity, value]: [Term<'h>; 2]) -> BifResult<'h> {
    let elements = filled(arity, value)?;
    Ok(ctx.heap.tuple(&elements))
}

fn filled<'h>(arity: Term<'h>, value: Term<'h>) -> Result<Vec<Term<'h>>, Interrupt<'h>> {
    let arity = arity
        .as_size()
        .filter(|arity| *arity <= MAX_ARITY)
        .ok_or_else(badarg)?;
    Ok(vec![value; arity])
}

/// `erlang:make_tuple/3`: with `{Position, Value}` pairs that replace the default.
pub fn make_tuple_3<'h>(
    ctx: &mut Ctx<'h, '_>,
    [arity, value, updates]: [Term<'h>; 3],
) -> BifResult<'h> {
    let mut elements = filled(arity, value)?;
    let mut rest = updates.list();
    for update in rest.by_ref() {
        let &[position, value] = tuple(update)?.elements() else {
            return Err(badarg());
        };
        let index = index(position, elements.len())?;
        elements[index] = value;
    }
    if !rest.ended_properly() {
        return Err(badarg());
    }
    Ok(ctx.heap.tuple(&elements))
}

/// `erlang:append_element/2`.
pub fn append_element_2<'h>(ctx: &mut Ctx<'h, '_>, [term, value]: [Term<'h>; 2]) -> BifResult<'h> {
    let mut elements = tuple(term)?.elements().to_vec();
    elements.push(value);
    Ok(ctx.heap.tuple(&elements))
}

/// `erlang:insert_element/3`.
pub fn insert_element_3<'h>(
    ctx: &mut Ctx<'h, '_>,
    [position, term, value]: [Term<'h>; 3],
) -> BifResult<'h> {
    let mut elements = tuple(term)?.elements().to_vec();
    let index = index(position, elements.len() + 1)?;
    elements.insert(index, value);
    Ok(ctx.heap.tuple(&elements))
}

/// `erlang:delete_element/2`.
pub fn delete_element_2<'h>(
    ctx: &mut Ctx<'h, '_>,
    [position, term]: [Term<'h>; 2],
) -> BifResult<'h> {
    let mut elements = tuple(term)?.elements().to_vec();
    let index = index(position, elements.len())?;
    elements.remove(index);
    Ok(ctx.heap.tuple(&elements))
}

/// `tuple_to_list/1`.
pub fn tuple_to_list_1<'h>(ctx: &mut Ctx<'h, '_>, [term]: [Term<'h>; 1]) -> BifResult<'h> {
    Ok(ctx.heap.list(tuple(term)?.elements()))
}

/// `list_to_tuple/1`.
pub fn list_to_tuple_1<'h>(ctx: &mut Ctx<'h, '_>, [list]: [Term<'h>; 1]) -> BifResult<'h> {
    let mut rest = list.list();
    let elements: Vec<Term<'h>> = rest.by_ref().collect();
    if !rest.ended_properly() || elements.len() > MAX_ARITY {
        return Err(badarg());
    }
    Ok(ctx.heap.tuple(&elements))
}
