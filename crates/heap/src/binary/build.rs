//! Building binaries segment by segment.

use super::{Bits, Endian, bits, integer};
use crate::bignum::integer_parts;
use crate::heap::HeapScope;
use crate::term::Term;

/// Collects segments; [`BitBuilder::finish`] makes the bitstring.
#[derive(Clone, Debug, Default)]
pub struct BitBuilder {
    bytes: Vec<u8>,
    size_bits: u64,
}

impl BitBuilder {
    /// Empty.
    pub fn new() -> BitBuilder {
        BitBuilder::default()
    }

    /// Empty, with memory for that many bytes.
    pub fn with_capacity(bytes: usize) -> BitBuilder {
        BitBuilder::with_memory(Vec::with_capacity(bytes))
    }

    /// Empty, with the memory of a vector whose bytes are forgotten.
    pub fn with_memory(mut bytes: Vec<u8>) -> BitBuilder {
        bytes.clear();
        BitBuilder {
            bytes,
            size_bits: 0,
        }
    }

    /// Bits so far.
    pub fn size_bits(&self) -> u64 {
        self.size_bits
    }

    /// Adds whole bytes.
    pub fn push_bytes(&mut self, bytes: &[u8]) {
        if self.size_bits.is_multiple_of(8) {
            self.bytes.extend_from_slice(bytes);
            self.size_bits += bytes.len() as u64 * 8;
        } else {
            self.push_raw(bytes, 0, bytes.len() as u64 * 8);
        }
    }

    /// Adds a bitstring.
    pub fn push_bits(&mut self, bits: Bits<'_>) {
        match bits.aligned_bytes() {
            Some(bytes) => self.push_bytes(bytes),
            None => self.push_raw(bits.bytes, bits.offset, bits.size),
        }
    }

    /// Adds the low `size` bits of an integer; `false` if `term` is none.
    #[must_use]
    pub fn push_integer(&mut self, term: Term<'_>, size: u64, endian: Endian) -> bool {
        if let Some(value) = term.as_small() {
            if size <= 64 {
                self.push_word(value as u64, size, endian);
                return true;
            }
            let bytes = integer::put(value < 0, &[value.unsigned_abs()], size, endian);
            self.push_raw(&bytes, 0, size);
            return true;
        }
        let mut small = [0];
        let Some((negative, magnitude)) = integer_parts(term, &mut small) else {
            return false;
        };
        let bytes = integer::put(negative, magnitude, size, endian);
        self.push_raw(&bytes, 0, size);
        true
    }

    /// Adds the low `size` bits (at most 64) of a word.
    pub fn push_word(&mut self, value: u64, size: u64, endian: Endian) {
        debug_assert!(size <= 64);
        if size == 0 {
            return;
        }
        let bytes = match endian {
            Endian::Big => (value << (64 - size)).to_be_bytes(),
            Endian::Little => {
                let mut bytes = value.to_le_bytes();
                let last = (size.div_ceil(8) - 1) as usize;
                bytes[last] <<= (8 - size % 8) % 8;
                bytes
            }
        };
        if (self.size_bits | size).is_multiple_of(8) {
            self.bytes.extend_from_slice(&bytes[..(size / 8) as usize]);
            self.size_bits += size;
        } else {
            self.push_raw(&bytes, 0, size);
        }
    }

    /// Adds a float of 16, 32 or 64 bits; `false` for other sizes.
    #[must_use]
    pub fn push_float(&mut self, value: f64, size: u64, endian: Endian) -> bool {
        let Some(raw) = crate::float::to_sized_bits(value, size) else {
            return false;
        };
        self.push_word(raw, size, endian);
        true
    }

    fn push_raw(&mut self, from: &[u8], offset: u64, size: u64) {
        let end = self.size_bits + size;
        self.bytes.resize(end.div_ceil(8) as usize, 0);
        bits::append(from, offset, size, &mut self.bytes, self.size_bits);
        self.size_bits = end;
    }

    /// The bytes so far, the last one filled up with zeros.
    pub fn bytes(&self) -> &[u8] {
        &self.bytes
    }

    /// The bytes so far, with what room there is behind them.
    pub fn into_bytes(self) -> Vec<u8> {
        self.bytes
    }

    /// The bitstring that starts with a whole bitstring and goes on with what was collected; grows
    /// the former in place if that can be done. For `<<Acc/bitstring, ...>>`.
    pub fn finish_after<'h>(&self, first: Bits<'h>, scope: &mut HeapScope<'h>) -> Term<'h> {
        if self.size_bits == 0 {
            return scope.bits(first);
        }
        scope.append_bits(first, &self.bytes, self.size_bits)
    }

    /// The bitstring.
    pub fn finish<'h>(self, scope: &mut HeapScope<'h>) -> Term<'h> {
        if self.size_bits.is_multiple_of(8) {
            scope.binary_from_vec(self.bytes)
        } else {
            scope.bitstring(&self.bytes, self.size_bits)
        }
    }
}
