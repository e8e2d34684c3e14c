//! Appending in place.
//!
//! A loop that builds `<<Acc/binary, More/binary>>` would copy everything each time. Therefore
//! what appending makes is a sub-binary of a *growing* refc binary, whose buffer has room after
//! its bytes and whose size says how far the buffer is taken. A sub-binary that ends there may be
//! continued: the new bytes go behind it, the size of the growing binary moves on, and the result
//! is another sub-binary. Whoever continues the same one a second time finds that it does not end
//! there any more, and copies.
//!
//! A growing binary is never a term of its own, because its size changes. Only one object may grow
//! in a buffer: a copy for another owner is an ordinary refc binary of the bytes there are, so no
//! other thread ever writes to the buffer, and bits that a binary covers never change.
//!
//! Where it ends within a byte, the rest of that byte is room as well. Others who have the buffer
//! may be reading the byte, so that it is only written while nobody else has it.

use super::off_heap::buffer_of;
use super::{OffHeap, bits};
use crate::term::{Header, Kind, Word, load};
use std::mem::ManuallyDrop;
use std::sync::Arc;
use std::sync::atomic::{Ordering, fence};

/// The aux bits of a growing refc binary.
const GROWING: u16 = 1;

/// The header of a growing refc binary, whose object is like that of any other.
pub(crate) const GROWING_HEADER: Header =
    Header::with_aux(Kind::RefcBin, super::REFC_BIN_WORDS - 1, GROWING);

/// Words of a sub-binary.
pub const SUB_BIN_WORDS: usize = 4;

/// Words of a match context.
pub const CONTEXT_WORDS: usize = 6;

/// A sub-binary that may be continued in place.
#[derive(Clone, Copy)]
pub struct Growing {
    origin: Word,
    /// Where the sub-binary starts, and where it and the growing binary end, in bits.
    offset: u64,
    end: u64,
}

impl Growing {
    /// `word` as one, with room for that many bytes.
    ///
    /// # Safety
    /// `word` must be a term of the process that runs.
    #[inline(always)]
    pub unsafe fn find(word: Word, bytes: usize) -> Option<Growing> {
        const SUB_BIN: Header = Header::new(Kind::SubBin, SUB_BIN_WORDS - 1);
        if !word.is_boxed() {
            return None;
        }
        // SAFETY: H1: a boxed word leads to a header.
        if unsafe { load(word, 0) } != SUB_BIN.word() {
            return None;
        }
        let object = word.address().cast::<[Word; SUB_BIN_WORDS]>();
        // SAFETY: a sub-binary has that many words.
        let [_, Word(offset), Word(size), origin] = unsafe { object.read() };
        if !offset.is_multiple_of(8) {
            return None;
        }
        // SAFETY: H1: the origin of a part is a heap or refc binary.
        unsafe { Growing::at(origin, offset, offset + size, bytes) }
    }

    /// The same for the part from `offset` to `end`, in bits, of `origin`.
    ///
    /// # Safety
    /// `origin` must be a heap or refc binary of the process that runs.
    #[inline(always)]
    pub(crate) unsafe fn at(origin: Word, offset: u64, end: u64, bytes: usize) -> Option<Growing> {
        // SAFETY: the caller's promise.
        if unsafe { load(origin, 0) } != GROWING_HEADER.word() {
            return None;
        }
        // SAFETY: the second word of a refc binary is its size.
        if end != unsafe { load(origin, 1) }.0 || !end.is_multiple_of(8) {
            return None;
        }
        // SAFETY: a refc binary.
        let capacity = unsafe { buffer(origin) }.capacity();
        ((end / 8) as usize + bytes <= capacity).then_some(Growing {
            origin,
            offset,
            end,
        })
    }

    /// Where the new bytes go: the bytes that `find` was asked for, which nobody else refers to.
    #[inline(always)]
    pub fn room(self) -> *mut u8 {
        // SAFETY: a refc binary.
        let buffer = unsafe { buffer(self.origin) };
        buffer.start().wrapping_add((self.end / 8) as usize)
    }

    /// Takes the first `bytes` bytes of the room. Returns the words of the sub-binary that includes
    /// them, to be put on the heap.
    ///
    /// # Safety
    /// They must have been written, and nothing may have grown since `find`.
    #[inline(always)]
    pub unsafe fn grown(self, bytes: usize) -> [Word; SUB_BIN_WORDS] {
        // SAFETY: the caller's promise.
        unsafe { self.grown_bits(bytes as u64 * 8) }
    }

    /// # Safety
    /// As for [`grown`](Growing::grown), of bits.
    #[inline(always)]
    unsafe fn grown_bits(self, bits: u64) -> [Word; SUB_BIN_WORDS] {
        let end = self.end + bits;
        let size = self.origin.address().wrapping_add(1);
        // SAFETY: a refc binary of the process that runs; its size is not a pointer (change 5 of
        // the module documentation of `heap`).
        unsafe { size.write(Word(end)) };
        [
            Header::new(Kind::SubBin, SUB_BIN_WORDS - 1).word(),
            Word(self.offset),
            Word(end - self.offset),
            self.origin,
        ]
    }
}

/// Continues in place the part from `offset` to `end`, in bits, of `origin` by the first `size` bits
/// of `more`, if that can be done. Returns the words of the longer part.
///
/// # Safety
/// `origin` must be a heap or refc binary of the process that runs, and no slice of its bytes may be
/// used after this.
pub(crate) unsafe fn continue_bits(
    origin: Word,
    offset: u64,
    end: u64,
    more: &[u8],
    size: u64,
) -> Option<[Word; SUB_BIN_WORDS]> {
    // SAFETY: the caller's promise.
    if unsafe { load(origin, 0) } != GROWING_HEADER.word() {
        return None;
    }
    // SAFETY: the second word of a refc binary is its size.
    if end != unsafe { load(origin, 1) }.0 {
        return None;
    }
    // SAFETY: a refc binary.
    let buffer = unsafe { buffer(origin) };
    let new_end = end + size;
    if new_end.div_ceil(8) as usize > buffer.capacity() {
        return None;
    }
    // SAFETY: as above.
    if !end.is_multiple_of(8) && !unsafe { is_only_owner(origin) } {
        return None;
    }
    let (from, fresh) = ((end / 8) as usize, end.div_ceil(8) as usize);
    let to = new_end.div_ceil(8) as usize;
    let start = buffer.start();
    if to > fresh {
        // SAFETY: this is room in the buffer.
        unsafe { start.wrapping_add(fresh).write_bytes(0, to - fresh) };
    }
    // SAFETY: written by now, and nobody else's.
    let room = unsafe { std::slice::from_raw_parts_mut(start.wrapping_add(from), to - from) };
    bits::append(more, 0, size, room, end % 8);
    let grown = Growing {
        origin,
        offset,
        end,
    };
    // SAFETY: the bits were just written.
    Some(unsafe { grown.grown_bits(size) })
}

/// Whether nobody else has a count of the buffer, nor can come by one now.
///
/// # Safety
/// `origin` must be a refc binary of the process that runs.
unsafe fn is_only_owner(origin: Word) -> bool {
    // SAFETY: the caller's promise.
    let buffer = unsafe { buffer_of(origin.address()) };
    // SAFETY: made by an `Arc`, and alive; the count stays that of the object.
    let counted = ManuallyDrop::new(unsafe { Arc::from_raw(buffer) });
    let is_only = Arc::strong_count(&counted) == 1;
    // Pairs with the release when others dropped theirs: what they read comes before what is
    // written now.
    fence(Ordering::Acquire);
    is_only
}

/// What a match context remembers of where the bytes of a heap or refc binary are: the address of a buffer, which stays
/// where it is, or zero for bytes that move with the binary.
///
/// # Safety
/// `origin` must be one.
#[inline(always)]
pub unsafe fn buffer_address(origin: Word) -> u64 {
    // SAFETY: the caller's promise.
    let header = Header::of(unsafe { load(origin, 0) });
    if header.kind() == Kind::HeapBin {
        return 0;
    }
    // SAFETY: a refc binary.
    unsafe { buffer(origin) }.start().expose_provenance() as u64
}

/// The first byte of a heap or refc binary with that [`buffer_address`].
#[inline(always)]
pub fn first_byte(buffer_address: u64, origin: Word) -> *const u8 {
    if buffer_address == 0 {
        return origin.address().wrapping_add(2).cast_const().cast();
    }
    std::ptr::with_exposed_provenance(buffer_address as usize)
}

/// # Safety
/// `origin` must be a refc binary; the buffer is used no longer than it.
#[inline(always)]
unsafe fn buffer<'a>(origin: Word) -> &'a OffHeap {
    // SAFETY: the caller's promise.
    let buffer = unsafe { buffer_of(origin.address()) };
    // SAFETY: a refc binary owns a count of its buffer.
    unsafe { &*buffer }
}
