//! Copying terms between owners.
//!
//! **What is not copied.** A message within the VM shares literals. No table of literal ranges is
//! needed to recognise them: what a process's term refers to is either in that process's own heap
//! or a literal, and the heap knows its own addresses (nursery first, then its few other blocks).
//! So a `Source` says which addresses are *its own*; all others are left alone. A copy for ETS,
//! a timer, `persistent_term` or another VM, which may outlive the module, uses `Source::All`.
//!
//! **How.** The size is computed first, with a stack of terms still to be looked at; then objects
//! are copied into one block in the manner of Cheney: a copied object still refers to the source,
//! and the scan over the copies replaces each such word by the copy of what it refers to. Nothing
//! recurses. Sharing within a term is not preserved, as in OTP. Off-heap bytes are shared.

#![allow(
    clippy::multiple_unsafe_ops_per_block,
    reason = "the copy loops rest on H1 for the source and on room counted beforehand"
)]

use crate::binary::{OffHeapList, REFC_BIN_WORDS, buffer_bytes, share_buffer};
use crate::heap::{Block, FRAGMENT_HEADER_WORDS, OwnedTerm, ProcessHeap, copy_words};
use crate::term::{Header, Kind, Term, Word};

/// Which objects are copied, the rest being literals.
#[derive(Clone, Copy)]
enum Source<'a> {
    /// Those of this heap.
    Heap(&'a ProcessHeap),
    /// Those between these addresses.
    Range(usize, usize),
    /// Everything, literals too.
    All,
}

impl Source<'_> {
    #[inline]
    fn owns(self, word: Word) -> bool {
        match self {
            Source::Heap(heap) => heap.contains(word),
            Source::Range(from, to) => {
                let address = word.address().addr();
                address >= from && address < to
            }
            Source::All => true,
        }
    }
}

/// Copies a term of `heap` into a closed fragment for another process of the VM.
pub fn to_message(term: Term<'_>, heap: &ProcessHeap) -> OwnedTerm {
    to_fragment(term, Source::Heap(heap))
}

/// Copies a term of any owner, literals included, into a closed fragment that may outlive
/// everything but fun entries.
pub fn to_owned(term: Term<'_>) -> OwnedTerm {
    to_fragment(term, Source::All)
}

/// Copies an owned term, sharing literals.
pub fn clone_owned(owned: &OwnedTerm) -> OwnedTerm {
    let (from, to) = owned.range();
    to_fragment(owned.term(), Source::Range(from, to))
}

/// Copies a term of any owner, literals included, onto a heap.
pub fn into_heap(term: Term<'_>, heap: &mut ProcessHeap) -> Word {
    copy_onto(term, Source::All, heap)
}

/// Copies an owned term onto a heap, sharing literals.
pub fn owned_into_heap(owned: &OwnedTerm, heap: &mut ProcessHeap) -> Word {
    let (from, to) = owned.range();
    copy_onto(owned.term(), Source::Range(from, to), heap)
}

/// Words that a copy of the term takes, literals included (`erts_debug:flat_size/1`).
pub fn flat_size(term: Term<'_>) -> usize {
    size(term, Source::All)
}

fn to_fragment(term: Term<'_>, source: Source<'_>) -> OwnedTerm {
    let mut off_heap = OffHeapList::EMPTY;
    let words = size(term, source);
    if words == 0 {
        // SAFETY: an immediate or a literal.
        return unsafe { OwnedTerm::from_parts(term.word(), Block::EMPTY, off_heap) };
    }
    let block = Block::new(FRAGMENT_HEADER_WORDS + words);
    let target = block.start().wrapping_add(FRAGMENT_HEADER_WORDS);
    // SAFETY: the block has exactly the words counted.
    let root = unsafe { copy(term, source, target, words, &mut off_heap) };
    // SAFETY: all that was copied is in the block.
    unsafe { OwnedTerm::from_parts(root, block, off_heap) }
}

fn copy_onto(term: Term<'_>, source: Source<'_>, heap: &mut ProcessHeap) -> Word {
    let words = size(term, source);
    if words == 0 {
        return term.word();
    }
    let target = heap.allocate(words);
    let mut off_heap = OffHeapList::EMPTY;
    // SAFETY: as many words as counted were just allocated.
    let root = unsafe { copy(term, source, target, words, &mut off_heap) };
    heap.append_young_off_heap(off_heap);
    root
}

/// Words that a copy takes.
fn size(term: Term<'_>, source: Source<'_>) -> usize {
    let mut words = 0;
    let mut pending: Vec<Word> = Vec::new();
    let mut next = Some(term.word());
    while let Some(word) = next {
        if !word.is_pointer() || !source.owns(word) {
            next = pending.pop();
            continue;
        }
        // SAFETY: H1.
        let first = unsafe { word.address().read() };
        if word.is_cons() {
            words += 2;
            if first.is_pointer() {
                pending.push(first);
            }
            // SAFETY: H1: a list cell has a tail.
            next = Some(unsafe { word.address().wrapping_add(1).read() });
            continue;
        }
        let header = Header::of(first);
        words += 1 + header.words();
        for index in 1 + header.raw_words()..1 + header.words() {
            // SAFETY: H1: within the object.
            let field = unsafe { word.address().wrapping_add(index).read() };
            if field.is_pointer() {
                pending.push(field);
            }
        }
        next = pending.pop();
    }
    words
}

/// Copies to `target`, which has room for exactly `words` words.
///
/// # Safety
/// `words` must be the size of the term for this source.
unsafe fn copy(
    term: Term<'_>,
    source: Source<'_>,
    target: *mut Word,
    words: usize,
    off_heap: &mut OffHeapList,
) -> Word {
    let end = target.wrapping_add(words);
    let mut top = target;
    let mut root = term.word();
    // SAFETY: H1 for the source; the target has room for all that `size` counted, in the order
    // of this scan.
    unsafe {
        copy_one(&mut root, source, &mut top, off_heap);
        let mut scan = target;
        while scan < top {
            let slot = &mut *scan;
            if slot.is_header() {
                scan = scan.wrapping_add(1 + Header::of(*slot).raw_words());
                continue;
            }
            if slot.is_pointer() && !is_within(*slot, target, end) {
                copy_one(slot, source, &mut top, off_heap);
            }
            scan = scan.wrapping_add(1);
        }
    }
    assert!(top == end, "a copied term has the size that was counted");
    root
}

#[inline]
fn is_within(word: Word, from: *const Word, to: *const Word) -> bool {
    let address = word.address().cast_const();
    address >= from && address < to
}

/// Copies the object that `slot` refers to (of a list the whole spine, whose tails then refer
/// to copies), if it is the source's, and updates the slot.
///
/// # Safety
/// As for [`copy`].
#[inline]
unsafe fn copy_one(
    slot: &mut Word,
    source: Source<'_>,
    top: &mut *mut Word,
    off_heap: &mut OffHeapList,
) {
    let word = *slot;
    if !word.is_pointer() || !source.owns(word) {
        return;
    }
    // SAFETY: the caller's promise.
    unsafe {
        if word.is_cons() {
            *slot = Word::cons(*top);
            let mut cell = word;
            loop {
                let copy = *top;
                *top = copy.wrapping_add(2);
                copy.write(cell.address().read());
                let tail = cell.address().wrapping_add(1).read();
                if !tail.is_cons() || !source.owns(tail) {
                    copy.wrapping_add(1).write(tail);
                    return;
                }
                copy.wrapping_add(1).write(Word::cons(*top));
                cell = tail;
            }
        }
        let object = word.address();
        let header = Header::of(object.read());
        let copy = *top;
        *top = copy.wrapping_add(1 + header.words());
        *slot = Word::boxed(copy);
        copy_words(object, copy, 1 + header.words());
        if header.kind() == Kind::RefcBin {
            // The copy owns a count of its own, and never grows.
            std::mem::forget(share_buffer(object));
            copy.write(Header::new(Kind::RefcBin, REFC_BIN_WORDS - 1).word());
            off_heap.link(copy, buffer_bytes(copy));
        }
    }
}

/// Moves the objects of a closed fragment, `words` words at `from`, to `to`. Returns the moved
/// root and the bytes of the refc binaries, which join `off_heap` with their counts.
///
/// # Safety
/// The words must be whole objects that refer only to themselves or outside; `to` must have room;
/// the objects at `from` are forgotten.
pub(crate) unsafe fn relocate(
    from: *const Word,
    words: usize,
    to: *mut Word,
    root: Word,
    off_heap: &mut OffHeapList,
) -> (Word, usize) {
    let end = from.wrapping_add(words);
    let delta = (to.expose_provenance() as u64).wrapping_sub(from.expose_provenance() as u64);
    let moved = |word: Word| {
        if word.is_pointer() && is_within(word, from, end) {
            Word(word.0.wrapping_add(delta))
        } else {
            word
        }
    };
    let mut bytes = 0;
    // SAFETY: the caller's promise.
    unsafe {
        std::ptr::copy_nonoverlapping(from, to, words);
        let mut scan = to;
        let to_end = to.wrapping_add(words);
        while scan < to_end {
            let word = scan.read();
            if word.is_header() {
                let header = Header::of(word);
                if header.kind() == Kind::RefcBin {
                    let size = buffer_bytes(scan);
                    off_heap.link(scan, size);
                    bytes += size;
                }
                scan = scan.wrapping_add(1 + header.raw_words());
                continue;
            }
            scan.write(moved(word));
            scan = scan.wrapping_add(1);
        }
    }
    (moved(root), bytes)
}

const _: () = assert!(REFC_BIN_WORDS == 4);
