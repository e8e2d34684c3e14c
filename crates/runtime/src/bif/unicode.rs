//! Module `unicode`: characters to binaries and lists.
//!
//! Chardata is a list of code points, binaries and such lists. Encodings are UTF-8 and Latin-1;
//! UTF-16 and UTF-32 (big and little endian) on either side.

use super::erlang::binary as binary_bits;
use super::{BifResult, Ctx, Interrupt, badarg};
use purlin_heap::atom::Atom;
use purlin_heap::heap::ListBuilder;
use purlin_heap::term::Term;

/// Characters converted for one reduction.
const CHARACTERS_PER_REDUCTION: usize = 32;

#[derive(Clone, Copy, PartialEq)]
enum Encoding {
    Latin1,
    Utf8,
    Utf16 { little: bool },
    Utf32 { little: bool },
}

fn encoding<'h>(term: Term<'h>) -> Result<Encoding, Interrupt<'h>> {
    if let Some(&[name, endian]) = term.as_tuple().map(|tuple| tuple.elements()) {
        let little = match endian.as_atom() {
            Some(Atom::LITTLE) => true,
            Some(Atom::BIG) => false,
            Some(Atom(_)) | None => return Err(badarg()),
        };
        return match name.as_atom() {
            Some(Atom::UTF16) => Ok(Encoding::Utf16 { little }),
            Some(Atom::UTF32) => Ok(Encoding::Utf32 { little }),
            Some(Atom(_)) | None => Err(badarg()),
        };
    }
    match term.as_atom() {
        Some(Atom::LATIN1) => Ok(Encoding::Latin1),
        Some(Atom::UTF8 | Atom::UNICODE) => Ok(Encoding::Utf8),
        Some(Atom::UTF16) => Ok(Encoding::Utf16 { little: false }),
        Some(Atom::UTF32) => Ok(Encoding::Utf32 { little: false }),
        Some(Atom(_)) | None => Err(badarg()),
    }
}

/// One step of reading bytes.
enum Step {
    /// A character and its length in bytes.
    Character(char, usize),
    /// The bytes break off within a character.
    Incomplete,
    /// No character starts here.
    Invalid,
}

fn next_character(bytes: &[u8], encoding: Encoding) -> Step {
    match encoding {
        Encoding::Latin1 => Step::Character(char::from(bytes[0]), 1),
        Encoding::Utf8 => next_utf8(bytes),
        Encoding::Utf16 { little } => next_utf16(bytes, little),
        Encoding::Utf32 { little } => match bytes.first_chunk::<4>() {
            None => Step::Incomplete,
            Some(word) => {
                let code = if little {
                    u32::from_le_bytes(*word)
                } else {
                    u32::from_be_bytes(*word)
                };
                char::from_u32(code).map_or(Step::Invalid, |c| Step::Character(c, 4))
            }
        },
    }
}

fn next_utf8(bytes: &[u8]) -> Step {
    if bytes[0] < 0x80 {
        return Step::Character(char::from(bytes[0]), 1);
    }
    let window = &bytes[..bytes.len().min(4)];
    let (valid, error) = match std::str::from_utf8(window) {
        Ok(text) => (text, None),
        Err(error) => {
            let text = std::str::from_utf8(&window[..error.valid_up_to()]);
            (text.unwrap_or_default(), Some(error))
        }
    };
    match (valid.chars().next(), error) {
        (Some(character), _) => Step::Character(character, character.len_utf8()),
        (None, Some(error)) if error.error_len().is_none() => Step::Incomplete,
        (None, _) => Step::Invalid,
    }
}

fn next_utf16(bytes: &[u8], little: bool) -> Step {
    let unit = |at: usize| {
        let pair = bytes.get(at..)?.first_chunk::<2>()?;
        Some(if little {
            u16::from_le_bytes(*pair)
        } else {
            u16::from_be_bytes(*pair)
        })
    };
    let Some(first) = unit(0) else {
        return Step::Incomplete;
    };
    match first {
        0xd800..=0xdbff => match unit(2) {
            None => Step::Incomplete,
            Some(second @ 0xdc00..=0xdfff) => {
                let code =
                    0x10000 + ((u32::from(first) - 0xd800) << 10) + (u32::from(second) - 0xdc00);
                char::from_u32(code).map_or(Step::Invalid, |c| Step::Character(c, 4))
            }
            Some(_) => Step::Invalid,
        },
        0xdc00..=0xdfff => Step::Invalid,
        code => char::from_u32(u32::from(code)).map_or(Step::Invalid, |c| Step::Character(c, 2)),
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
                let step = next_character(&bytes[at..], encoding);
                if let Step::Character(character, length) = step
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
                return Ok(match step {
                    Step::Incomplete if alone => Stop::Incomplete(rest),
                    Step::Incomplete | Step::Invalid | Step::Character(..) => {
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
        write(&mut bytes, character, to)
    })?;
    let done = ctx.heap.binary_from_vec(bytes);
    Ok(result(ctx, done, stop))
}

fn write(bytes: &mut Vec<u8>, character: char, to: Encoding) -> bool {
    match to {
        Encoding::Latin1 => match u8::try_from(character) {
            Ok(byte) => bytes.push(byte),
            Err(_) => return false,
        },
        Encoding::Utf8 => bytes.extend_from_slice(character.encode_utf8(&mut [0; 4]).as_bytes()),
        Encoding::Utf16 { little } => {
            for unit in character.encode_utf16(&mut [0; 2]) {
                bytes.extend(if little {
                    unit.to_le_bytes()
                } else {
                    unit.to_be_bytes()
                });
            }
        }
        Encoding::Utf32 { little } => {
            let code = character as u32;
            bytes.extend(if little {
                code.to_le_bytes()
            } else {
                code.to_be_bytes()
            });
        }
    }
    true
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
