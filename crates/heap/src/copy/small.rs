//! Small terms, as most messages are: copied in one pass, without being measured first.
//!
//! The objects are gathered on the stack, in the manner of Cheney, up to [`WORDS_MAX`] words of them; what they refer to
//! each other by are offsets from the first, and a map has a bit for each such word. So the copy is moved by copying its
//! words and adding to those that the map names, into the fragment and, by whoever receives it, out of it.

use super::Source;
use crate::heap::copy_words;
use crate::term::{Header, Word};
use std::mem::MaybeUninit;

/// Words of objects that a map has bits for.
pub(super) const WORDS_MAX: usize = u64::BITS as usize;

/// Objects that refer to each other by offsets in bytes.
pub(super) struct Gathered {
    words: [MaybeUninit<Word>; WORDS_MAX],
    pub length: usize,
    /// Which words are such offsets.
    pub map: u64,
}

impl Gathered {
    /// Nothing yet.
    pub(super) const fn new() -> Gathered {
        Gathered {
            words: [const { MaybeUninit::uninit() }; WORDS_MAX],
            length: 0,
            map: 0,
        }
    }

    /// Copies the objects of the source that a word leads to; the offset that stands for the word. `None` if they are more
    /// than [`WORDS_MAX`] words, or own something off the heap.
    pub(super) fn gather(&mut self, root: Word, source: &Source<'_>) -> Option<Word> {
        let root = self.copy_one(root)?;
        let mut scan = 0;
        while scan < self.length {
            // SAFETY: below the length, so it was written.
            let word = unsafe { self.words[scan].assume_init() };
            if word.is_header() {
                scan += 1 + Header::of(word).raw_words();
                continue;
            }
            if word.is_pointer() && source.owns(word) {
                let offset = self.copy_one(word)?;
                self.words[scan].write(offset);
                self.map |= 1 << scan;
            }
            scan += 1;
        }
        Some(root)
    }

    /// Copies one object, or one cell of a list.
    #[inline]
    fn copy_one(&mut self, word: Word) -> Option<Word> {
        let object = word.address();
        let start = self.length;
        let (words, offset) = if word.is_cons() {
            (2, Word::cons(offset(start)))
        } else {
            // SAFETY: H1: a boxed word leads to a header.
            let header = Header::of(unsafe { object.read() });
            if header.owns_off_heap() {
                return None;
            }
            (1 + header.words(), Word::boxed(offset(start)))
        };
        if words > WORDS_MAX - start {
            return None;
        }
        self.length += words;
        // SAFETY: H1: the words of an object; there is room for them.
        unsafe {
            copy_words(
                object,
                self.words.as_mut_ptr().cast::<Word>().add(start),
                words,
            )
        };
        Some(offset)
    }

    /// Copies what was gathered to where there is room for it, and makes addresses of the offsets.
    ///
    /// # Safety
    /// There must be room for [`Gathered::length`] words.
    pub(super) unsafe fn copy_to(&self, target: *mut Word) {
        // SAFETY: the caller's promise; so many words were written.
        unsafe { copy_words(self.words.as_ptr().cast(), target, self.length) };
        // SAFETY: the map names some of them.
        unsafe { add_to_words(target, self.map, target.expose_provenance() as u64) };
    }
}

/// An offset, as an address.
#[inline]
fn offset(words: usize) -> *const Word {
    std::ptr::without_provenance(words * size_of::<Word>())
}

/// Moves objects: adds to those of their words that a map names.
///
/// # Safety
/// The words must be there, and refer to the objects of which they are.
#[inline]
pub(crate) unsafe fn add_to_words(objects: *mut Word, mut map: u64, amount: u64) {
    while map != 0 {
        let word = objects.wrapping_add(map.trailing_zeros() as usize);
        // SAFETY: the caller's promise.
        unsafe { word.write(Word(word.read().0.wrapping_add(amount))) };
        map &= map - 1;
    }
}
