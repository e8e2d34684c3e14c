//! Bytes outside of any process heap, shared by reference count, with room to grow.
//!
//! **Appending in place.** A loop that builds `<<Acc/binary, More/binary>>` would copy everything
//! each time. Therefore a buffer may have room after its bytes, and `used` says how far it is
//! taken. Whoever holds a binary that ends exactly at `used` may move `used` on by one
//! compare-and-swap, and then owns the bytes in between until a binary that includes them exists.
//! Bytes that a binary covers never change. If two continue the same binary, one of them fails
//! and copies. All of this works from any thread.

use std::fmt;
use std::mem::ManuallyDrop;
use std::ptr::NonNull;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

/// Bytes outside the heaps.
pub struct OffHeap {
    start: NonNull<u8>,
    capacity: usize,
    /// Bytes there were at first.
    length: usize,
    /// Bytes that binaries cover or that are being written.
    used: AtomicUsize,
}

// SAFETY: bytes that anyone else can see are never written; the others belong to whoever moved
// `used` over them.
unsafe impl Send for OffHeap {}
// SAFETY: as above.
unsafe impl Sync for OffHeap {}

impl OffHeap {
    /// Shares these bytes.
    pub fn new(bytes: impl Into<Box<[u8]>>) -> Arc<OffHeap> {
        OffHeap::from_vec(bytes.into().into_vec())
    }

    /// Shares these bytes and keeps what room the vector has.
    pub fn from_vec(bytes: Vec<u8>) -> Arc<OffHeap> {
        let mut bytes = ManuallyDrop::new(bytes);
        let length = bytes.len();
        let start = NonNull::new(bytes.as_mut_ptr()).unwrap_or(NonNull::dangling());
        let used = AtomicUsize::new(length);
        Arc::new(OffHeap {
            start,
            capacity: bytes.capacity(),
            length,
            used,
        })
    }

    /// The bytes it was made from.
    pub fn bytes(&self) -> &[u8] {
        // SAFETY: these were there at first.
        unsafe { self.prefix(self.length) }
    }

    /// The first `length` bytes.
    ///
    /// # Safety
    /// A binary must cover them.
    pub(crate) unsafe fn prefix(&self, length: usize) -> &[u8] {
        debug_assert!(length <= self.capacity);
        // SAFETY: the caller's promise: initialised, and never written again.
        unsafe { std::slice::from_raw_parts(self.start.as_ptr(), length) }
    }

    /// Bytes of memory.
    pub(crate) fn capacity(&self) -> usize {
        self.capacity
    }

    /// Adds bytes after the first `end` ones, if nobody has yet and there is room.
    pub(crate) fn append(&self, end: usize, more: &[u8]) -> bool {
        let Some(new_end) = end
            .checked_add(more.len())
            .filter(|&end| end <= self.capacity)
        else {
            return false;
        };
        // Relaxed: the swap decides who writes; readers learn of the bytes from a binary that
        // covers them, which reaches other threads by a signal (release, acquire).
        let claim = self
            .used
            .compare_exchange(end, new_end, Ordering::Relaxed, Ordering::Relaxed);
        if claim.is_err() {
            return false;
        }
        let target = self.start.as_ptr().wrapping_add(end);
        // SAFETY: within the capacity, and just claimed.
        unsafe { std::ptr::copy_nonoverlapping(more.as_ptr(), target, more.len()) };
        true
    }
}

impl Drop for OffHeap {
    fn drop(&mut self) {
        // SAFETY: made from a vector of this capacity; bytes need no drop.
        drop(unsafe { Vec::from_raw_parts(self.start.as_ptr(), 0, self.capacity) });
    }
}

impl fmt::Debug for OffHeap {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "OffHeap({} bytes, room for {})",
            self.length, self.capacity
        )
    }
}
