//! Module `atomics`: arrays of 64-bit integers that processes share. Module `counters` stands on them.
//!
//! All operations are sequentially consistent, as OTP's documentation promises.

use super::{BifResult, Ctx, Interrupt, badarg, badarith, system_limit};
use crate::exception::{Class, Raise, Trace};
use purlin_heap::atom::Atom;
use purlin_heap::memory;
use purlin_heap::term::Term;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

/// More would be no sensible size for memory.
const LENGTH_MAX: usize = 1 << 57;

/// An array.
struct Atomics {
    signed: bool,
    values: Box<[AtomicU64]>,
}

/// `atomics:new/2`.
pub fn new_2<'h>(ctx: &mut Ctx<'h, '_>, [length, options]: [Term<'h>; 2]) -> BifResult<'h> {
    let length = length_of(length)?;
    let signed = signed(options)?;
    make(ctx, length, signed)
}

/// How many integers an array is to have.
pub(super) fn length_of<'h>(length: Term<'h>) -> Result<usize, Interrupt<'h>> {
    match (length.as_small(), length.as_big()) {
        (Some(length @ 1..), _) => Ok(length as usize),
        (None, Some(big)) if !big.is_negative() => Ok(usize::MAX),
        (_, _) => Err(badarg()),
    }
}

/// The option is none.
pub(super) fn bad_option<'h>() -> Interrupt<'h> {
    Interrupt::Raise(Raise {
        class: Class::Error,
        reason: Term::atom(Atom::BADARG),
        trace: Trace::BifCause(Term::atom(Atom::BADOPT)),
    })
}

/// A reference to a new array of zeros.
pub(super) fn make<'h>(ctx: &mut Ctx<'h, '_>, length: usize, signed: bool) -> BifResult<'h> {
    let bytes = length.saturating_mul(size_of::<AtomicU64>());
    if length > LENGTH_MAX {
        return Err(system_limit());
    }
    let mut values = Vec::new();
    memory::attempt(|| values.try_reserve_exact(length)).map_err(|_| system_limit())?;
    values.resize_with(length, AtomicU64::default);
    let array = Atomics {
        signed,
        values: values.into(),
    };
    let reference = ctx.scheduler.make_reference();
    Ok(ctx.heap.resource(reference, Arc::new(array), bytes))
}

fn signed<'h>(options: Term<'h>) -> Result<bool, Interrupt<'h>> {
    let mut signed = true;
    let mut list = options.list();
    for option in list.by_ref() {
        match option.as_tuple().map(|pair| pair.elements()) {
            Some(&[key, value]) if key.is_atom(Atom::SIGNED) => {
                signed = value.as_bool().ok_or_else(bad_option)?;
            }
            Some(_) | None => return Err(bad_option()),
        }
    }
    list.ended_properly()
        .then_some(signed)
        .ok_or_else(bad_option)
}

/// The array and one of its places.
fn place<'h>(
    array: Term<'h>,
    index: Term<'h>,
) -> Result<(&'h Atomics, &'h AtomicU64), Interrupt<'h>> {
    let array = array.resource::<Atomics>().ok_or_else(badarg)?;
    let index = index.as_size().and_then(|index| index.checked_sub(1));
    let value = index.and_then(|index| array.values.get(index));
    Ok((array, value.ok_or_else(badarg)?))
}

impl Atomics {
    /// The bits of an integer that fits.
    fn bits<'h>(&self, value: Term<'h>) -> Result<u64, Interrupt<'h>> {
        let fits = match (value.as_i64(), value.as_big()) {
            (Some(value), _) if self.signed || value >= 0 => Some(value as u64),
            (None, Some(big)) if !self.signed => big.to_u64(),
            (_, _) => None,
        };
        fits.ok_or_else(badarg)
    }

    /// The bits of what is added: an integer that fits either way.
    fn summand<'h>(&self, value: Term<'h>) -> Result<u64, Interrupt<'h>> {
        let fits = match (value.as_i64(), value.as_big()) {
            (Some(value), _) => Some(value as u64),
            (None, Some(big)) => big.to_u64(),
            (None, None) => None,
        };
        fits.ok_or_else(badarg)
    }

    /// The bits of what is added when this is subtracted.
    fn negated<'h>(&self, value: Term<'h>) -> Result<u64, Interrupt<'h>> {
        match (value.as_i64(), value.as_big()) {
            (Some(value), _) => Ok((value as u64).wrapping_neg()),
            (None, Some(big)) => match (big.is_negative(), big.magnitude()) {
                (true, &[bits]) => Ok(bits),
                (false, &[bits]) if bits == 1 << 63 => Ok(bits),
                (_, _) => Err(badarg()),
            },
            (None, None) => Err(badarith()),
        }
    }

    fn term<'h>(&self, ctx: &mut Ctx<'h, '_>, bits: u64) -> Term<'h> {
        if self.signed {
            ctx.heap.i64(bits as i64)
        } else {
            ctx.heap.u64(bits)
        }
    }
}

/// `atomics:get/2`.
pub fn get_2<'h>(ctx: &mut Ctx<'h, '_>, [array, index]: [Term<'h>; 2]) -> BifResult<'h> {
    let (array, value) = place(array, index)?;
    Ok(array.term(ctx, value.load(Ordering::SeqCst)))
}

/// `atomics:put/3`.
pub fn put_3<'h>(_: &mut Ctx<'h, '_>, [array, index, new]: [Term<'h>; 3]) -> BifResult<'h> {
    let (array, value) = place(array, index)?;
    value.store(array.bits(new)?, Ordering::SeqCst);
    Ok(Term::atom(Atom::OK))
}

/// `atomics:add/3`.
pub fn add_3<'h>(_: &mut Ctx<'h, '_>, [array, index, more]: [Term<'h>; 3]) -> BifResult<'h> {
    let (array, value) = place(array, index)?;
    value.fetch_add(array.summand(more)?, Ordering::SeqCst);
    Ok(Term::atom(Atom::OK))
}

/// `atomics:add_get/3`.
pub fn add_get_3<'h>(ctx: &mut Ctx<'h, '_>, [array, index, more]: [Term<'h>; 3]) -> BifResult<'h> {
    let (array, value) = place(array, index)?;
    let more = array.summand(more)?;
    let sum = value.fetch_add(more, Ordering::SeqCst).wrapping_add(more);
    Ok(array.term(ctx, sum))
}

/// `atomics:sub/3`.
pub fn sub_3<'h>(_: &mut Ctx<'h, '_>, [array, index, less]: [Term<'h>; 3]) -> BifResult<'h> {
    let (array, value) = place(array, index)?;
    value.fetch_add(array.negated(less)?, Ordering::SeqCst);
    Ok(Term::atom(Atom::OK))
}

/// `atomics:sub_get/3`.
pub fn sub_get_3<'h>(ctx: &mut Ctx<'h, '_>, [array, index, less]: [Term<'h>; 3]) -> BifResult<'h> {
    let (array, value) = place(array, index)?;
    let more = array.negated(less)?;
    let rest = value.fetch_add(more, Ordering::SeqCst).wrapping_add(more);
    Ok(array.term(ctx, rest))
}

/// `atomics:exchange/3`.
pub fn exchange_3<'h>(ctx: &mut Ctx<'h, '_>, [array, index, new]: [Term<'h>; 3]) -> BifResult<'h> {
    let (array, value) = place(array, index)?;
    let old = value.swap(array.bits(new)?, Ordering::SeqCst);
    Ok(array.term(ctx, old))
}

/// `atomics:compare_exchange/4`.
pub fn compare_exchange_4<'h>(
    ctx: &mut Ctx<'h, '_>,
    [array, index, expected, new]: [Term<'h>; 4],
) -> BifResult<'h> {
    let (array, value) = place(array, index)?;
    let (expected, new) = (array.bits(expected)?, array.bits(new)?);
    match value.compare_exchange(expected, new, Ordering::SeqCst, Ordering::SeqCst) {
        Ok(_) => Ok(Term::atom(Atom::OK)),
        Err(actual) => Ok(array.term(ctx, actual)),
    }
}

/// `atomics:info/1`.
pub fn info_1<'h>(ctx: &mut Ctx<'h, '_>, [array]: [Term<'h>; 1]) -> BifResult<'h> {
    let array = array.resource::<Atomics>().ok_or_else(badarg)?;
    let (least, most) = match array.signed {
        true => (ctx.heap.i64(i64::MIN), ctx.heap.i64(i64::MAX)),
        false => (Term::small(0), ctx.heap.u64(u64::MAX)),
    };
    let bytes = size_of::<Atomics>() + size_of_val(&*array.values) + 16;
    let pairs = [
        (Term::atom(Atom::SIZE), Term::size(array.values.len())),
        (Term::atom(Atom::MAX), most),
        (Term::atom(Atom::MIN), least),
        (Term::atom(Atom::MEMORY), Term::size(bytes)),
    ];
    Ok(ctx.heap.map_from_pairs(&pairs).term())
}
