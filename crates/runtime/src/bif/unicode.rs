//! Module `unicode`: characters to binaries and lists.
//!
//! Chardata is a list of code points, binaries and such lists. Encodings are UTF-8 and Latin-1;
//! UTF-16 and UTF-32 (big and little endian) on either side.

use super::erlang::binary as binary_bits;
use super::{BifResult, Ctx, Interrupt, badarg};
use purlin_heap::atom::Atom;
use purlin_heap::binary::Endian;
use purlin_heap::character::{Encoding, Front};
use purlin_heap::heap::ListBuilder;
use purlin_heap::term::Term;

/// Characters converted for one reduction.
const CHARACTERS_PER_REDUCTION: usize = 32;

fn encoding<'h>(term: Term<'h>) -> Result<Encoding, Interrupt<'h>> {
    if let Some(&[name, endian]) = term.as_tuple().map(|tuple| tuple.elements()) {
        let endian = match endian.as_atom() {
            Some(Atom::LITTLE) => Endian::Little,
            Some(Atom::BIG) => Endian::Big,
            Some(Atom(_)) | None => return Err(badarg()),
        };
        return match name.as_atom() {
            Some(Atom::UTF16) => Ok(Encoding::Utf16(endian)),
            Some(Atom::UTF32) => Ok(Encoding::Utf32(endian)),
            Some(Atom(_)) | None => Err(badarg()),
        };
    }
    match term.as_atom() {
        Some(Atom::LATIN1) => Ok(Encoding::Latin1),
        Some(Atom::UTF8 | Atom::UNICODE) => Ok(Encoding::Utf8),
        Some(Atom::UTF16) => Ok(Encoding::Utf16(Endian::Big)),
        Some(Atom::UTF32) => Ok(Encoding::Utf32(Endian::Big)),
        Some(Atom(_)) | None => Err(badarg()),
    }
}

/// Why and where reading chardata stopped; the rest is what had not been read.
enum Stop<'h> {
    End,
    Error(Term<'h>),
    Incomplete(Term<'h>),
}

/// Reads all characters of chardata, whose binaries are in `encoding`.
fn read<'h>(
    ctx: &mut Ctx<'h, '_>,
    data: Term<'h>,
    encoding: Encoding,
    mut visit: impl FnMut(&mut Ctx<'h, '_>, char) -> bool,
) -> Result<Stop<'h>, Interrupt<'h>> {
    let mut pending = vec![data];
    let mut count = 0;
    while let Some(term) = pending.pop() {
        if let Some(cons) = term.as_cons() {
            // An integer may not stand as a list's tail, nor alone.
            if cons.tail.as_small().is_some() {
                return Err(badarg());
            }
            pending.push(cons.tail);
            pending.push(cons.head);
        } else if let Some(code) = term.as_small() {
            let character = u32::try_from(code).ok().and_then(char::from_u32);
            if !character.is_some_and(|character| visit(ctx, character)) {
                return Ok(Stop::Error(rest_of(ctx, term, &pending)));
            }
            count += 1;
        } else if let Some(bits) = term.as_bits() {
            if !bits.is_binary() {
                return Err(badarg());
            }
            let bytes = bits.to_bytes();
            let mut at = 0;
            while at < bytes.len() {
                let front = encoding.read(&bytes[at..]);
                if let Front::Character(character, length) = front
                    && visit(ctx, character)
                {
                    at += length;
                    count += 1;
                    continue;
                }
                let offset = at as u64 * 8;
                let rest = ctx.heap.sub_bits(bits, offset, bits.size_bits() - offset);
                // What follows in the chardata decides whether an incomplete end is an error.
                let alone = pending.iter().all(|term| term.word().is_nil());
                return Ok(match front {
                    Front::Incomplete if alone => Stop::Incomplete(rest),
                    Front::Incomplete | Front::Invalid | Front::Character(..) => {
                        Stop::Error(rest_of(ctx, rest, &pending))
                    }
                });
            }
        } else if !term.word().is_nil() {
            return Err(badarg());
        }
    }
    ctx.charge(count / CHARACTERS_PER_REDUCTION);
    Ok(Stop::End)
}

/// What has not been read: the current part, then what is pending (innermost last).
fn rest_of<'h>(ctx: &mut Ctx<'h, '_>, current: Term<'h>, pending: &[Term<'h>]) -> Term<'h> {
    let mut rest = current;
    for &tail in pending.iter().rev() {
        if !(tail.word().is_nil() && rest.as_bits().is_some()) {
            rest = ctx.heap.cons(rest, tail);
        }
    }
    rest
}

fn result<'h>(ctx: &mut Ctx<'h, '_>, done: Term<'h>, stop: Stop<'h>) -> Term<'h> {
    match stop {
        Stop::End => done,
        Stop::Error(rest) => ctx.heap.tuple(&[Term::atom(Atom::ERROR), done, rest]),
        Stop::Incomplete(rest) => ctx.heap.tuple(&[Term::atom(Atom::INCOMPLETE), done, rest]),
    }
}

fn check_chardata<'h>(term: Term<'h>) -> Result<(), Interrupt<'h>> {
    if term.is_list() || term.as_bits().is_some() {
        Ok(())
    } else {
        Err(badarg())
    }
}

/// `unicode:characters_to_list/1`.
pub fn characters_to_list_1<'h>(ctx: &mut Ctx<'h, '_>, [data]: [Term<'h>; 1]) -> BifResult<'h> {
    to_list(ctx, data, Encoding::Utf8)
}

/// `unicode:characters_to_list/2`.
pub fn characters_to_list_2<'h>(
    ctx: &mut Ctx<'h, '_>,
    [data, from]: [Term<'h>; 2],
) -> BifResult<'h> {
    to_list(ctx, data, encoding(from)?)
}

fn to_list<'h>(ctx: &mut Ctx<'h, '_>, data: Term<'h>, from: Encoding) -> BifResult<'h> {
    check_chardata(data)?;
    let mut list = ListBuilder::new();
    let stop = read(ctx, data, from, |ctx, character| {
        list.push(&mut ctx.heap, Term::size(character as usize));
        true
    })?;
    let done = list.finish(Term::NIL);
    Ok(result(ctx, done, stop))
}

/// `unicode:characters_to_binary/1`.
pub fn characters_to_binary_1<'h>(ctx: &mut Ctx<'h, '_>, [data]: [Term<'h>; 1]) -> BifResult<'h> {
    to_binary(ctx, data, Encoding::Utf8, Encoding::Utf8)
}

/// `unicode:characters_to_binary/2`.
pub fn characters_to_binary_2<'h>(
    ctx: &mut Ctx<'h, '_>,
    [data, from]: [Term<'h>; 2],
) -> BifResult<'h> {
    to_binary(ctx, data, encoding(from)?, Encoding::Utf8)
}

/// `unicode:characters_to_binary/3`.
pub fn characters_to_binary_3<'h>(
    ctx: &mut Ctx<'h, '_>,
    [data, from, to]: [Term<'h>; 3],
) -> BifResult<'h> {
    to_binary(ctx, data, encoding(from)?, encoding(to)?)
}

fn to_binary<'h>(
    ctx: &mut Ctx<'h, '_>,
    data: Term<'h>,
    from: Encoding,
    to: Encoding,
) -> BifResult<'h> {
    check_chardata(data)?;
    let mut bytes = Vec::new();
    let stop = read(ctx, data, from, |_, character| {
        let written = to
            .write(character, &mut [0; 4])
            .map(|new| bytes.extend(new));
        written.is_some()
    })?;
    let done = ctx.heap.binary_from_vec(bytes);
    Ok(result(ctx, done, stop))
}

/// `unicode:bin_is_7bit/1`.
pub fn bin_is_7bit_1<'h>(ctx: &mut Ctx<'h, '_>, [data]: [Term<'h>; 1]) -> BifResult<'h> {
    let Ok(bits) = binary_bits(data) else {
        return Ok(Term::bool(false));
    };
    let bytes = bits.to_bytes();
    ctx.charge(bytes.len() / CHARACTERS_PER_REDUCTION);
    Ok(Term::bool(bytes.is_ascii()))
}
