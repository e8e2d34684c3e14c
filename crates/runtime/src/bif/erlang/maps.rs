//! Maps in guards: `map_size/1`, `map_get/2`, `is_map_key/2`.

use crate::bif::maps::{badkey, map};
use crate::bif::{BifResult, Ctx};
use purlin_heap::term::Term;

/// `map_size/1`.
pub fn map_size_1<'h>(ctx: &mut Ctx<'h, '_>, [term]: [Term<'h>; 1]) -> BifResult<'h> {
    Ok(Term::size(map(ctx, term)?.len()))
}

/// `map_get/2`: the key comes first.
pub fn map_get_2<'h>(ctx: &mut Ctx<'h, '_>, [key, term]: [Term<'h>; 2]) -> BifResult<'h> {
    let value = map(ctx, term)?.get(key, &ctx.vm.atoms);
    value.ok_or_else(|| badkey(ctx, key))
}

/// `is_map_key/2`: the key comes first.
pub fn is_map_key_2<'h>(ctx: &mut Ctx<'h, '_>, [key, term]: [Term<'h>; 2]) -> BifResult<'h> {
    Ok(Term::bool(
        map(ctx, term)?.get(key, &ctx.vm.atoms).is_some(),
    ))
}
