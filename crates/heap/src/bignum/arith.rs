//! Erlang's arithmetic operators on terms. The interpreter has its own fast paths for two small
//! integers; everything else comes here.

use super::magnitude as mag;
use super::{BIGNUM_WORDS_MAX, convert, ibig, integer_parts};
use crate::heap::HeapScope;
use crate::term::Term;
use dashu_int::IBig;
use std::cmp::Ordering;

/// Why an operator raises.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ArithError {
    /// `badarith`: an operand is no number (or no integer), division by zero, no finite result.
    BadArith,
    /// `system_limit`: the result would have more than [`BIGNUM_WORDS_MAX`] words.
    SystemLimit,
}

/// What an operator gives.
pub type ArithResult<'h> = Result<Term<'h>, ArithError>;

/// Two operands brought together.
enum Pair<'a> {
    Smalls(i64, i64),
    Integers((bool, &'a [u64]), (bool, &'a [u64])),
    Floats(f64, f64),
}

fn pair<'a, 'h: 'a>(
    a: Term<'h>,
    b: Term<'h>,
    room: &'a mut ([u64; 1], [u64; 1]),
) -> Result<Pair<'a>, ArithError> {
    if let (Some(a), Some(b)) = (a.as_small(), b.as_small()) {
        return Ok(Pair::Smalls(a, b));
    }
    let (room_a, room_b) = (&mut room.0, &mut room.1);
    match (integer_parts(a, room_a), integer_parts(b, room_b)) {
        (Some(a), Some(b)) => Ok(Pair::Integers(a, b)),
        _ => Ok(Pair::Floats(to_float(a)?, to_float(b)?)),
    }
}

/// The float for a number; `badarith` if there is none.
pub fn to_float(term: Term<'_>) -> Result<f64, ArithError> {
    if let Some(float) = term.as_float() {
        return Ok(float);
    }
    convert::integer_to_f64(term).ok_or(ArithError::BadArith)
}

fn float_result<'h>(scope: &mut HeapScope<'h>, value: f64) -> ArithResult<'h> {
    if value.is_finite() {
        Ok(scope.float(value))
    } else {
        Err(ArithError::BadArith)
    }
}

fn big_result<'h>(scope: &mut HeapScope<'h>, negative: bool, words: &[u64]) -> ArithResult<'h> {
    let words = mag::trim(words);
    if words.len() > BIGNUM_WORDS_MAX {
        return Err(ArithError::SystemLimit);
    }
    Ok(scope.big(negative, words))
}

fn ibig_result<'h>(scope: &mut HeapScope<'h>, value: &IBig) -> ArithResult<'h> {
    let (sign, words) = value.as_sign_words();
    big_result(scope, sign == dashu_int::Sign::Negative, words)
}

/// `a + b`
pub fn add<'h>(scope: &mut HeapScope<'h>, a: Term<'h>, b: Term<'h>) -> ArithResult<'h> {
    match pair(a, b, &mut Default::default())? {
        // Two 63-bit numbers cannot overflow 64 bits.
        Pair::Smalls(a, b) => Ok(scope.i64(a + b)),
        Pair::Integers(a, b) => sum(scope, a, b),
        Pair::Floats(a, b) => float_result(scope, a + b),
    }
}

/// `a - b`
pub fn sub<'h>(scope: &mut HeapScope<'h>, a: Term<'h>, b: Term<'h>) -> ArithResult<'h> {
    match pair(a, b, &mut Default::default())? {
        Pair::Smalls(a, b) => Ok(scope.i64(a - b)),
        Pair::Integers(a, (negative, words)) => sum(scope, a, (!negative, words)),
        Pair::Floats(a, b) => float_result(scope, a - b),
    }
}

fn sum<'h>(scope: &mut HeapScope<'h>, a: (bool, &[u64]), b: (bool, &[u64])) -> ArithResult<'h> {
    if a.0 == b.0 {
        return big_result(scope, a.0, &mag::add(a.1, b.1));
    }
    match mag::compare(a.1, b.1) {
        Ordering::Less => big_result(scope, b.0, &mag::sub(b.1, a.1)),
        Ordering::Equal => Ok(Term::small(0)),
        Ordering::Greater => big_result(scope, a.0, &mag::sub(a.1, b.1)),
    }
}

/// `a * b`
pub fn mul<'h>(scope: &mut HeapScope<'h>, a: Term<'h>, b: Term<'h>) -> ArithResult<'h> {
    match pair(a, b, &mut Default::default())? {
        Pair::Smalls(a, b) => Ok(scope.i128(i128::from(a) * i128::from(b))),
        Pair::Integers(a, b) => {
            // A product has at least this many words: no point in computing what is too large.
            if a.1.len() + b.1.len() > BIGNUM_WORDS_MAX + 1 {
                return Err(ArithError::SystemLimit);
            }
            ibig_result(scope, &(ibig(a.0, a.1) * ibig(b.0, b.1)))
        }
        Pair::Floats(a, b) => float_result(scope, a * b),
    }
}

/// `a / b`
pub fn divide<'h>(scope: &mut HeapScope<'h>, a: Term<'h>, b: Term<'h>) -> ArithResult<'h> {
    let (a, b) = (to_float(a)?, to_float(b)?);
    if b == 0.0 {
        return Err(ArithError::BadArith);
    }
    float_result(scope, a / b)
}

/// `a div b`
pub fn div<'h>(scope: &mut HeapScope<'h>, a: Term<'h>, b: Term<'h>) -> ArithResult<'h> {
    match pair(a, b, &mut Default::default())? {
        Pair::Smalls(_, 0) | Pair::Floats(..) => Err(ArithError::BadArith),
        Pair::Smalls(a, b) => Ok(scope.i64(a / b)),
        Pair::Integers(_, (_, [])) => Err(ArithError::BadArith),
        Pair::Integers(a, b) => ibig_result(scope, &(ibig(a.0, a.1) / ibig(b.0, b.1))),
    }
}

/// `a rem b`
pub fn rem<'h>(scope: &mut HeapScope<'h>, a: Term<'h>, b: Term<'h>) -> ArithResult<'h> {
    match pair(a, b, &mut Default::default())? {
        Pair::Smalls(_, 0) | Pair::Floats(..) => Err(ArithError::BadArith),
        Pair::Smalls(a, b) => Ok(scope.i64(a % b)),
        Pair::Integers(_, (_, [])) => Err(ArithError::BadArith),
        Pair::Integers(a, b) => ibig_result(scope, &(ibig(a.0, a.1) % ibig(b.0, b.1))),
    }
}

/// `-a`
pub fn neg<'h>(scope: &mut HeapScope<'h>, a: Term<'h>) -> ArithResult<'h> {
    if let Some(value) = a.as_small() {
        return Ok(scope.i64(-value));
    }
    if let Some(big) = a.as_big() {
        return big_result(scope, !big.is_negative(), big.magnitude());
    }
    match a.as_float() {
        Some(value) => float_result(scope, -value),
        None => Err(ArithError::BadArith),
    }
}

/// `abs(a)`
pub fn abs<'h>(scope: &mut HeapScope<'h>, a: Term<'h>) -> ArithResult<'h> {
    if let Some(float) = a.as_float() {
        return float_result(scope, float.abs());
    }
    let mut room = [0];
    match integer_parts(a, &mut room) {
        Some((false, _)) => Ok(a),
        Some((true, magnitude)) => big_result(scope, false, magnitude),
        None => Err(ArithError::BadArith),
    }
}

/// `bnot a`
pub fn bnot<'h>(scope: &mut HeapScope<'h>, a: Term<'h>) -> ArithResult<'h> {
    match a.as_small() {
        Some(value) => Ok(scope.i64(!value)),
        None => ibig_result(scope, &!a.to_ibig().ok_or(ArithError::BadArith)?),
    }
}

/// `a band b`
pub fn band<'h>(scope: &mut HeapScope<'h>, a: Term<'h>, b: Term<'h>) -> ArithResult<'h> {
    bitwise(scope, a, b, |a, b| a & b, |a, b| a & b)
}

/// `a bor b`
pub fn bor<'h>(scope: &mut HeapScope<'h>, a: Term<'h>, b: Term<'h>) -> ArithResult<'h> {
    bitwise(scope, a, b, |a, b| a | b, |a, b| a | b)
}

/// `a bxor b`
pub fn bxor<'h>(scope: &mut HeapScope<'h>, a: Term<'h>, b: Term<'h>) -> ArithResult<'h> {
    bitwise(scope, a, b, |a, b| a ^ b, |a, b| a ^ b)
}

fn bitwise<'h>(
    scope: &mut HeapScope<'h>,
    a: Term<'h>,
    b: Term<'h>,
    on_small: impl Fn(i64, i64) -> i64,
    on_big: impl Fn(IBig, IBig) -> IBig,
) -> ArithResult<'h> {
    match pair(a, b, &mut Default::default())? {
        Pair::Smalls(a, b) => Ok(scope.i64(on_small(a, b))),
        Pair::Integers(a, b) => ibig_result(scope, &on_big(ibig(a.0, a.1), ibig(b.0, b.1))),
        Pair::Floats(..) => Err(ArithError::BadArith),
    }
}

/// `a bsl b`
pub fn bsl<'h>(scope: &mut HeapScope<'h>, a: Term<'h>, b: Term<'h>) -> ArithResult<'h> {
    let (mut room_a, mut room_b) = ([0], [0]);
    let value = integer_parts(a, &mut room_a).ok_or(ArithError::BadArith)?;
    let (to_right, count) = integer_parts(b, &mut room_b).ok_or(ArithError::BadArith)?;
    shift(scope, value, to_right, count)
}

/// `a bsr b`
pub fn bsr<'h>(scope: &mut HeapScope<'h>, a: Term<'h>, b: Term<'h>) -> ArithResult<'h> {
    let (mut room_a, mut room_b) = ([0], [0]);
    let value = integer_parts(a, &mut room_a).ok_or(ArithError::BadArith)?;
    let (to_left, count) = integer_parts(b, &mut room_b).ok_or(ArithError::BadArith)?;
    shift(scope, value, !to_left, count)
}

fn shift<'h>(
    scope: &mut HeapScope<'h>,
    (negative, words): (bool, &[u64]),
    to_right: bool,
    count: &[u64],
) -> ArithResult<'h> {
    if words.is_empty() {
        return Ok(Term::small(0));
    }
    let bits = match *count {
        [] => return big_result(scope, negative, words),
        [bits] => bits,
        _ => u64::MAX,
    };
    if !to_right {
        if mag::bit_length(words).saturating_add(bits) > BIGNUM_WORDS_MAX as u64 * 64 {
            return Err(ArithError::SystemLimit);
        }
        return big_result(scope, negative, &mag::shift_left(words, bits));
    }
    let mut shifted = mag::shift_right(words, bits);
    // Towards minus infinity.
    if negative && mag::any_low_bit(words, bits.min(words.len() as u64 * 64)) {
        shifted = mag::add(&shifted, &[1]);
    }
    big_result(scope, negative, &shifted)
}
