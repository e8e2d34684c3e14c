//! The process dictionary.

use crate::bif::{BifResult, Ctx};
use purlin_heap::atom::Atom;
use purlin_heap::compare::exact_eq;
use purlin_heap::term::Term;

fn or_undefined(value: Option<Term<'_>>) -> Term<'_> {
    value.unwrap_or(Term::atom(Atom::UNDEFINED))
}

/// `put/2`
pub fn put_2<'h>(ctx: &mut Ctx<'h, '_>, [key, value]: [Term<'h>; 2]) -> BifResult<'h> {
    let dictionary = ctx.process.dictionary.get_or_insert_default();
    Ok(or_undefined(dictionary.put(&ctx.heap, key, value)))
}

/// `get/1`
pub fn get_1<'h>(ctx: &mut Ctx<'h, '_>, [key]: [Term<'h>; 1]) -> BifResult<'h> {
    let dictionary = ctx.process.dictionary.as_ref();
    Ok(or_undefined(
        dictionary.and_then(|dictionary| dictionary.get(&ctx.heap, key)),
    ))
}

/// `erase/1`
pub fn erase_1<'h>(ctx: &mut Ctx<'h, '_>, [key]: [Term<'h>; 1]) -> BifResult<'h> {
    let dictionary = ctx.process.dictionary.as_mut();
    Ok(or_undefined(
        dictionary.and_then(|dictionary| dictionary.erase(&ctx.heap, key)),
    ))
}

/// `get/0`
pub fn get_0<'h>(ctx: &mut Ctx<'h, '_>, []: [Term<'h>; 0]) -> BifResult<'h> {
    let entries = entries(ctx);
    let pairs: Vec<_> = entries
        .iter()
        .map(|(key, value)| ctx.heap.tuple(&[*key, *value]))
        .collect();
    ctx.charge(pairs.len() / 8);
    Ok(ctx.heap.list(&pairs))
}

/// `erase/0`
pub fn erase_0<'h>(ctx: &mut Ctx<'h, '_>, []: [Term<'h>; 0]) -> BifResult<'h> {
    let pairs = get_0(ctx, [])?;
    ctx.process.dictionary = None;
    Ok(pairs)
}

/// `get_keys/0`
pub fn get_keys_0<'h>(ctx: &mut Ctx<'h, '_>, []: [Term<'h>; 0]) -> BifResult<'h> {
    let keys: Vec<_> = entries(ctx).into_iter().map(|(key, _)| key).collect();
    Ok(ctx.heap.list(&keys))
}

/// `get_keys/1`
pub fn get_keys_1<'h>(ctx: &mut Ctx<'h, '_>, [value]: [Term<'h>; 1]) -> BifResult<'h> {
    let mut entries = entries(ctx);
    entries.retain(|(_, other)| exact_eq(*other, value));
    let keys: Vec<_> = entries.into_iter().map(|(key, _)| key).collect();
    Ok(ctx.heap.list(&keys))
}

fn entries<'h>(ctx: &Ctx<'h, '_>) -> Vec<(Term<'h>, Term<'h>)> {
    match &ctx.process.dictionary {
        Some(dictionary) => dictionary.entries(&ctx.heap).collect(),
        None => Vec::new(),
    }
}
