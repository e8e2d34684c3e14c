//! Module `maps`: what needs to know how maps are made.

use super::{BifResult, Ctx, Interrupt, badarg, error};
use purlin_heap::atom::Atom;
use purlin_heap::heap::ListBuilder;
use purlin_heap::map::Map;
use purlin_heap::term::Term;

/// Pairs handled for one reduction.
const PAIRS_PER_REDUCTION: usize = 8;

/// The map, or `{badmap, Term}`.
pub(crate) fn map<'h>(ctx: &mut Ctx<'h, '_>, term: Term<'h>) -> Result<Map<'h>, Interrupt<'h>> {
    term.as_map().ok_or_else(|| {
        let reason = ctx.heap.tuple(&[Term::atom(Atom::BADMAP), term]);
        error(reason)
    })
}

/// `{badkey, Key}`
pub(crate) fn badkey<'h>(ctx: &mut Ctx<'h, '_>, key: Term<'h>) -> Interrupt<'h> {
    let reason = ctx.heap.tuple(&[Term::atom(Atom::BADKEY), key]);
    error(reason)
}

/// `maps:get/2`.
pub fn get_2<'h>(ctx: &mut Ctx<'h, '_>, [key, term]: [Term<'h>; 2]) -> BifResult<'h> {
    let value = map(ctx, term)?.get(key, &ctx.vm.atoms);
    value.ok_or_else(|| badkey(ctx, key))
}

/// `maps:find/2`.
pub fn find_2<'h>(ctx: &mut Ctx<'h, '_>, [key, term]: [Term<'h>; 2]) -> BifResult<'h> {
    Ok(match map(ctx, term)?.get(key, &ctx.vm.atoms) {
        Some(value) => ctx.heap.tuple(&[Term::atom(Atom::OK), value]),
        None => Term::atom(Atom::ERROR),
    })
}

/// `maps:is_key/2`.
pub fn is_key_2<'h>(ctx: &mut Ctx<'h, '_>, [key, term]: [Term<'h>; 2]) -> BifResult<'h> {
    Ok(Term::bool(
        map(ctx, term)?.get(key, &ctx.vm.atoms).is_some(),
    ))
}

fn list_of<'h>(
    ctx: &mut Ctx<'h, '_>,
    term: Term<'h>,
    element: fn(&mut Ctx<'h, '_>, Term<'h>, Term<'h>) -> Term<'h>,
) -> BifResult<'h> {
    let map = map(ctx, term)?;
    ctx.charge(map.len() / PAIRS_PER_REDUCTION);
    let mut list = ListBuilder::new();
    for (key, value) in map.iter() {
        let element = element(ctx, key, value);
        list.push(&mut ctx.heap, element);
    }
    Ok(list.finish(Term::NIL))
}

/// `maps:keys/1`.
pub fn keys_1<'h>(ctx: &mut Ctx<'h, '_>, [term]: [Term<'h>; 1]) -> BifResult<'h> {
    list_of(ctx, term, |_, key, _| key)
}

/// `maps:values/1`.
pub fn values_1<'h>(ctx: &mut Ctx<'h, '_>, [term]: [Term<'h>; 1]) -> BifResult<'h> {
    list_of(ctx, term, |_, _, value| value)
}

/// `maps:to_list/1`. An iterator is the list of what is left, so it is returned as it is.
pub fn to_list_1<'h>(ctx: &mut Ctx<'h, '_>, [term]: [Term<'h>; 1]) -> BifResult<'h> {
    // What `maps:next/1` returned stands for the pair in it and what follows.
    let (mut rest, mut pairs) = (term, ListBuilder::new());
    while let Some(&[key, value, next]) = rest.as_tuple().map(|tuple| tuple.elements()) {
        let pair = ctx.heap.tuple(&[key, value]);
        pairs.push(&mut ctx.heap, pair);
        rest = next;
    }
    if rest.is_atom(Atom::NONE) {
        return Ok(pairs.finish(Term::NIL));
    }
    if let Some(iterator) = rest.as_cons()
        && iterator.head.is_list()
        && iterator.tail.as_map().is_some()
    {
        return Ok(pairs.finish(iterator.head));
    }
    list_of(ctx, term, |ctx, key, value| ctx.heap.tuple(&[key, value]))
}

/// `maps:from_list/1`.
pub fn from_list_1<'h>(ctx: &mut Ctx<'h, '_>, [list]: [Term<'h>; 1]) -> BifResult<'h> {
    let mut rest = list.list();
    let mut pairs = Vec::new();
    for element in rest.by_ref() {
        match element.as_tuple().map(|tuple| tuple.elements()) {
            Some(&[key, value]) => pairs.push((key, value)),
            Some(_) | None => return Err(badarg()),
        }
    }
    if !rest.ended_properly() {
        return Err(badarg());
    }
    ctx.charge(pairs.len() / PAIRS_PER_REDUCTION);
    Ok(ctx.heap.map_from_pairs(&pairs).term())
}

/// `maps:from_keys/2`.
pub fn from_keys_2<'h>(ctx: &mut Ctx<'h, '_>, [keys, value]: [Term<'h>; 2]) -> BifResult<'h> {
    let mut rest = keys.list();
    let pairs: Vec<_> = rest.by_ref().map(|key| (key, value)).collect();
    if !rest.ended_properly() {
        return Err(badarg());
    }
    ctx.charge(pairs.len() / PAIRS_PER_REDUCTION);
    Ok(ctx.heap.map_from_pairs(&pairs).term())
}

/// `maps:merge/2`.
pub fn merge_2<'h>(ctx: &mut Ctx<'h, '_>, [first, second]: [Term<'h>; 2]) -> BifResult<'h> {
    let (first, second) = (map(ctx, first)?, map(ctx, second)?);
    ctx.charge((first.len() + second.len()) / PAIRS_PER_REDUCTION);
    Ok(ctx.heap.map_merge(first, second).term())
}

/// `maps:put/3`.
pub fn put_3<'h>(ctx: &mut Ctx<'h, '_>, [key, value, term]: [Term<'h>; 3]) -> BifResult<'h> {
    let map = map(ctx, term)?;
    Ok(ctx.heap.map_put(map, key, value).term())
}

/// `maps:update/3`.
pub fn update_3<'h>(ctx: &mut Ctx<'h, '_>, [key, value, term]: [Term<'h>; 3]) -> BifResult<'h> {
    let map = map(ctx, term)?;
    match ctx.heap.map_update(map, key, value) {
        Some(map) => Ok(map.term()),
        None => Err(badkey(ctx, key)),
    }
}

/// `maps:remove/2`.
pub fn remove_2<'h>(ctx: &mut Ctx<'h, '_>, [key, term]: [Term<'h>; 2]) -> BifResult<'h> {
    let map = map(ctx, term)?;
    Ok(ctx.heap.map_remove(map, key).term())
}

/// `maps:take/2`.
pub fn take_2<'h>(ctx: &mut Ctx<'h, '_>, [key, term]: [Term<'h>; 2]) -> BifResult<'h> {
    let map = map(ctx, term)?;
    let Some(value) = map.get(key, &ctx.vm.atoms) else {
        return Ok(Term::atom(Atom::ERROR));
    };
    let rest = ctx.heap.map_remove(map, key).term();
    Ok(ctx.heap.tuple(&[value, rest]))
}
