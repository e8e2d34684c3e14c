//! The allocator of the command: mimalloc, asked for no more alignment than it gives anyway.
//!
//! The crate `mimalloc` passes each alignment on to `mi_malloc_aligned`. For a size that is no power of two this
//! looks for a page with an aligned block of that size, finds none, and takes a block of a larger size, each time:
//! a process's 384 bytes became 448, and allocation took twice as long. Every block of mimalloc is aligned to a word,
//! and nearly all that we allocate needs no more.
//!
//! When there is no memory, `out_of_memory` ends the process.
#![allow(unsafe_code, reason = "an allocator is a foreign function")]

use crate::out_of_memory::no_block;
use libmimalloc_sys::{
    mi_collect, mi_free, mi_malloc, mi_malloc_aligned, mi_realloc, mi_realloc_aligned, mi_zalloc,
    mi_zalloc_aligned,
};
use std::alloc::{GlobalAlloc, Layout};
#[cfg(target_os = "linux")]
use std::num::NonZeroUsize;

/// mimalloc.
pub struct Allocator;

/// Blocks of any size are aligned to this.
const ALIGNMENT: usize = align_of::<usize>();

/// Gives back to the system what the calling thread has freed.
pub fn give_back() {
    // SAFETY: no precondition.
    unsafe { mi_collect(true) };
}

/// From this size on the system is asked.
const HUGE: usize = 1 << 30;

/// May there be so much memory at once? mimalloc reserves more than there is and learns it when it is too late: the system
/// ends the process when it is written to.
#[cold]
#[inline(never)]
#[cfg(target_os = "linux")]
fn machine_has(size: usize) -> bool {
    use nix::sys::mman::{MapFlags, ProtFlags, mmap_anonymous, munmap};
    let Some(length) = NonZeroUsize::new(size) else {
        return true;
    };
    let access = ProtFlags::PROT_READ | ProtFlags::PROT_WRITE;
    // SAFETY: a mapping of its own, at no fixed place.
    match unsafe { mmap_anonymous(None, length, access, MapFlags::MAP_PRIVATE) } {
        Ok(start) => {
            // SAFETY: the mapping above, which nobody has used.
            let _ = unsafe { munmap(start, size) };
            true
        }
        Err(_) => false,
    }
}

/// We do not know.
#[cfg(not(target_os = "linux"))]
fn machine_has(_: usize) -> bool {
    true
}

/// The block, unless there is none.
#[inline]
fn or_end(block: *mut u8, size: usize, layout: Layout) -> *mut u8 {
    if block.is_null() {
        return no_block(size, layout);
    }
    block
}

// SAFETY: each function hands the layout to mimalloc, which keeps the contract of an allocator: blocks have the size
// and alignment asked for (words are what malloc guarantees at least) and stay until they are freed or moved.
unsafe impl GlobalAlloc for Allocator {
    #[inline]
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        if layout.size() >= HUGE && !machine_has(layout.size()) {
            return no_block(layout.size(), layout);
        }
        let block = if layout.align() <= ALIGNMENT {
            // SAFETY: no precondition.
            unsafe { mi_malloc(layout.size()) }
        } else {
            // SAFETY: a layout's alignment is a power of two.
            unsafe { mi_malloc_aligned(layout.size(), layout.align()) }
        };
        or_end(block.cast(), layout.size(), layout)
    }

    #[inline]
    unsafe fn alloc_zeroed(&self, layout: Layout) -> *mut u8 {
        if layout.size() >= HUGE && !machine_has(layout.size()) {
            return no_block(layout.size(), layout);
        }
        let block = if layout.align() <= ALIGNMENT {
            // SAFETY: no precondition.
            unsafe { mi_zalloc(layout.size()) }
        } else {
            // SAFETY: a layout's alignment is a power of two.
            unsafe { mi_zalloc_aligned(layout.size(), layout.align()) }
        };
        or_end(block.cast(), layout.size(), layout)
    }

    #[inline]
    unsafe fn dealloc(&self, block: *mut u8, _: Layout) {
        // SAFETY: the caller's promise: a block of this allocator.
        unsafe { mi_free(block.cast()) };
    }

    #[inline]
    unsafe fn realloc(&self, block: *mut u8, layout: Layout, size: usize) -> *mut u8 {
        if size >= HUGE && !machine_has(size) {
            return no_block(size, layout);
        }
        let block = if layout.align() <= ALIGNMENT {
            // SAFETY: the caller's promise: a block of this allocator.
            unsafe { mi_realloc(block.cast(), size) }
        } else {
            // SAFETY: as above, and a layout's alignment is a power of two.
            unsafe { mi_realloc_aligned(block.cast(), size, layout.align()) }
        };
        or_end(block.cast(), size, layout)
    }
}
