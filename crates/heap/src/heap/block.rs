//! A span of words from the allocator: nursery, chunk, old block or fragment.

use crate::memory::{self, Purpose};
use crate::term::Word;
use std::alloc::{Layout, dealloc};
use std::ptr::NonNull;

/// Owned, uninitialised memory for words. Does not know what lives in it.
#[derive(Debug)]
pub(crate) struct Block {
    start: NonNull<Word>,
    words: usize,
}

// SAFETY: a block is plain owned memory.
unsafe impl Send for Block {}
// SAFETY: shared access to a block gives out addresses only.
unsafe impl Sync for Block {}

impl Block {
    /// No memory.
    pub(crate) const EMPTY: Block = Block {
        start: NonNull::dangling(),
        words: 0,
    };

    /// Memory for `words` words.
    pub(crate) fn new(words: usize) -> Block {
        if words == 0 {
            return Block::EMPTY;
        }
        let layout = layout(words);
        // SAFETY: the layout is not of size zero.
        let start = unsafe { memory::allocate(Purpose::Heap, layout) }.cast::<Word>();
        // Words hold addresses as integers, so this memory is reached by exposed addresses.
        start.as_ptr().expose_provenance();
        Block { start, words }
    }

    pub(crate) fn start(&self) -> *mut Word {
        self.start.as_ptr()
    }

    pub(crate) fn end(&self) -> *mut Word {
        self.start.as_ptr().wrapping_add(self.words)
    }

    pub(crate) fn words(&self) -> usize {
        self.words
    }

    /// Its addresses.
    pub(crate) fn range(&self) -> std::ops::Range<usize> {
        let start = self.start.as_ptr().addr();
        start..start + self.words * size_of::<Word>()
    }

    pub(crate) fn contains(&self, address: *const Word) -> bool {
        address.addr().wrapping_sub(self.start.as_ptr().addr()) < self.words * size_of::<Word>()
    }

    /// Gives up ownership; [`Block::from_raw`] takes it back.
    pub(crate) fn into_raw(self) -> *mut Word {
        let start = self.start();
        std::mem::forget(self);
        start
    }

    /// # Safety
    /// `start` must come from [`Block::into_raw`] of a block of `words` words, once.
    pub(crate) unsafe fn from_raw(start: *mut Word, words: usize) -> Block {
        Block {
            start: NonNull::new(start).unwrap_or(NonNull::dangling()),
            words,
        }
    }

    /// Overwrites everything with a word that is neither term nor valid header, so that a stale
    /// pointer is noticed.
    pub(crate) fn poison(&mut self) {
        const POISON: u8 = 0xdf;
        // SAFETY: the block owns these words and nothing refers to them any more.
        unsafe { std::ptr::write_bytes(self.start.as_ptr(), POISON, self.words) };
    }
}

impl Drop for Block {
    fn drop(&mut self) {
        if self.words > 0 {
            // SAFETY: allocated in `new` with this layout.
            unsafe { dealloc(self.start.as_ptr().cast::<u8>(), layout(self.words)) };
        }
    }
}

fn layout(words: usize) -> Layout {
    Layout::array::<Word>(words).expect("a heap block is smaller than the address space")
}
