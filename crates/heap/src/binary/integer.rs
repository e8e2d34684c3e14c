//! Integers in segments of binaries: any size and offset, both byte orders, signed or not.
//!
//! In little-endian order the bytes are taken in reverse; when the size is not whole bytes, the
//! last (most significant) byte is the one with fewer bits, as in OTP.

use super::Bits;
use crate::heap::HeapScope;
use crate::term::Term;

/// Byte order of a segment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Endian {
    /// Most significant byte first.
    Big,
    /// Least significant byte first.
    Little,
}

/// How a segment's integer is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Integer {
    /// Byte order.
    pub endian: Endian,
    /// Two's complement?
    pub signed: bool,
}

impl<'h> Bits<'h> {
    /// The integer in `size` bits from `offset` on, if it has at most 64 bits. With `signed`, the
    /// result is to be read as `i64`.
    #[inline]
    pub fn get_word(self, offset: u64, size: u64, how: Integer) -> u64 {
        debug_assert!(size <= 64 && offset + size <= self.size_bits());
        if size == 0 {
            return 0;
        }
        let mut bytes = [0u8; 8];
        self.slice(offset, size).copy_to(&mut bytes);
        let value = match how.endian {
            Endian::Big => u64::from_be_bytes(bytes) >> (64 - size),
            Endian::Little => {
                let unused = (8 - size % 8) % 8;
                let last = (size.div_ceil(8) - 1) as usize;
                bytes[last] >>= unused;
                u64::from_le_bytes(bytes)
            }
        };
        if how.signed && value >> (size - 1) & 1 == 1 {
            value | (u64::MAX << (size - 1))
        } else {
            value
        }
    }

    /// The integer in `size` bits from `offset` on.
    pub fn get_integer(
        self,
        offset: u64,
        size: u64,
        how: Integer,
        scope: &mut HeapScope<'h>,
    ) -> Term<'h> {
        if size <= 64 {
            let value = self.get_word(offset, size, how);
            return if how.signed {
                scope.i64(value as i64)
            } else {
                scope.u64(value)
            };
        }
        let mut words = self.get_magnitude(offset, size, how.endian);
        let negative =
            how.signed && words[((size - 1) / 64) as usize] >> ((size - 1) % 64) & 1 == 1;
        if negative {
            let used = size % 64;
            if used > 0 {
                *words.last_mut().expect("more than 64 bits take words") |= u64::MAX << used;
            }
            negate(&mut words);
        }
        scope.big(negative, &words)
    }

    /// The bits as an unsigned number, least significant word first.
    fn get_magnitude(self, offset: u64, size: u64, endian: Endian) -> Vec<u64> {
        let mut bytes = vec![0u8; size.div_ceil(8) as usize];
        self.slice(offset, size).copy_to(&mut bytes);
        let unused = ((8 - size % 8) % 8) as u32;
        match endian {
            Endian::Little => {
                if let Some(last) = bytes.last_mut() {
                    *last >>= unused;
                }
            }
            Endian::Big => {
                bytes.reverse();
                if unused > 0 {
                    for i in 0..bytes.len() {
                        let above = bytes.get(i + 1).copied().unwrap_or(0);
                        bytes[i] = (u16::from_le_bytes([bytes[i], above]) >> unused) as u8;
                    }
                }
            }
        }
        words_of(&bytes)
    }
}

/// Little-endian bytes as words.
fn words_of(bytes: &[u8]) -> Vec<u64> {
    bytes
        .chunks(8)
        .map(|part| {
            let mut word = [0u8; 8];
            word[..part.len()].copy_from_slice(part);
            u64::from_le_bytes(word)
        })
        .collect()
}

/// Two's complement negation.
pub(super) fn negate(words: &mut [u64]) {
    let mut carry = true;
    for word in words {
        let (sum, overflow) = (!*word).overflowing_add(u64::from(carry));
        *word = sum;
        carry = overflow;
    }
}

/// The low `size` bits of a number in two's complement, as big- or little-endian bytes, left
/// aligned in big-endian order as bits go into a binary.
pub(super) fn put(negative: bool, magnitude: &[u64], size: u64, endian: Endian) -> Vec<u8> {
    let count = size.div_ceil(64) as usize;
    let mut words = vec![0u64; count];
    let used = magnitude.len().min(count);
    words[..used].copy_from_slice(&magnitude[..used]);
    if negative {
        negate(&mut words);
    }
    let mut bytes: Vec<u8> = words.iter().flat_map(|word| word.to_le_bytes()).collect();
    bytes.truncate(size.div_ceil(8) as usize);
    let unused = ((8 - size % 8) % 8) as u32;
    match endian {
        Endian::Little => {
            if let Some(last) = bytes.last_mut() {
                *last <<= unused;
            }
        }
        Endian::Big => {
            bytes.reverse();
            if unused > 0 {
                for i in 0..bytes.len() {
                    let below = bytes.get(i + 1).copied().unwrap_or(0);
                    let pair = u16::from_be_bytes([bytes[i], below]);
                    bytes[i] = ((pair << unused) >> 8) as u8;
                }
            }
        }
    }
    bytes
}
