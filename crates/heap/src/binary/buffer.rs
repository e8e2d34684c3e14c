//! Bytes outside of any process heap, shared by reference count, with room to grow.
//!
//! A buffer may have room after its bytes, for the one growing binary in it (see `growing`). Bytes
//! that a binary covers never change; bits that no binary covers, in a byte of which one covers
//! others, only change while nobody else has the buffer.

use std::any::Any;
use std::fmt;
use std::mem::ManuallyDrop;
use std::ptr::NonNull;
use std::sync::Arc;

/// Bytes outside the heaps, or a resource.
pub struct OffHeap {
    /// The bytes; or a `Box<Resource>`.
    start: NonNull<u8>,
    capacity: usize,
    /// Bytes there were at first; or [`RESOURCE`].
    length: usize,
}

/// What a reference may stand for: a table, counters, a compiled match specification.
pub type Resource = Arc<dyn Any + Send + Sync>;

/// The length of what holds a resource.
const RESOURCE: usize = usize::MAX;

// SAFETY: bytes that anyone else can see are never written while they can; the others belong to the
// process that has the growing binary.
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
        Arc::new(OffHeap {
            start,
            capacity: bytes.capacity(),
            length,
        })
    }

    /// Shares a resource, which is said to take `bytes` bytes.
    pub(crate) fn of_resource(resource: Resource, bytes: usize) -> Arc<OffHeap> {
        let start = NonNull::from(Box::leak(Box::new(resource))).cast();
        Arc::new(OffHeap {
            start,
            capacity: bytes,
            length: RESOURCE,
        })
    }

    /// The resource, if it holds one.
    pub(crate) fn resource(&self) -> Option<&Resource> {
        // SAFETY: `of_resource` leaked a box of that type, which is freed when this is dropped.
        (self.length == RESOURCE).then(|| unsafe { self.start.cast::<Resource>().as_ref() })
    }

    /// The bytes it was made from.
    pub fn bytes(&self) -> &[u8] {
        debug_assert!(self.length != RESOURCE);
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

    /// Where the bytes are.
    #[inline]
    pub(crate) fn start(&self) -> *mut u8 {
        self.start.as_ptr()
    }
}

impl Drop for OffHeap {
    fn drop(&mut self) {
        if self.length == RESOURCE {
            // SAFETY: `of_resource` leaked this box.
            return drop(unsafe { Box::from_raw(self.start.cast::<Resource>().as_ptr()) });
        }
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
