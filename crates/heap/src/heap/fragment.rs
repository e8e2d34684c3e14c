//! Closed fragments: a term and everything it consists of, in one block outside any heap.
//!
//! A message, a spawn argument, a row of a table, a result of another thread: an [`OwnedTerm`].
//! It points only into its own block, to literals, to fun entries and to off-heap binaries (of
//! which it owns counts), so any thread may hold it, and a heap can swallow it whole.
//!
//! ```text
//! block:  [ room | words in all, flags | first refc binary | off-heap bytes | objects ... ]
//! or      [ room | words in all, flags | map | objects ... ]
//! ```
//!
//! The *map* of a small fragment without refc binaries has a bit for each word that refers to an object of the fragment.
//! Whoever moves its objects need not look at the others.
//!
//! A message has *room* in front ([`ROOM_BYTES`]): whoever sends it keeps there what it needs to put it into a list, and
//! needs no memory of its own for that. It can leave the message to that memory ([`OwnedTerm::into_room`]).

use super::block::Block;
use crate::binary::OffHeapList;
use crate::term::{Term, Word};
use std::ops::Range;
use std::ptr::NonNull;

/// Words before the objects, the room apart.
pub(crate) const FRAGMENT_HEADER_WORDS: usize = 3;
/// The same with a map.
pub(crate) const MAPPED_HEADER_WORDS: usize = 2;
/// Bytes of the room before a message.
pub const ROOM_BYTES: usize = ROOM_WORDS * size_of::<Word>();
/// Words of that room.
pub(crate) const ROOM_WORDS: usize = 2;

/// The first word of a header: how many words the block has, room included, and these.
const WORDS_MASK: u64 = (1 << 48) - 1;
/// There is room.
const HAS_ROOM: u64 = 1 << 62;
/// There is a map.
const HAS_MAP: u64 = 1 << 63;

/// A term that owns its memory. Immediates (and literals) have none.
#[derive(Debug)]
pub struct OwnedTerm {
    root: Word,
    /// Null, or the header in the block laid out as above.
    header: *mut Word,
}

/// What a fragment is made of, besides its objects.
pub(crate) struct Parts {
    pub root: Word,
    /// The whole of it; empty if the root is an immediate or a literal.
    pub block: Block,
    pub off_heap: OffHeapList,
    /// Does the block begin with room?
    pub has_room: bool,
    /// Words between that and the objects.
    pub header_words: usize,
}

/// The objects of a fragment with a map.
pub(crate) struct Mapped {
    pub objects: *mut Word,
    pub words: usize,
    pub map: u64,
}

impl Parts {
    /// Those of a term that has no memory: an immediate, or a literal.
    pub(crate) fn without_memory(root: Word) -> Parts {
        Parts {
            root,
            block: Block::EMPTY,
            off_heap: OffHeapList::EMPTY,
            has_room: false,
            header_words: 0,
        }
    }

    /// Where the header is, and the objects begin after it.
    fn header(&self) -> *mut Word {
        self.block.start().wrapping_add(room_words(self.has_room))
    }

    /// Where the objects are, and how many words they have.
    pub(crate) fn objects(&self) -> (*mut Word, usize) {
        let start = self.header().wrapping_add(self.header_words);
        let words = (self.block.end().addr() - start.addr()) / size_of::<Word>();
        (start, words)
    }
}

/// Words before the header of a fragment.
#[inline]
fn room_words(has_room: bool) -> usize {
    if has_room { ROOM_WORDS } else { 0 }
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
            header: std::ptr::null_mut(),
        })
    }

    /// An atom.
    pub fn atom(atom: crate::atom::Atom) -> OwnedTerm {
        OwnedTerm {
            root: Term::atom(atom).word(),
            header: std::ptr::null_mut(),
        }
    }

    /// # Safety
    /// The objects that the root leads to must be in the block where [`Parts::objects`] says (this writes the words of
    /// the header), or be literals; the list must have exactly the refc binaries in the block.
    #[inline]
    pub(crate) unsafe fn from_parts(parts: Parts) -> OwnedTerm {
        let root = parts.root;
        if parts.block.words() == 0 {
            return OwnedTerm {
                root,
                header: std::ptr::null_mut(),
            };
        }
        debug_assert_eq!(parts.header_words, FRAGMENT_HEADER_WORDS);
        let start = parts.header();
        let words = parts.block.words();
        parts.block.into_raw();
        let (head, bytes) = parts.off_heap.into_parts();
        let flags = u64::from(parts.has_room) * HAS_ROOM;
        let header = [
            words as u64 | flags,
            head.expose_provenance() as u64,
            bytes as u64,
        ];
        // SAFETY: the block begins with room for its header.
        unsafe {
            start
                .cast::<[Word; FRAGMENT_HEADER_WORDS]>()
                .write(header.map(Word))
        };
        OwnedTerm {
            root,
            header: start,
        }
    }

    /// The same with a map in place of a list.
    ///
    /// # Safety
    /// As for [`OwnedTerm::from_parts`]; the map must name the words that refer to objects of the block, which must not be
    /// empty, and no object may own anything off the heap.
    #[inline]
    pub(crate) unsafe fn from_mapped(
        root: Word,
        block: Block,
        has_room: bool,
        map: u64,
    ) -> OwnedTerm {
        let words = block.words() as u64;
        let start = block.into_raw().wrapping_add(room_words(has_room));
        let flags = HAS_MAP | (u64::from(has_room) * HAS_ROOM);
        let header = [words | flags, map].map(Word);
        // SAFETY: the block begins with room for its header.
        unsafe { start.cast::<[Word; MAPPED_HEADER_WORDS]>().write(header) };
        OwnedTerm {
            root,
            header: start,
        }
    }

    /// Takes the fragment apart.
    #[inline]
    pub(crate) fn into_parts(self) -> Parts {
        let (root, start) = (self.root, self.header);
        std::mem::forget(self);
        if start.is_null() {
            return Parts::without_memory(root);
        }
        // SAFETY: a header of ours.
        let first = unsafe { start.read() }.0;
        let has_room = first & HAS_ROOM != 0;
        let words = (first & WORDS_MASK) as usize;
        // SAFETY: written by `from_parts`; `self` is forgotten.
        let block = unsafe { Block::from_raw(start.wrapping_sub(room_words(has_room)), words) };
        let (off_heap, header_words) = if first & HAS_MAP != 0 {
            (OffHeapList::EMPTY, MAPPED_HEADER_WORDS)
        } else {
            // SAFETY: a header of that size.
            let header = unsafe { start.cast::<[Word; FRAGMENT_HEADER_WORDS]>().read() };
            let head = std::ptr::with_exposed_provenance_mut(header[1].0 as usize);
            // SAFETY: written by `from_parts`.
            let off_heap = unsafe { OffHeapList::from_parts(head, header[2].0 as usize) };
            (off_heap, FRAGMENT_HEADER_WORDS)
        };
        Parts {
            root,
            block,
            off_heap,
            has_room,
            header_words,
        }
    }

    /// The first word of the header; 0 if there is none.
    #[inline]
    fn first_word(&self) -> u64 {
        if self.header.is_null() {
            return 0;
        }
        // SAFETY: a header of ours.
        unsafe { self.header.read() }.0
    }

    /// The objects of a fragment with a map.
    #[inline]
    pub(crate) fn mapped(&self) -> Option<Mapped> {
        let first = self.first_word();
        if first & HAS_MAP == 0 {
            return None;
        }
        let room = room_words(first & HAS_ROOM != 0);
        // SAFETY: a header of ours.
        let map = unsafe { self.header.wrapping_add(1).read() }.0;
        Some(Mapped {
            objects: self.header.wrapping_add(MAPPED_HEADER_WORDS),
            words: (first & WORDS_MASK) as usize - MAPPED_HEADER_WORDS - room,
            map,
        })
    }

    /// The block of a term that has one, which it has no more.
    #[inline]
    fn take_block(&mut self) -> Block {
        let room = room_words(self.first_word() & HAS_ROOM != 0);
        let words = self.words();
        let header = std::mem::replace(&mut self.header, std::ptr::null_mut());
        // SAFETY: from a block of so many words, which is taken once.
        unsafe { Block::from_raw(header.wrapping_sub(room), words) }
    }

    #[inline(never)]
    fn free(&mut self) {
        let owned = OwnedTerm {
            root: self.root,
            header: self.header,
        };
        self.header = std::ptr::null_mut();
        let mut parts = owned.into_parts();
        // SAFETY: the objects are in the block, which is freed after this.
        unsafe { parts.off_heap.release() };
    }

    /// The room before the fragment, [`ROOM_BYTES`] bytes aligned to eight, if it has some. It is the caller's as long as
    /// the term lives; the term may live in it.
    #[inline]
    pub fn room(&self) -> Option<NonNull<u8>> {
        if self.first_word() & HAS_ROOM == 0 {
            return None;
        }
        NonNull::new(self.header.wrapping_sub(ROOM_WORDS).cast())
    }

    /// Leaves the term to its memory, if there is room in that.
    #[inline]
    pub fn into_room(self) -> Result<NonNull<u8>, OwnedTerm> {
        let Some(room) = self.room() else {
            return Err(self);
        };
        std::mem::forget(self);
        Ok(room)
    }

    /// Takes it back.
    ///
    /// # Safety
    /// The room must come from [`OwnedTerm::into_room`] of a term with that word, once.
    #[inline]
    pub unsafe fn from_room(room: NonNull<u8>, word: Word) -> OwnedTerm {
        OwnedTerm {
            root: word,
            header: room.as_ptr().cast::<Word>().wrapping_add(ROOM_WORDS),
        }
    }

    /// Frees it, its memory overwritten: whoever still refers to it is noticed.
    pub fn poison(self) {
        let mut parts = self.into_parts();
        // SAFETY: the objects are in the block, which is freed after this.
        unsafe { parts.off_heap.release() };
        parts.block.poison();
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
        (self.first_word() & WORDS_MASK) as usize
    }

    /// Where its objects are, as addresses.
    pub fn range(&self) -> Range<usize> {
        let start = self.header.addr();
        let room = room_words(self.first_word() & HAS_ROOM != 0);
        start..start + (self.words() - room) * size_of::<Word>()
    }
}

impl Drop for OwnedTerm {
    #[inline]
    fn drop(&mut self) {
        if self.mapped().is_some() {
            drop(self.take_block());
        } else if !self.header.is_null() {
            self.free();
        }
    }
}
