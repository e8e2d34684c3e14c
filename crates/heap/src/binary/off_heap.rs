//! Refc binaries: objects on a heap or in a fragment that own a count of an [`OffHeap`].
//!
//! The count is an `Arc` turned into a raw address. Each heap and each fragment keeps its refc
//! binaries in a list threaded through them, so that a collection finds the dead ones without
//! looking at garbage, and dropping the heap drops its counts.

use super::buffer::OffHeap;
use crate::term::{Header, Kind, RESOURCE, Word};
use std::mem::ManuallyDrop;
use std::sync::Arc;

/// Words of a refc binary, its header included.
pub(crate) const REFC_BIN_WORDS: usize = 4;

/// Words of a reference that stands for a resource, its header included. It is listed with the refc
/// binaries, and laid out as they are up to its last word, the reference's origin.
pub(crate) const RESOURCE_WORDS: usize = 5;

/// The header of such a reference.
pub(crate) const RESOURCE_HEADER: Header =
    Header::with_aux(Kind::Reference, RESOURCE_WORDS - 1, RESOURCE);

/// Offsets from the header.
const BITS: usize = 1;
const BUFFER: usize = 2;
const NEXT: usize = 3;

/// An off-heap binary, as one who holds it sees it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct HeldBinary {
    /// What tells it from others.
    pub address: usize,
    /// Its bytes.
    pub bytes: usize,
    /// How many objects refer to it, on all heaps.
    pub holders: usize,
}

/// The refc binaries of a heap or fragment, threaded through their third word.
#[derive(Debug)]
pub(crate) struct OffHeapList {
    head: *mut Word,
    /// Bytes that the list keeps alive, shared ones counted in full.
    pub(crate) bytes: usize,
}

// SAFETY: the list belongs to the heap or fragment whose objects it links.
unsafe impl Send for OffHeapList {}

impl OffHeapList {
    pub(crate) const EMPTY: OffHeapList = OffHeapList {
        head: std::ptr::null_mut(),
        bytes: 0,
    };

    /// The listed objects, to be looked at.
    pub(crate) fn objects(&self) -> impl Iterator<Item = *mut Word> {
        let next_of = |object: &*mut Word| {
            // SAFETY: between collections the listed objects are in memory.
            let next = unsafe { object.wrapping_add(NEXT).read() };
            let next: *mut Word = std::ptr::with_exposed_provenance_mut(next.0 as usize);
            (!next.is_null()).then_some(next)
        };
        std::iter::successors((!self.head.is_null()).then_some(self.head), next_of)
    }

    /// What the listed objects refer to.
    pub(crate) fn held(&self) -> impl Iterator<Item = HeldBinary> {
        let binary = Header::new(Kind::RefcBin, REFC_BIN_WORDS - 1).word();
        self.objects().filter_map(move |object| {
            // SAFETY: between collections the listed objects are in memory, whole.
            if unsafe { object.read() } != binary {
                return None;
            }
            // SAFETY: it is a refc binary.
            let buffer = unsafe { buffer_of(object) };
            // SAFETY: the object owns a count, which this handle does not give up.
            let shared = ManuallyDrop::new(unsafe { Arc::from_raw(buffer) });
            Some(HeldBinary {
                address: buffer.addr(),
                bytes: shared.bytes().len(),
                holders: Arc::strong_count(&shared),
            })
        })
    }

    /// For fragments, which keep the head in their own first words.
    pub(crate) fn into_parts(self) -> (*mut Word, usize) {
        (self.head, self.bytes)
    }

    /// # Safety
    /// The parts must come from [`OffHeapList::into_parts`], and be used once.
    pub(crate) unsafe fn from_parts(head: *mut Word, bytes: usize) -> OffHeapList {
        OffHeapList { head, bytes }
    }

    /// Writes a refc binary of `bits` bits at `object` and links it, taking over the count; it is
    /// charged with `bytes` bytes.
    ///
    /// # Safety
    /// `object` must have room for [`REFC_BIN_WORDS`] and live as long as the list.
    pub(crate) unsafe fn create(
        &mut self,
        object: *mut Word,
        bits: u64,
        buffer: Arc<OffHeap>,
        bytes: usize,
    ) {
        let buffer = Arc::into_raw(buffer).expose_provenance() as u64;
        let header = Header::new(Kind::RefcBin, REFC_BIN_WORDS - 1);
        let words = [header.word(), Word(bits), Word(buffer)];
        // SAFETY: the caller's promise of room.
        unsafe { object.cast::<[Word; 3]>().write(words) };
        // SAFETY: the object was just written.
        unsafe { self.link(object, bytes) };
    }

    /// Links a refc binary that owns a count and is in no list.
    ///
    /// # Safety
    /// `object` must be such an object and live as long as the list.
    pub(crate) unsafe fn link(&mut self, object: *mut Word, bytes: usize) {
        let next = self.head.expose_provenance() as u64;
        // SAFETY: the caller's promise.
        unsafe { object.wrapping_add(NEXT).write(Word(next)) };
        self.head = object;
        self.bytes += bytes;
    }

    /// Takes the first object off the list.
    ///
    /// # Safety
    /// The listed objects must still be in memory (their headers may have been overwritten).
    pub(crate) unsafe fn pop(&mut self) -> Option<*mut Word> {
        let object = self.head;
        if object.is_null() {
            return None;
        }
        // SAFETY: the caller's promise.
        let next = unsafe { object.wrapping_add(NEXT).read() };
        self.head = std::ptr::with_exposed_provenance_mut(next.0 as usize);
        Some(object)
    }

    /// Moves all of `other`'s objects into this list.
    ///
    /// # Safety
    /// The listed objects must be in memory and live as long as this list.
    pub(crate) unsafe fn append(&mut self, mut other: OffHeapList) {
        self.bytes += other.bytes;
        // SAFETY: the caller's promise.
        while let Some(object) = unsafe { other.pop() } {
            // SAFETY: the object was in `other` and is in no list now.
            unsafe { self.link(object, 0) };
        }
    }

    /// Drops the counts of all listed objects.
    ///
    /// # Safety
    /// The listed objects must be in memory, whole, and not used afterwards.
    pub(crate) unsafe fn release(&mut self) {
        // SAFETY: the caller's promise.
        while let Some(object) = unsafe { self.pop() } {
            // SAFETY: as above; the object owned a count and is forgotten now.
            drop(unsafe { take_buffer(object) });
        }
        self.bytes = 0;
    }
}

/// The buffer of a refc binary whose count now belongs to the caller.
///
/// # Safety
/// `object` must be a refc binary that is not used as one afterwards. Its header may be gone.
pub(crate) unsafe fn take_buffer(object: *const Word) -> Arc<OffHeap> {
    // SAFETY: the caller's promise.
    let buffer = unsafe { buffer_of(object) };
    // SAFETY: the count was given up by `Arc::into_raw` in `create` or `share`.
    unsafe { Arc::from_raw(buffer) }
}

/// One more count of a refc binary's buffer.
///
/// # Safety
/// `object` must be a live refc binary.
pub(crate) unsafe fn share_buffer(object: *const Word) -> Arc<OffHeap> {
    // SAFETY: the caller's promise.
    let buffer = unsafe { buffer_of(object) };
    // SAFETY: the object owns a count, so the buffer is alive.
    unsafe { Arc::increment_strong_count(buffer) };
    // SAFETY: the count just added.
    unsafe { Arc::from_raw(buffer) }
}

/// The buffer of a refc binary.
///
/// # Safety
/// `object` must be a refc binary. Its header may be gone.
pub(crate) unsafe fn buffer_of(object: *const Word) -> *const OffHeap {
    // SAFETY: the caller's promise.
    let buffer = unsafe { object.wrapping_add(BUFFER).read() };
    std::ptr::with_exposed_provenance(buffer.0 as usize)
}

/// The size in bytes of a refc binary's buffer.
///
/// # Safety
/// `object` must be a refc binary that owns a count. Its header may be gone.
pub(crate) unsafe fn buffer_bytes(object: *const Word) -> usize {
    // SAFETY: the caller's promise.
    let buffer = unsafe { buffer_of(object) };
    // SAFETY: the object owns a count, so the buffer is alive.
    unsafe { &*buffer }.capacity()
}

const _: () = assert!(BITS == 1 && NEXT + 1 == REFC_BIN_WORDS);
