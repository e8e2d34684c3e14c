//! Module `purlin_unicode`: case conversion for `string`, by Unicode's own tables.

use super::{BifResult, Ctx, badarg};
use purlin_heap::term::Term;

fn converted<'h>(
    ctx: &mut Ctx<'h, '_>,
    [code]: [Term<'h>; 1],
    convert: impl Fn(char) -> Vec<char>,
) -> BifResult<'h> {
    let code = code
        .as_size()
        .and_then(|code| u32::try_from(code).ok())
        .ok_or_else(badarg)?;
    // Surrogates are code points without case.
    let Some(character) = char::from_u32(code) else {
        return Ok(Term::size(code as usize));
    };
    match convert(character).as_slice() {
        [one] => Ok(Term::size(*one as usize)),
        many => {
            let text: String = many.iter().collect();
            Ok(ctx.heap.string(&text))
        }
    }
}

/// `purlin_unicode:lowercase/1`: a code point, or a list of them when it becomes several.
pub fn lowercase_1<'h>(ctx: &mut Ctx<'h, '_>, args: [Term<'h>; 1]) -> BifResult<'h> {
    converted(ctx, args, |character| character.to_lowercase().collect())
}

/// `purlin_unicode:uppercase/1`: as `lowercase/1`.
pub fn uppercase_1<'h>(ctx: &mut Ctx<'h, '_>, args: [Term<'h>; 1]) -> BifResult<'h> {
    converted(ctx, args, |character| character.to_uppercase().collect())
}
