//! The allocator of the command: mimalloc, asked for no more alignment than it gives anyway.
//!
//! The crate `mimalloc` passes each alignment on to `mi_malloc_aligned`. For a size that is no power of two this
//! looks for a page with an aligned block of that size, finds none, and takes a block of a larger size, each time:
//! a process's 384 bytes became 448, and allocation took twice as long. Every block of mimalloc is aligned to a word,
//! and nearly all that we allocate needs no more.
#![allow(unsafe_code, reason = "an allocator is a foreign function")]

use libmimalloc_sys::{
    mi_collect, mi_free, mi_malloc, mi_malloc_aligned, mi_realloc, mi_realloc_aligned, mi_zalloc,
    mi_zalloc_aligned,
};
use std::alloc::{GlobalAlloc, Layout};

/// mimalloc.
pub struct Allocator;

/// Blocks of any size are aligned to this.
const ALIGNMENT: usize = align_of::<usize>();

/// Gives back to the system what the calling thread has freed.
pub fn give_back() {
    // SAFETY: no precondition.
    unsafe { mi_collect(true) };
}

// SAFETY: each function hands the layout to mimalloc, which keeps the contract of an allocator: blocks have the size
// and alignment asked for (words are what malloc guarantees at least) and stay until they are freed or moved.
unsafe impl GlobalAlloc for Allocator {
    #[inline]
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        if layout.align() <= ALIGNMENT {
            // SAFETY: no precondition.
            return unsafe { mi_malloc(layout.size()) }.cast();
        }
        // SAFETY: a layout's alignment is a power of two.
        unsafe { mi_malloc_aligned(layout.size(), layout.align()) }.cast()
    }

    #[inline]
    unsafe fn alloc_zeroed(&self, layout: Layout) -> *mut u8 {
        if layout.align() <= ALIGNMENT {
            // SAFETY: no precondition.
            return unsafe { mi_zalloc(layout.size()) }.cast();
        }
        // SAFETY: a layout's alignment is a power of two.
        unsafe { mi_zalloc_aligned(layout.size(), layout.align()) }.cast()
    }

    #[inline]
    unsafe fn dealloc(&self, block: *mut u8, _: Layout) {
        // SAFETY: the caller's promise: a block of this allocator.
        unsafe { mi_free(block.cast()) };
    }

    #[inline]
    unsafe fn realloc(&self, block: *mut u8, layout: Layout, size: usize) -> *mut u8 {
        if layout.align() <= ALIGNMENT {
            // SAFETY: the caller's promise: a block of this allocator.
            return unsafe { mi_realloc(block.cast(), size) }.cast();
        }
        // SAFETY: as above, and a layout's alignment is a power of two.
        unsafe { mi_realloc_aligned(block.cast(), size, layout.align()) }.cast()
    }
}
