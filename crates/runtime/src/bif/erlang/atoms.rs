//! Atoms from and to text.

use crate::bif::text::{latin1_of, string_of_list};
use crate::bif::{BifResult, Ctx, Interrupt, badarg, system_limit};
use purlin_heap::atom::{ATOM_CHARACTERS_MAX, Atom};
use purlin_heap::term::Term;

/// What encoding argument an atom's text is in.
#[derive(Clone, Copy, PartialEq)]
enum Encoding {
    Latin1,
    Utf8,
}

fn encoding<'h>(term: Term<'h>) -> Result<Encoding, Interrupt<'h>> {
    match term.as_atom() {
        Some(Atom::LATIN1) => Ok(Encoding::Latin1),
        Some(Atom::UTF8 | Atom::UNICODE) => Ok(Encoding::Utf8),
        Some(Atom(_)) | None => Err(badarg()),
    }
}

fn text<'h, 'm>(ctx: &Ctx<'h, 'm>, atom: Term<'h>) -> Result<&'m str, Interrupt<'h>> {
    let vm = ctx.vm;
    Ok(vm.atoms.text(atom.as_atom().ok_or_else(badarg)?))
}

/// `atom_to_list/1`.
pub fn atom_to_list_1<'h>(ctx: &mut Ctx<'h, '_>, [atom]: [Term<'h>; 1]) -> BifResult<'h> {
    let text = text(ctx, atom)?;
    Ok(ctx.heap.string(text))
}

/// `atom_to_binary/1`.
pub fn atom_to_binary_1<'h>(ctx: &mut Ctx<'h, '_>, [atom]: [Term<'h>; 1]) -> BifResult<'h> {
    let text = text(ctx, atom)?;
    Ok(ctx.heap.binary(text.as_bytes()))
}

/// `atom_to_binary/2`.
pub fn atom_to_binary_2<'h>(ctx: &mut Ctx<'h, '_>, [atom, how]: [Term<'h>; 2]) -> BifResult<'h> {
    let text = text(ctx, atom)?;
    match encoding(how)? {
        Encoding::Utf8 => Ok(ctx.heap.binary(text.as_bytes())),
        Encoding::Latin1 => {
            let bytes: Option<Vec<u8>> = text.chars().map(|c| u8::try_from(c).ok()).collect();
            Ok(ctx.heap.binary(&bytes.ok_or_else(badarg)?))
        }
    }
}

fn existing_or_new<'h>(ctx: &Ctx<'h, '_>, text: &str, existing: bool) -> BifResult<'h> {
    if text.chars().count() > ATOM_CHARACTERS_MAX {
        return Err(if existing { badarg() } else { system_limit() });
    }
    let atom = if existing {
        ctx.vm.atoms.lookup(text).ok_or_else(badarg)?
    } else {
        ctx.atom(text)?
    };
    Ok(Term::atom(atom))
}

/// `list_to_atom/1`.
pub fn list_to_atom_1<'h>(ctx: &mut Ctx<'h, '_>, [list]: [Term<'h>; 1]) -> BifResult<'h> {
    let text = string_of_list(list).ok_or_else(badarg)?;
    existing_or_new(ctx, &text, false)
}

/// `list_to_existing_atom/1`.
pub fn list_to_existing_atom_1<'h>(ctx: &mut Ctx<'h, '_>, [list]: [Term<'h>; 1]) -> BifResult<'h> {
    let text = string_of_list(list).ok_or_else(badarg)?;
    existing_or_new(ctx, &text, true)
}

fn from_binary<'h>(
    ctx: &Ctx<'h, '_>,
    binary: Term<'h>,
    how: Encoding,
    existing: bool,
) -> BifResult<'h> {
    let bytes = latin1_of(binary).ok_or_else(badarg)?;
    let text = match how {
        Encoding::Latin1 => bytes.iter().map(|&byte| char::from(byte)).collect(),
        Encoding::Utf8 => String::from_utf8(bytes.into_owned()).map_err(|_| badarg())?,
    };
    existing_or_new(ctx, &text, existing)
}

/// `binary_to_atom/1`.
pub fn binary_to_atom_1<'h>(ctx: &mut Ctx<'h, '_>, [binary]: [Term<'h>; 1]) -> BifResult<'h> {
    from_binary(ctx, binary, Encoding::Utf8, false)
}

/// `binary_to_atom/2`.
pub fn binary_to_atom_2<'h>(ctx: &mut Ctx<'h, '_>, [binary, how]: [Term<'h>; 2]) -> BifResult<'h> {
    from_binary(ctx, binary, encoding(how)?, false)
}

/// `binary_to_existing_atom/1`.
pub fn binary_to_existing_atom_1<'h>(
    ctx: &mut Ctx<'h, '_>,
    [binary]: [Term<'h>; 1],
) -> BifResult<'h> {
    from_binary(ctx, binary, Encoding::Utf8, true)
}

/// `binary_to_existing_atom/2`.
pub fn binary_to_existing_atom_2<'h>(
    ctx: &mut Ctx<'h, '_>,
    [binary, how]: [Term<'h>; 2],
) -> BifResult<'h> {
    from_binary(ctx, binary, encoding(how)?, true)
}
