//! Binaries and bitstrings: [`Bits`], a view of any of their representations.
//!
//! ```text
//! heap binary    [header | size in bits | bytes ...]                up to 64 bytes
//! refc binary    [header | size in bits | OffHeap | next in list]   larger, bytes shared
//! sub-binary     [header | offset | size | heap or refc binary]     part of one of these
//! match context  [header | position | end | start | heap or refc binary]   the same, being matched
//! ```
//!
//! Bits are numbered from the most significant one of the first byte. Unused bits of the last
//! byte of a heap or refc binary are zero.
//!
//! Submodules: [`growing`] appends in place, `bits` moves and compares bits at any offset, `integer` and
//! `number` read segments, `build` makes
//! binaries ([`BitBuilder`]), [`iolist`] flattens.

mod bits;
mod buffer;
mod build;
pub mod growing;
mod integer;
pub mod iolist;
mod number;
mod off_heap;
#[cfg(test)]
mod tests;

pub use buffer::{OffHeap, Resource};
pub use build::BitBuilder;
pub use integer::{Endian, Integer};
pub use off_heap::HeldBinary;
pub(crate) use off_heap::{
    OffHeapList, REFC_BIN_WORDS, RESOURCE_HEADER, RESOURCE_WORDS, buffer_bytes, buffer_of,
    share_buffer, take_buffer,
};

use crate::term::{Header, Kind, Term, Word};
use std::borrow::Cow;
use std::cmp::Ordering;
use std::sync::Arc;

/// A run of bits somewhere in a heap or refc binary.
#[derive(Clone, Copy)]
pub struct Bits<'h> {
    /// All bytes of the heap or refc binary.
    bytes: &'h [u8],
    offset: u64,
    size: u64,
    /// The heap or refc binary; [`Word::NONE`] for bytes outside any heap.
    origin: Word,
}

impl<'h> Bits<'h> {
    /// # Safety
    /// `term` must be boxed with this header, of a kind that holds bits.
    #[inline]
    pub(crate) unsafe fn of(term: Term<'h>, header: Header) -> Bits<'h> {
        let kind = header.kind();
        if kind == Kind::HeapBin || kind == Kind::RefcBin {
            // SAFETY: the caller's promise.
            let bytes = unsafe { origin_bytes(term, header) };
            return Bits {
                bytes,
                offset: 0,
                size: term.raw(0),
                origin: term.word(),
            };
        }
        let origin = Word(term.raw(if kind == Kind::SubBin { 2 } else { 4 }));
        // SAFETY: H1: the last word of a part is the term that it is a part of.
        let whole: Term<'h> = unsafe { Term::from_word(origin) };
        let header = whole
            .header()
            .expect("a part refers to a heap or refc binary");
        // SAFETY: as above.
        let bytes = unsafe { origin_bytes(whole, header) };
        let (offset, second) = (term.raw(0), term.raw(1));
        let size = if kind == Kind::SubBin {
            second
        } else {
            second - offset
        };
        Bits {
            bytes,
            offset,
            size,
            origin,
        }
    }

    /// Bytes that are on no heap, to be used where bits are expected.
    pub fn of_bytes(bytes: &'h [u8]) -> Bits<'h> {
        Bits {
            bytes,
            offset: 0,
            size: bytes.len() as u64 * 8,
            origin: Word::NONE,
        }
    }

    /// Size in bits.
    #[inline]
    pub fn size_bits(self) -> u64 {
        self.size
    }

    /// Size in bytes, a part of one counted in full (`byte_size/1`).
    #[inline]
    pub fn byte_size(self) -> usize {
        self.size.div_ceil(8) as usize
    }

    /// Is it whole bytes?
    #[inline]
    pub fn is_binary(self) -> bool {
        self.size.is_multiple_of(8)
    }

    /// Where it starts in its origin, in bits.
    #[inline]
    pub(crate) fn offset_bits(self) -> u64 {
        self.offset
    }

    /// The heap or refc binary that it is (a part of).
    #[inline]
    pub(crate) fn origin(self) -> Word {
        assert!(
            !self.origin.is_none(),
            "bytes outside the heap cannot be referred to"
        );
        self.origin
    }

    /// Part of it.
    #[inline]
    pub fn slice(self, offset_bits: u64, size_bits: u64) -> Bits<'h> {
        assert!(
            offset_bits + size_bits <= self.size,
            "a part lies within the whole"
        );
        Bits {
            offset: self.offset + offset_bits,
            size: size_bits,
            ..self
        }
    }

    /// Its bytes if it starts at a byte and is whole bytes.
    #[inline]
    pub fn aligned_bytes(self) -> Option<&'h [u8]> {
        if (self.offset | self.size) & 7 != 0 {
            return None;
        }
        let start = (self.offset / 8) as usize;
        Some(&self.bytes[start..start + (self.size / 8) as usize])
    }

    /// Its bytes, moved to a byte boundary if need be; unused bits of the last one are zero.
    pub fn to_bytes(self) -> Cow<'h, [u8]> {
        if let Some(bytes) = self.aligned_bytes() {
            return Cow::Borrowed(bytes);
        }
        let mut bytes = vec![0; self.byte_size()];
        self.copy_to(&mut bytes);
        Cow::Owned(bytes)
    }

    /// The bytes of a binary; `None` for a bitstring that is not whole bytes.
    pub fn binary_bytes(self) -> Option<Cow<'h, [u8]>> {
        self.is_binary().then(|| self.to_bytes())
    }

    /// Copies the bits to the start of `target`, clearing the unused bits of the last byte.
    pub fn copy_to(self, target: &mut [u8]) {
        bits::copy(self.bytes, self.offset, self.size, target);
    }

    /// The byte at a bit offset.
    #[inline]
    pub fn byte_at(self, offset_bits: u64) -> u8 {
        debug_assert!(offset_bits + 8 <= self.size);
        bits::byte_at(self.bytes, self.offset + offset_bits)
    }

    /// The shared buffer, for a binary that is exactly all of the bytes it was made from.
    pub fn shared_buffer(self) -> Option<Arc<OffHeap>> {
        let buffer = self.refc_buffer()?;
        (self.offset == 0 && self.size == buffer.bytes().len() as u64 * 8).then_some(buffer)
    }

    /// The buffer of the refc binary that it is a part of.
    pub(crate) fn refc_buffer(self) -> Option<Arc<OffHeap>> {
        if self.origin.is_none() {
            return None;
        }
        // SAFETY: H1 holds for the origin as long as for the part.
        let origin: Term<'h> = unsafe { Term::from_word(self.origin) };
        // SAFETY: a live refc binary.
        origin
            .is_kind(Kind::RefcBin)
            .then(|| unsafe { share_buffer(origin.word().address()) })
    }

    /// How many bytes the whole binary has that this one refers to (`binary:referenced_byte_size`).
    pub fn referenced_byte_size(self) -> usize {
        self.bytes.len()
    }

    /// Erlang's order: bit by bit, a prefix before what it is a prefix of.
    pub fn compare(self, other: Bits<'_>) -> Ordering {
        if let (Some(a), Some(b)) = (self.aligned_bytes(), other.aligned_bytes()) {
            return a.cmp(b);
        }
        bits::compare(
            (self.bytes, self.offset, self.size),
            (other.bytes, other.offset, other.size),
        )
    }

    /// Are the bits the same?
    pub fn equals(self, other: Bits<'_>) -> bool {
        self.size == other.size && self.compare(other).is_eq()
    }
}

/// The bytes of a heap or refc binary.
///
/// # Safety
/// `term` must be one, with this header.
unsafe fn origin_bytes<'h>(term: Term<'h>, header: Header) -> &'h [u8] {
    if header.kind() == Kind::HeapBin {
        let start = term
            .word()
            .address()
            .wrapping_add(2)
            .cast_const()
            .cast::<u8>();
        let size = term.raw(0).div_ceil(8) as usize;
        // SAFETY: H1: the bytes follow the size.
        return unsafe { std::slice::from_raw_parts(start, size) };
    }
    // SAFETY: the caller's promise.
    let buffer = unsafe { buffer_of(term.word().address()) };
    let size = term.raw(0).div_ceil(8) as usize;
    // SAFETY: the refc binary owns a count for as long as it is alive.
    let buffer = unsafe { &*buffer };
    // SAFETY: this binary covers them.
    unsafe { buffer.prefix(size) }
}
