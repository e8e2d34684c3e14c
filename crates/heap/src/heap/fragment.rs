//! Closed fragments: a term and everything it consists of, in one block outside any heap.
//!
//! A message, a spawn argument, a row of a table, a result of another thread: an [`OwnedTerm`].
//! It points only into its own block, to literals, to fun entries and to off-heap binaries (of
//! which it owns counts), so any thread may hold it, and a heap can swallow it whole.
//!
//! ```text
//! block:  [ words in all | first refc binary | off-heap bytes | objects ... ]
//! ```

use super::block::Block;
use crate::binary::OffHeapList;
use crate::term::{Term, Word};
use std::ops::Range;

/// Words before the objects.
pub(crate) const FRAGMENT_HEADER_WORDS: usize = 3;

/// A term that owns its memory. Immediates (and literals) have none.
#[derive(Debug)]
pub struct OwnedTerm {
    root: Word,
    /// Null, or the start of the block laid out as above.
    block: *mut Word,
}

// SAFETY: what an owned term points to belongs to it alone or is immutable and shared by atomic
// counts (off-heap buffers) or by the purge protocol (literals, fun entries).
unsafe impl Send for OwnedTerm {}
// SAFETY: a shared owned term can only be read.
unsafe impl Sync for OwnedTerm {}

const _: () = assert!(size_of::<OwnedTerm>() == 16);

impl OwnedTerm {
    /// A term that needs no memory.
    pub fn immediate(term: Term<'_>) -> Option<OwnedTerm> {
        let root = term.immediate()?.word();
        Some(OwnedTerm {
            root,
            block: std::ptr::null_mut(),
        })
    }

    /// An atom.
    pub fn atom(atom: crate::atom::Atom) -> OwnedTerm {
        OwnedTerm {
            root: Term::atom(atom).word(),
            block: std::ptr::null_mut(),
        }
    }

    /// # Safety
    /// The objects that `root` leads to must be in `block` after the fragment header (whose words
    /// this writes), or be literals; `off_heap` must list exactly the refc binaries in the block.
    pub(crate) unsafe fn from_parts(root: Word, block: Block, off_heap: OffHeapList) -> OwnedTerm {
        if block.words() == 0 {
            return OwnedTerm {
                root,
                block: std::ptr::null_mut(),
            };
        }
        let words = block.words();
        let start = block.into_raw();
        let (head, bytes) = off_heap.into_parts();
        let header = [
            Word(words as u64),
            Word(head.expose_provenance() as u64),
            Word(bytes as u64),
        ];
        // SAFETY: the block has room for its header.
        unsafe { start.cast::<[Word; FRAGMENT_HEADER_WORDS]>().write(header) };
        OwnedTerm { root, block: start }
    }

    /// Takes the fragment apart.
    pub(crate) fn into_parts(self) -> (Word, Block, OffHeapList) {
        let (root, start) = (self.root, self.block);
        std::mem::forget(self);
        if start.is_null() {
            return (root, Block::EMPTY, OffHeapList::EMPTY);
        }
        // SAFETY: a block of ours starts with its header.
        let header = unsafe { start.cast::<[Word; FRAGMENT_HEADER_WORDS]>().read() };
        // SAFETY: written by `from_parts`; `self` is forgotten.
        let block = unsafe { Block::from_raw(start, header[0].0 as usize) };
        let head = std::ptr::with_exposed_provenance_mut(header[1].0 as usize);
        // SAFETY: as above.
        let off_heap = unsafe { OffHeapList::from_parts(head, header[2].0 as usize) };
        (root, block, off_heap)
    }

    /// Frees it, its memory overwritten: whoever still refers to it is noticed.
    pub fn poison(self) {
        let (_, mut block, mut off_heap) = self.into_parts();
        // SAFETY: the objects are in `block`, which is freed after this.
        unsafe { off_heap.release() };
        block.poison();
    }

    /// The term, to be read while the owner is borrowed.
    pub fn term(&self) -> Term<'_> {
        // SAFETY: H1: the block is not changed or freed while borrowed.
        unsafe { Term::from_word(self.root) }
    }

    /// The term as a word. Dereference it only while the owner lives.
    pub fn word(&self) -> Word {
        self.root
    }

    /// Puts an immediate in the place of another as the element of a tuple, at an index from 0; false
    /// if either is none, or there is no such element.
    pub fn set_immediate(&mut self, index: usize, value: Term<'_>) -> bool {
        let arity = self.term().as_tuple().map_or(0, |tuple| tuple.arity());
        let tuple = self.root.address();
        // A literal is not ours to change.
        if index >= arity || !self.range().contains(&tuple.addr()) || value.word().is_pointer() {
            return false;
        }
        let element = tuple.wrapping_add(1 + index);
        // SAFETY: an element of a tuple in our block.
        if unsafe { element.read() }.is_pointer() {
            return false;
        }
        // SAFETY: as above, and nobody else looks at the block while it is borrowed mutably.
        unsafe { element.write(value.word()) };
        true
    }

    /// Words of memory that it owns, off-heap binaries apart.
    pub fn words(&self) -> usize {
        if self.block.is_null() {
            return 0;
        }
        // SAFETY: a block of ours starts with its size.
        unsafe { self.block.read() }.0 as usize
    }

    /// Where its objects are, as addresses.
    pub fn range(&self) -> Range<usize> {
        let start = self.block.addr();
        start..start + self.words() * size_of::<Word>()
    }
}

impl Drop for OwnedTerm {
    fn drop(&mut self) {
        if self.block.is_null() {
            return;
        }
        let owned = OwnedTerm {
            root: self.root,
            block: self.block,
        };
        self.block = std::ptr::null_mut();
        let (_, _block, mut off_heap) = owned.into_parts();
        // SAFETY: the objects are in `_block`, which is freed after this.
        unsafe { off_heap.release() };
    }
}
