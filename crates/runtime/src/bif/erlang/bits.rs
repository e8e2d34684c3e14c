//! Binaries and bitstrings: sizes, parts, lists and iolists.

use crate::bif::{BifResult, Ctx, Interrupt, badarg};
use purlin_heap::binary::{BitBuilder, Bits, iolist};
use purlin_heap::heap::ListBuilder;
use purlin_heap::term::Term;

/// Bytes handled for one reduction.
const BYTES_PER_REDUCTION: usize = 64;

pub(crate) fn binary<'h>(term: Term<'h>) -> Result<Bits<'h>, Interrupt<'h>> {
    term.as_bits()
        .filter(|bits| bits.is_binary())
        .ok_or_else(badarg)
}

/// `bit_size/1`.
pub fn bit_size_1<'h>(_: &mut Ctx<'h, '_>, [term]: [Term<'h>; 1]) -> BifResult<'h> {
    Ok(Term::size(
        term.as_bits().ok_or_else(badarg)?.size_bits() as usize
    ))
}

/// `byte_size/1`: rounded up.
pub fn byte_size_1<'h>(_: &mut Ctx<'h, '_>, [term]: [Term<'h>; 1]) -> BifResult<'h> {
    Ok(Term::size(term.as_bits().ok_or_else(badarg)?.byte_size()))
}

/// Start and length in bytes of a part; a negative length means the bytes before `start`.
pub(crate) fn part_range(start: Term<'_>, length: Term<'_>, size: usize) -> Option<(usize, usize)> {
    let start = start.as_size()?;
    let length = length.as_small()?;
    let magnitude = usize::try_from(length.unsigned_abs()).ok()?;
    let first = if length < 0 {
        start.checked_sub(magnitude)?
    } else {
        start
    };
    (start <= size && first.checked_add(magnitude)? <= size).then_some((first, magnitude))
}

pub(crate) fn part<'h>(
    ctx: &mut Ctx<'h, '_>,
    whole: Term<'h>,
    start: Term<'h>,
    length: Term<'h>,
) -> BifResult<'h> {
    let bits = binary(whole)?;
    let (first, length) = part_range(start, length, bits.byte_size()).ok_or_else(badarg)?;
    Ok(ctx.heap.sub_bits(bits, first as u64 * 8, length as u64 * 8))
}

/// `binary_part/3`.
pub fn binary_part_3<'h>(
    ctx: &mut Ctx<'h, '_>,
    [whole, start, length]: [Term<'h>; 3],
) -> BifResult<'h> {
    part(ctx, whole, start, length)
}

/// `binary_part/2`.
pub fn binary_part_2<'h>(ctx: &mut Ctx<'h, '_>, [whole, range]: [Term<'h>; 2]) -> BifResult<'h> {
    match range.as_tuple().map(|tuple| tuple.elements()) {
        Some(&[start, length]) => part(ctx, whole, start, length),
        Some(_) | None => Err(badarg()),
    }
}

/// `split_binary/2`.
pub fn split_binary_2<'h>(ctx: &mut Ctx<'h, '_>, [whole, at]: [Term<'h>; 2]) -> BifResult<'h> {
    let bits = whole.as_bits().ok_or_else(badarg)?;
    let at = at
        .as_size()
        .map(|at| at as u64)
        .filter(|at| *at <= bits.size_bits() / 8)
        .ok_or_else(badarg)?
        * 8;
    let left = ctx.heap.sub_bits(bits, 0, at);
    let right = ctx.heap.sub_bits(bits, at, bits.size_bits() - at);
    Ok(ctx.heap.tuple(&[left, right]))
}

/// `binary_to_list/1`.
pub fn binary_to_list_1<'h>(ctx: &mut Ctx<'h, '_>, [term]: [Term<'h>; 1]) -> BifResult<'h> {
    let bits = binary(term)?;
    ctx.charge(bits.byte_size() / BYTES_PER_REDUCTION);
    Ok(ctx.heap.byte_list(&bits.to_bytes()))
}

/// `binary_to_list/3`: positions from 1, both included.
pub fn binary_to_list_3<'h>(
    ctx: &mut Ctx<'h, '_>,
    [term, start, stop]: [Term<'h>; 3],
) -> BifResult<'h> {
    let bits = binary(term)?;
    match (start.as_size(), stop.as_size()) {
        (Some(start @ 1..), Some(stop)) if start <= stop && stop <= bits.byte_size() => {
            ctx.charge((stop - start) / BYTES_PER_REDUCTION);
            Ok(ctx.heap.byte_list(&bits.to_bytes()[start - 1..stop]))
        }
        _ => Err(badarg()),
    }
}

/// `bitstring_to_list/1`: bytes, then a bitstring of what is less than one.
pub fn bitstring_to_list_1<'h>(ctx: &mut Ctx<'h, '_>, [term]: [Term<'h>; 1]) -> BifResult<'h> {
    let bits = term.as_bits().ok_or_else(badarg)?;
    let whole = bits.size_bits() / 8 * 8;
    ctx.charge(bits.byte_size() / BYTES_PER_REDUCTION);
    let mut list = ListBuilder::new();
    for &byte in bits.slice(0, whole).to_bytes().iter() {
        list.push(&mut ctx.heap, Term::size(usize::from(byte)));
    }
    if whole < bits.size_bits() {
        let last = ctx.heap.sub_bits(bits, whole, bits.size_bits() - whole);
        list.push(&mut ctx.heap, last);
    }
    Ok(list.finish(Term::NIL))
}

/// The bytes of an iolist or binary.
pub(crate) fn iodata<'h>(ctx: &mut Ctx<'h, '_>, term: Term<'h>) -> Result<Vec<u8>, Interrupt<'h>> {
    let mut bytes = Vec::new();
    iolist::flatten(term, &mut bytes).map_err(|_| badarg())?;
    ctx.charge(bytes.len() / BYTES_PER_REDUCTION);
    Ok(bytes)
}

/// `iolist_to_binary/1`.
pub fn iolist_to_binary_1<'h>(ctx: &mut Ctx<'h, '_>, [term]: [Term<'h>; 1]) -> BifResult<'h> {
    if binary(term).is_ok() {
        return Ok(term);
    }
    let bytes = iodata(ctx, term)?;
    Ok(ctx.heap.binary_from_vec(bytes))
}

/// `list_to_binary/1`: as `iolist_to_binary/1`, but no binary by itself.
pub fn list_to_binary_1<'h>(ctx: &mut Ctx<'h, '_>, [term]: [Term<'h>; 1]) -> BifResult<'h> {
    if !term.is_list() {
        return Err(badarg());
    }
    let bytes = iodata(ctx, term)?;
    Ok(ctx.heap.binary_from_vec(bytes))
}

/// `iolist_size/1`.
pub fn iolist_size_1<'h>(ctx: &mut Ctx<'h, '_>, [term]: [Term<'h>; 1]) -> BifResult<'h> {
    let size = iolist::byte_size(term).map_err(|_| badarg())?;
    ctx.charge(size / BYTES_PER_REDUCTION);
    Ok(Term::size(size))
}

/// `erlang:iolist_to_iovec/1`: here always one binary, or none for no bytes.
pub fn iolist_to_iovec_1<'h>(ctx: &mut Ctx<'h, '_>, [term]: [Term<'h>; 1]) -> BifResult<'h> {
    let bytes = iodata(ctx, term)?;
    if bytes.is_empty() {
        return Ok(Term::NIL);
    }
    let binary = ctx.heap.binary_from_vec(bytes);
    Ok(ctx.heap.cons(binary, Term::NIL))
}

/// `list_to_bitstring/1`: an iolist that may hold bitstrings.
pub fn list_to_bitstring_1<'h>(ctx: &mut Ctx<'h, '_>, [term]: [Term<'h>; 1]) -> BifResult<'h> {
    if !term.is_list() {
        return Err(badarg());
    }
    let mut builder = BitBuilder::new();
    let mut pending = vec![term];
    while let Some(term) = pending.pop() {
        if let Some(cons) = term.as_cons() {
            // A byte may not stand as a tail.
            if cons.tail.as_small().is_some() {
                return Err(badarg());
            }
            pending.push(cons.tail);
            pending.push(cons.head);
        } else if let Some(byte) = term.as_small() {
            let byte = u8::try_from(byte).map_err(|_| badarg())?;
            builder.push_bits(Bits::of_bytes(&[byte]));
        } else if let Some(bits) = term.as_bits() {
            builder.push_bits(bits);
        } else if !term.word().is_nil() {
            return Err(badarg());
        }
    }
    ctx.charge(builder.bytes().len() / BYTES_PER_REDUCTION);
    Ok(builder.finish(&mut ctx.heap))
}
