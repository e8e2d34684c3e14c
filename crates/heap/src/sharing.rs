//! Copies that keep what is shared within a term: each object is copied once.
//!
//! A message is copied without that, as in OTP. A persistent term is kept for good, and what a heap keeps of one that
//! goes away may be referred to from many places, each tail of a list, say: copied one by one they could take any
//! amount of memory.
//!
//! First the objects are gathered, each with its place in the copy; then they are copied in that order, and what they
//! refer to is looked up. Nothing recurses.

use crate::binary::{OffHeapList, REFC_BIN_WORDS, buffer_bytes, share_buffer};
use crate::hash::WordHasher;
use crate::heap::{Block, FRAGMENT_HEADER_WORDS, OwnedTerm, Parts, copy_words, term_indices};
use crate::term::{Header, Kind, Term, Word, load};
use std::collections::{HashMap, HashSet};
use std::hash::BuildHasherDefault;

type AddressMap<V> = HashMap<u64, V, BuildHasherDefault<WordHasher>>;

/// A set of words.
pub(crate) type WordSet = HashSet<u64, BuildHasherDefault<WordHasher>>;

/// Copies a term of any owner, literals included, into a closed fragment in which is shared what the term shares.
pub fn to_owned(term: Term<'_>) -> OwnedTerm {
    if let Some(owned) = OwnedTerm::immediate(term) {
        return owned;
    }
    let mut gathered = Gathered::default();
    // SAFETY: H1: a term.
    unsafe { gathered.add(term.word(), |_| true) };
    let copies = gathered.copy();
    let root = copies.of(term.word());
    // SAFETY: all that was gathered is in the block.
    unsafe {
        OwnedTerm::from_parts(Parts {
            root,
            block: copies.block,
            off_heap: copies.off_heap,
            has_room: false,
            header_words: FRAGMENT_HEADER_WORDS,
        })
    }
}

/// Objects that are to be copied.
#[derive(Default)]
pub(crate) struct Gathered {
    /// Where each goes, in words from the first.
    places: AddressMap<usize>,
    /// The objects in that order.
    objects: Vec<Word>,
    words: usize,
}

impl Gathered {
    /// Adds the objects that `root` leads to and `is_meant` says; of others it adds nothing they refer to.
    ///
    /// # Safety
    /// `root` must lead to a term that is not changed or freed before [`Gathered::copy`].
    pub(crate) unsafe fn add(&mut self, root: Word, is_meant: impl Fn(Word) -> bool) {
        let mut pending: Vec<Word> = Vec::new();
        let mut next = Some(root);
        while let Some(word) = next {
            if !word.is_pointer() || !is_meant(word) || self.places.contains_key(&word.0) {
                next = pending.pop();
                continue;
            }
            self.places.insert(word.0, self.words);
            self.objects.push(word);
            let fields = term_indices(word);
            self.words += fields.end;
            if word.is_cons() {
                // SAFETY: H1: a list cell. Its spine comes first.
                pending.push(unsafe { load(word, 0) });
                // SAFETY: as above.
                next = Some(unsafe { load(word, 1) });
                continue;
            }
            // SAFETY: H1: words of a live object.
            pending.extend(fields.map(|index| unsafe { load(word, index) }));
            next = pending.pop();
        }
    }

    /// Is there nothing to copy?
    pub(crate) fn is_empty(&self) -> bool {
        self.objects.is_empty()
    }

    /// Copies them into a block that has room for the header of a fragment in front.
    pub(crate) fn copy(self) -> Copies {
        let block = Block::new(FRAGMENT_HEADER_WORDS + self.words);
        let start = block.start().wrapping_add(FRAGMENT_HEADER_WORDS);
        let mut copies = Copies {
            block,
            off_heap: OffHeapList::EMPTY,
            start,
            places: self.places,
        };
        let mut top = start;
        for object in self.objects {
            let words = term_indices(object).end;
            // SAFETY: a live object; the block has room for all that were gathered, in this order.
            unsafe { copy_words(object.address(), top, words) };
            copies.finish_object(object, top);
            top = top.wrapping_add(words);
        }
        assert!(top == copies.block.end(), "all that was gathered is copied");
        copies
    }
}

/// What [`Gathered::copy`] made.
pub(crate) struct Copies {
    pub(crate) block: Block,
    pub(crate) off_heap: OffHeapList,
    start: *mut Word,
    places: AddressMap<usize>,
}

impl Copies {
    /// The copy of what a word refers to; the word itself if that was not gathered.
    pub(crate) fn of(&self, word: Word) -> Word {
        if !word.is_pointer() {
            return word;
        }
        let Some(&place) = self.places.get(&word.0) else {
            return word;
        };
        let copy = self.start.wrapping_add(place);
        if word.is_cons() {
            Word::cons(copy)
        } else {
            Word::boxed(copy)
        }
    }

    /// Makes the words of `original` at `copy` an object of its own.
    fn finish_object(&mut self, original: Word, copy: *mut Word) {
        for index in term_indices(original) {
            let field = copy.wrapping_add(index);
            // SAFETY: within the copy, which was just written.
            let word = unsafe { field.read() };
            // SAFETY: as above.
            unsafe { field.write(self.of(word)) };
        }
        if original.is_cons() {
            return;
        }
        // SAFETY: the object begins with its header.
        let header = Header::of(unsafe { copy.read() });
        if !header.owns_off_heap() {
            return;
        }
        // The copy owns a count of its own, and never grows.
        // SAFETY: a live object with a buffer.
        std::mem::forget(unsafe { share_buffer(original.address()) });
        if header.kind() == Kind::RefcBin {
            // SAFETY: the header of the copy.
            unsafe { copy.write(Header::new(Kind::RefcBin, REFC_BIN_WORDS - 1).word()) };
        }
        // SAFETY: the copy has a count now.
        let bytes = unsafe { buffer_bytes(copy) };
        // SAFETY: the copy is in no list, and in the block that the list belongs to.
        unsafe { self.off_heap.link(copy, bytes) };
    }
}
