//! Integers from and to text and floats.

use super::magnitude as mag;
use super::{ArithError, BIGNUM_WORDS_MAX, BigRef, ibig, integer_parts};
use crate::heap::HeapScope;
use crate::term::Term;
use dashu_int::{IBig, UBig};
use std::cmp::Ordering;

/// The float for an integer, as OTP converts it; `None` if it is too large, or no integer.
pub fn integer_to_f64(term: Term<'_>) -> Option<f64> {
    if let Some(value) = term.as_small() {
        return Some(value as f64);
    }
    big_to_f64(term.as_big()?)
}

pub(super) fn big_to_f64(big: BigRef<'_>) -> Option<f64> {
    let value = magnitude_to_f64(big.magnitude())?;
    Some(if big.is_negative() { -value } else { value })
}

/// Word by word from the low end, each step rounded, as OTP does: the result may be one unit in
/// the last place off the nearest float.
fn magnitude_to_f64(words: &[u64]) -> Option<f64> {
    const WORD: f64 = 18_446_744_073_709_551_616.0;
    if mag::bit_length(words) > 1024 {
        return None;
    }
    let mut value = 0.0;
    let mut weight = 1.0;
    for &word in words {
        value += word as f64 * weight;
        weight *= WORD;
    }
    value.is_finite().then_some(value)
}

/// The integer part of a float (`trunc/1`).
pub fn trunc<'h>(scope: &mut HeapScope<'h>, value: f64) -> Term<'h> {
    let value = value.trunc();
    if value.abs() < 9.0e18 {
        return scope.i64(value as i64);
    }
    let raw = value.to_bits();
    let exponent = (raw >> 52 & 0x7ff) - 1075;
    let mantissa = (raw & ((1 << 52) - 1)) | 1 << 52;
    scope.big(value < 0.0, &mag::shift_left(&[mantissa], exponent))
}

/// Order of an integer and a finite float, by their exact values.
pub fn compare_with_float(integer: Term<'_>, float: f64) -> Ordering {
    let mut room = [0];
    let (negative, words) =
        integer_parts(integer, &mut room).expect("only integers are compared here");
    let order = match (negative && !words.is_empty(), float < 0.0) {
        (false, true) => return Ordering::Greater,
        (true, false) => return Ordering::Less,
        _ => compare_magnitude(words, float.abs()),
    };
    if negative { order.reverse() } else { order }
}

/// Order of a magnitude and a finite float that is not negative.
fn compare_magnitude(words: &[u64], float: f64) -> Ordering {
    let raw = float.to_bits();
    let exponent = (raw >> 52) as i64 - 1075;
    if exponent < -52 {
        // Below one.
        return if words.is_empty() && float == 0.0 {
            Ordering::Equal
        } else if words.is_empty() {
            Ordering::Less
        } else {
            Ordering::Greater
        };
    }
    let mantissa = (raw & ((1 << 52) - 1)) | 1 << 52;
    let whole = if exponent >= 0 {
        mag::shift_left(&[mantissa], exponent as u64)
    } else {
        vec![mantissa >> -exponent]
    };
    let fraction = exponent < 0 && mantissa & ((1 << -exponent) - 1) != 0;
    mag::compare(words, mag::trim(&whole)).then(if fraction {
        Ordering::Less
    } else {
        Ordering::Equal
    })
}

/// Digits of an integer in a base from 2 to 36, upper case as `integer_to_list/2` gives them.
pub fn to_text(term: Term<'_>, radix: u8) -> Option<String> {
    if radix == 10
        && let Some(value) = term.as_small()
    {
        return Some(value.to_string());
    }
    let mut room = [0];
    let (negative, words) = integer_parts(term, &mut room)?;
    let text = ibig(negative, words).in_radix(radix).to_string();
    Some(text.to_uppercase())
}

/// The integer written in a base from 2 to 36, with an optional sign. `Ok(None)` if it is not one.
pub fn parse<'h>(
    scope: &mut HeapScope<'h>,
    text: &[u8],
    radix: u8,
) -> Result<Option<Term<'h>>, ArithError> {
    let (negative, digits) = match text {
        [b'-', digits @ ..] => (true, digits),
        [b'+', digits @ ..] => (false, digits),
        digits => (false, digits),
    };
    let is_digit = |&byte: &u8| char::from(byte).is_digit(u32::from(radix));
    if digits.is_empty() || !digits.iter().all(is_digit) {
        return Ok(None);
    }
    let Ok(digits) = std::str::from_utf8(digits) else {
        return Ok(None);
    };
    if let Ok(value) = i64::from_str_radix(digits, u32::from(radix)) {
        return Ok(Some(scope.i64(if negative { -value } else { value })));
    }
    // Every digit is worth at least one bit: refuse early what would take long to refuse.
    let significant = digits.trim_start_matches('0');
    let bits = (significant.len() as f64 - 1.0) * f64::from(radix).log2();
    if bits > BIGNUM_WORDS_MAX as f64 * 64.0 {
        return Err(ArithError::SystemLimit);
    }
    let magnitude = UBig::from_str_radix(significant, u32::from(radix))
        .expect("digits were checked one by one");
    let value = IBig::from_parts(
        if negative {
            dashu_int::Sign::Negative
        } else {
            dashu_int::Sign::Positive
        },
        magnitude,
    );
    if value.as_sign_words().1.len() > BIGNUM_WORDS_MAX {
        return Err(ArithError::SystemLimit);
    }
    Ok(Some(scope.integer(&value)))
}
