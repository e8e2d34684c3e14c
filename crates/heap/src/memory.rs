//! What memory is asked for, told to the host's allocator before it fails.
//!
//! Rust ends the program when it gets no memory, and says only how much was wanted. The allocator of the command says for
//! what, as OTP does ([`Purpose`]), and lets those fail who can do without ([`attempt`]). It asks here, on the thread that
//! wants the memory, and only when there is none: nothing is told for small blocks, which is where the time goes.

use std::alloc::{Layout, alloc, handle_alloc_error};
use std::cell::Cell;
use std::ptr::NonNull;

/// What a block of memory is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    /// Anything that has no name here.
    System,
    /// Terms: the heap of a process, a message, a row of a table.
    Heap,
    /// The stack of a process.
    Stack,
    /// Something that its owner can do without.
    Optional,
}

impl Purpose {
    /// As OTP names it.
    pub fn name(self) -> &'static str {
        match self {
            Purpose::System | Purpose::Optional => "system",
            Purpose::Heap => "heap",
            Purpose::Stack => "stack",
        }
    }
}

thread_local! {
    static PURPOSE: Cell<Purpose> = const { Cell::new(Purpose::System) };
}

/// From this size on it is told what a block is for.
const LARGE: usize = 32 * 1024;

/// What the calling thread wants memory for.
pub fn purpose() -> Purpose {
    PURPOSE.get()
}

/// Does what asks for memory with `try_reserve` or its like: when there is none, it goes on without.
pub fn attempt<R>(work: impl FnOnce() -> R) -> R {
    for_purpose(Purpose::Optional, work)
}

fn for_purpose<R>(purpose: Purpose, work: impl FnOnce() -> R) -> R {
    let before = PURPOSE.replace(purpose);
    let result = work();
    PURPOSE.set(before);
    result
}

/// A block for that purpose. Does not return without one.
///
/// # Safety
/// The layout must not be of size zero.
pub unsafe fn allocate(purpose: Purpose, layout: Layout) -> NonNull<u8> {
    let block = if layout.size() < LARGE {
        // SAFETY: the caller's promise.
        unsafe { alloc(layout) }
    } else {
        // SAFETY: the caller's promise.
        for_purpose(purpose, || unsafe { alloc(layout) })
    };
    NonNull::new(block).unwrap_or_else(|| handle_alloc_error(layout))
}
