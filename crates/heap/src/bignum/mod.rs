//! Integers beyond small ones.
//!
//! A bignum is a sign (in the header's kind) and a magnitude, least significant word first, without
//! leading zero words, of a value that is no small integer. Arithmetic with words only stays here;
//! what needs clever algorithms goes to `dashu-int`.
//!
//! - [`arith`]: Erlang's operators on any numbers
//! - [`convert`]: text, floats

pub mod arith;
pub mod convert;
mod magnitude;
#[cfg(test)]
mod tests;

pub use arith::ArithError;

use crate::term::{Kind, SMALL_MAX, Term, Word};
use dashu_int::{IBig, Sign};
use std::cmp::Ordering;

/// Words of the largest magnitude; as in OTP 27, larger results raise `system_limit`.
pub const BIGNUM_WORDS_MAX: usize = 65_535;

/// A bignum on a heap.
#[derive(Clone, Copy, Debug)]
pub struct BigRef<'h> {
    negative: bool,
    magnitude: &'h [u64],
}

impl<'h> BigRef<'h> {
    #[inline]
    pub(crate) fn new(negative: bool, magnitude: &'h [u64]) -> BigRef<'h> {
        BigRef {
            negative,
            magnitude,
        }
    }

    /// Is it below zero?
    #[inline]
    pub fn is_negative(self) -> bool {
        self.negative
    }

    /// Its absolute value, least significant word first.
    #[inline]
    pub fn magnitude(self) -> &'h [u64] {
        self.magnitude
    }

    /// As a number of the bignum crate.
    pub fn to_ibig(self) -> IBig {
        ibig(self.negative, self.magnitude)
    }

    /// Its value if it fits.
    pub fn to_i64(self) -> Option<i64> {
        match *self.magnitude {
            [word] if self.negative => 0i64.checked_sub_unsigned(word),
            [word] => i64::try_from(word).ok(),
            _ => None,
        }
    }

    /// Its value if it fits.
    pub fn to_u64(self) -> Option<u64> {
        match *self.magnitude {
            [word] if !self.negative => Some(word),
            _ => None,
        }
    }

    /// Order of two bignums.
    pub fn compare(self, other: BigRef<'_>) -> Ordering {
        match (self.negative, other.negative) {
            (false, true) => Ordering::Greater,
            (true, false) => Ordering::Less,
            (false, false) => magnitude::compare(self.magnitude, other.magnitude),
            (true, true) => magnitude::compare(other.magnitude, self.magnitude),
        }
    }
}

impl<'h> Term<'h> {
    /// The value of an integer that fits; `None` for other integers and terms.
    pub fn as_i64(self) -> Option<i64> {
        self.as_small().or_else(|| self.as_big()?.to_i64())
    }

    /// The bignum, if it is one.
    #[inline]
    pub fn as_big(self) -> Option<BigRef<'h>> {
        let header = self.header()?;
        let kind = header.kind();
        matches!(kind, Kind::PosBig | Kind::NegBig)
            .then(|| BigRef::new(kind == Kind::NegBig, self.raw_slice(0, header.words())))
    }

    /// Any integer, as a number of the bignum crate.
    pub fn to_ibig(self) -> Option<IBig> {
        match self.as_small() {
            Some(small) => Some(IBig::from(small)),
            None => self.as_big().map(BigRef::to_ibig),
        }
    }
}

/// The float for a bignum; `None` if it is too large.
pub fn to_f64(big: BigRef<'_>) -> Option<f64> {
    convert::big_to_f64(big)
}

/// A number of the bignum crate.
pub(crate) fn ibig(negative: bool, magnitude: &[u64]) -> IBig {
    let sign = if negative {
        Sign::Negative
    } else {
        Sign::Positive
    };
    IBig::from_sign_words(sign, magnitude)
}

/// Sign and magnitude of an integer; a small one's magnitude is put into `small`.
#[inline]
pub(crate) fn integer_parts<'a, 'h: 'a>(
    term: Term<'h>,
    small: &'a mut [u64; 1],
) -> Option<(bool, &'a [u64])> {
    if let Some(value) = term.as_small() {
        small[0] = value.unsigned_abs();
        return Some((value < 0, if value == 0 { &[] } else { small }));
    }
    term.as_big().map(|big| (big.negative, big.magnitude))
}

/// The small integer with that sign and magnitude (without leading zeros), if it is one.
#[inline]
pub(crate) fn small_of(negative: bool, magnitude: &[u64]) -> Option<Word> {
    match *magnitude {
        [] => Some(Word::small(0)),
        [word] if !negative && word <= SMALL_MAX as u64 => Some(Word::small(word as i64)),
        [word] if negative && word <= SMALL_MAX as u64 + 1 => {
            Some(Word::small((word as i64).wrapping_neg()))
        }
        _ => None,
    }
}
