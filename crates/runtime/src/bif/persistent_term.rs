//! Module `persistent_term`: terms that belong to the VM and are not copied when they are got
//! ([`persistent`](crate::persistent)).

use super::{BifResult, Ctx, badarg};
use purlin_heap::atom::Atom;
use purlin_heap::term::Term;

/// Words copied for a reduction.
const WORDS_PER_REDUCTION: usize = 16;

/// `persistent_term:get/1`.
pub fn get_1<'h>(ctx: &mut Ctx<'h, '_>, [key]: [Term<'h>; 1]) -> BifResult<'h> {
    let value = get(ctx, key);
    value.ok_or_else(badarg)
}

/// `persistent_term:get/2`.
pub fn get_2<'h>(ctx: &mut Ctx<'h, '_>, [key, default]: [Term<'h>; 2]) -> BifResult<'h> {
    let value = get(ctx, key);
    Ok(value.unwrap_or(default))
}

fn get<'h>(ctx: &mut Ctx<'h, '_>, key: Term<'h>) -> Option<Term<'h>> {
    let cache = &mut ctx.scheduler.persistent_terms;
    ctx.vm.persistent_terms.get(cache, &ctx.heap, key)
}

/// `persistent_term:get/0`.
pub fn get_0<'h>(ctx: &mut Ctx<'h, '_>, []: [Term<'h>; 0]) -> BifResult<'h> {
    Ok(ctx.vm.persistent_terms.all(&mut ctx.heap))
}

/// `persistent_term:put/2`.
pub fn put_2<'h>(ctx: &mut Ctx<'h, '_>, [key, value]: [Term<'h>; 2]) -> BifResult<'h> {
    let vm = ctx.vm;
    let words = vm.persistent_terms.put(vm, ctx.scheduler, key, value);
    ctx.charge(words / WORDS_PER_REDUCTION);
    Ok(Term::atom(Atom::OK))
}

/// `persistent_term:erase/1`.
pub fn erase_1<'h>(ctx: &mut Ctx<'h, '_>, [key]: [Term<'h>; 1]) -> BifResult<'h> {
    let vm = ctx.vm;
    let is_erased = vm.persistent_terms.erase(vm, ctx.scheduler, key);
    Ok(Term::bool(is_erased))
}

/// `persistent_term:info/0`.
pub fn info_0<'h>(ctx: &mut Ctx<'h, '_>, []: [Term<'h>; 0]) -> BifResult<'h> {
    let (count, words) = ctx.vm.persistent_terms.count();
    let memory = Term::size(words * size_of::<u64>());
    let pairs = [
        (Term::atom(Atom::COUNT), Term::size(count)),
        (Term::atom(Atom::MEMORY), memory),
    ];
    Ok(ctx.heap.map_from_pairs(&pairs).term())
}
