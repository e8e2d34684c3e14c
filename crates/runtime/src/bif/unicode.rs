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

/// What OTP converts with, which shows in the form of what is left after an error.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Converter {
    /// Built in, to a list.
    List,
    /// Built in, to a binary.
    Binary,
    /// That of its library.
    Library,
}

impl Converter {
    fn new(from: Encoding, built_in: Converter) -> Converter {
        match from {
            Encoding::Utf8 | Encoding::Latin1 => built_in,
            Encoding::Utf16(_) | Encoding::Utf32(_) => Converter::Library,
        }
    }
}

/// The character that an integer stands for.
fn character(term: Term<'_>) -> Option<char> {
    let code = u32::try_from(term.as_small()?).ok()?;
    char::from_u32(code)
}

/// Reads all characters of chardata, whose binaries are in `encoding`.
fn read<'h>(
    ctx: &mut Ctx<'h, '_>,
    data: Term<'h>,
    encoding: Encoding,
    converter: Converter,
    mut visit: impl FnMut(&mut Ctx<'h, '_>, char) -> bool,
) -> Result<Stop<'h>, Interrupt<'h>> {
    let mut pending = vec![data];
    let mut count = 0;
    while let Some(mut term) = pending.pop() {
        // Characters one after the other, as most lists have them.
        while let Some(cons) = term.as_cons()
            && let Some(character) = character(cons.head)
            && !cons.tail.is_integer()
        {
            if !visit(ctx, character) {
                pending.push(cons.tail);
                return wrong_integer(ctx, cons.head, &pending, converter);
            }
            count += 1;
            term = cons.tail;
        }
        if let Some(cons) = term.as_cons() {
            // An integer may not stand as a list's tail, nor alone.
            if cons.tail.is_integer() {
                return Err(badarg());
            }
            pending.push(cons.tail);
            pending.push(cons.head);
        } else if term.is_integer() {
            if !character(term).is_some_and(|character| visit(ctx, character)) {
                return wrong_integer(ctx, term, &pending, converter);
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
                if matches!(front, Front::Incomplete) {
                    return incomplete(ctx, rest, pending, converter);
                }
                if converter != Converter::Library {
                    has_characters(&pending)?;
                }
                // OTP forgets the list around a binary that is alone in it.
                if converter == Converter::Binary
                    && matches!(pending[..], [end] if end.word().is_nil())
                {
                    return Ok(Stop::Error(rest));
                }
                return Ok(Stop::Error(rest_of(ctx, rest, &pending)));
            }
        } else if !term.word().is_nil() {
            return Err(badarg());
        }
    }
    ctx.charge(count / CHARACTERS_PER_REDUCTION);
    Ok(Stop::End)
}

/// An integer that is no character, or none of the encoding that is written.
fn wrong_integer<'h>(
    ctx: &mut Ctx<'h, '_>,
    integer: Term<'h>,
    pending: &[Term<'h>],
    converter: Converter,
) -> Result<Stop<'h>, Interrupt<'h>> {
    let current = match converter {
        Converter::List | Converter::Binary => {
            has_characters(pending)?;
            integer
        }
        Converter::Library => ctx.heap.cons(integer, Term::NIL),
    };
    Ok(Stop::Error(rest_of(ctx, current, pending)))
}

/// A binary that ends within a character: what follows decides whether that is an error.
fn incomplete<'h>(
    ctx: &mut Ctx<'h, '_>,
    rest: Term<'h>,
    mut pending: Vec<Term<'h>>,
    converter: Converter,
) -> Result<Stop<'h>, Interrupt<'h>> {
    if !has_characters(&pending)? {
        return Ok(Stop::Incomplete(rest));
    }
    while let Some(&last) = pending.last()
        && !has_characters(&[last])?
    {
        pending.pop();
    }
    if converter == Converter::Library {
        return Ok(Stop::Error(rest_of(ctx, rest, &pending)));
    }
    let next = pending.pop().expect("there are characters");
    let others = rest_of(ctx, next, &pending);
    let others = ctx.heap.cons(others, Term::NIL);
    Ok(Stop::Error(ctx.heap.cons(rest, others)))
}

/// Whether there is a character in what has not been read; it must be chardata all through.
fn has_characters<'h>(pending: &[Term<'h>]) -> Result<bool, Interrupt<'h>> {
    let mut found = false;
    let mut pending = pending.to_vec();
    while let Some(term) = pending.pop() {
        if let Some(cons) = term.as_cons() {
            if cons.tail.is_integer() {
                return Err(badarg());
            }
            pending.push(cons.tail);
            pending.push(cons.head);
        } else if term.is_integer() {
            found = true;
        } else if let Some(bits) = term.as_bits() {
            if !bits.is_binary() {
                return Err(badarg());
            }
            found |= bits.size_bits() > 0;
        } else if !term.word().is_nil() {
            return Err(badarg());
        }
    }
    Ok(found)
}

/// What has not been read: the current part, then what is pending (innermost last).
fn rest_of<'h>(ctx: &mut Ctx<'h, '_>, current: Term<'h>, pending: &[Term<'h>]) -> Term<'h> {
    let outwards = pending.iter().rev();
    outwards.fold(current, |rest, &tail| ctx.heap.cons(rest, tail))
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
    if let Some(count) = flat_length(data) {
        ctx.charge(count / CHARACTERS_PER_REDUCTION);
        return Ok(data);
    }
    let mut list = ListBuilder::new();
    let converter = Converter::new(from, Converter::List);
    let stop = read(ctx, data, from, converter, |ctx, character| {
        list.push(&mut ctx.heap, Term::size(character as usize));
        true
    })?;
    let done = list.finish(Term::NIL);
    Ok(result(ctx, done, stop))
}

/// The length of a list of characters only, which is what it would be converted to.
fn flat_length(data: Term<'_>) -> Option<usize> {
    let mut elements = data.list();
    let mut count = 0;
    for element in elements.by_ref() {
        character(element)?;
        count += 1;
    }
    elements.ended_properly().then_some(count)
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
    let built_in = match to {
        Encoding::Utf8 => Converter::Binary,
        Encoding::Latin1 | Encoding::Utf16(_) | Encoding::Utf32(_) => Converter::Library,
    };
    let converter = Converter::new(from, built_in);
    let stop = read(ctx, data, from, converter, |_, character| {
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
