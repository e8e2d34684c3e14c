//! Copying terms between owners.
//!
//! **What is not copied.** A message within the VM shares literals. No table of literal ranges is
//! needed to recognise them: what a process's term refers to is either in that process's own heap
//! or a literal, and the heap knows its own addresses (nursery first, then its few other blocks).
//! So a `Source` says which addresses are *its own*; all others are left alone. A copy for ETS,
//! a timer or another VM, which may outlive the module, uses `Source::all`.
//!
//! **How.** The size is computed first, with a stack of terms still to be looked at; then objects
//! are copied into one block in the manner of Cheney: a copied object still refers to the source,
//! and the scan over the copies replaces each such word by the copy of what it refers to. Nothing
//! recurses. Sharing within a term is not preserved, as in OTP ([`sharing`](crate::sharing) does that). Off-heap bytes
//! are shared.

#![allow(
    clippy::multiple_unsafe_ops_per_block,
    reason = "the copy loops rest on H1 for the source and on room counted beforehand"
)]

mod small;

pub(crate) use small::add_to_words;

use crate::binary::{OffHeapList, REFC_BIN_WORDS, buffer_bytes, share_buffer};
use crate::heap::{
    Block, FRAGMENT_HEADER_WORDS, MAPPED_HEADER_WORDS, OwnedTerm, Parts, ProcessHeap, ROOM_WORDS,
    copy_words,
};
use crate::literal::Areas;
use crate::term::{Header, Kind, Term, Word};
use std::cell::Cell;
use std::collections::{HashSet, VecDeque};

/// Which objects are copied, the rest being literals.
struct Source<'a> {
    extent: Extent<'a>,
    /// The block where the last object was found: what is near in memory is mostly referred to at
    /// about the same time.
    last: Cell<Range>,
}

/// Start and end address.
type Range = (usize, usize);

#[derive(Clone, Copy)]
enum Extent<'a> {
    /// Those of this heap.
    Heap(&'a ProcessHeap),
    /// Those, and literals that are to be freed.
    HeapAnd(&'a ProcessHeap, &'a Areas),
    /// Those between these addresses, literals among them or not.
    Range,
}

impl<'a> Source<'a> {
    /// Everything, literals too.
    fn all() -> Source<'a> {
        Source {
            extent: Extent::Range,
            last: Cell::new((0, usize::MAX)),
        }
    }

    /// Those between these addresses.
    fn range(range: std::ops::Range<usize>) -> Source<'a> {
        Source {
            extent: Extent::Range,
            last: Cell::new((range.start, range.end)),
        }
    }

    /// Those of a heap, and those in areas if there are any. Most of what is sent has just been made, in the nursery.
    fn heap(heap: &'a ProcessHeap, areas: Option<&'a Areas>) -> Source<'a> {
        Source {
            extent: areas.map_or(Extent::Heap(heap), |areas| Extent::HeapAnd(heap, areas)),
            last: Cell::new(heap.nursery_range()),
        }
    }

    #[inline]
    fn owns(&self, word: Word) -> bool {
        let address = word.address().addr();
        let (from, to) = self.last.get();
        (address >= from && address < to) || self.owns_elsewhere(address)
    }

    fn owns_elsewhere(&self, address: usize) -> bool {
        let found = match self.extent {
            Extent::Heap(heap) => heap.block_at(address),
            Extent::HeapAnd(heap, areas) => {
                let in_area = || areas.at(address).map(|area| (area.start, area.end));
                heap.block_at(address).or_else(in_area)
            }
            Extent::Range => None,
        };
        self.last.set(found.unwrap_or(self.last.get()));
        found.is_some()
    }
}

/// Copies a term of `heap` into a closed fragment for another process of the VM.
#[inline]
pub fn to_message(term: Term<'_>, heap: &ProcessHeap) -> OwnedTerm {
    if !term.word().is_pointer() {
        // SAFETY: an immediate.
        return unsafe { OwnedTerm::from_parts(Parts::without_memory(term.word())) };
    }
    to_fragment::<ROOM_WORDS>(term, &Source::heap(heap, None))
}

/// The same, except that literals in these areas are copied.
pub fn to_message_leaving(term: Term<'_>, heap: &ProcessHeap, areas: &Areas) -> OwnedTerm {
    to_fragment::<ROOM_WORDS>(term, &Source::heap(heap, Some(areas)))
}

/// Copies a term of any owner, literals included, into a closed fragment that may outlive
/// everything but fun entries.
pub fn to_owned(term: Term<'_>) -> OwnedTerm {
    to_fragment::<0>(term, &Source::all())
}

/// Copies an owned term, sharing literals.
pub fn clone_owned(owned: &OwnedTerm) -> OwnedTerm {
    to_fragment::<0>(owned.term(), &Source::range(owned.range()))
}

/// Copies a term of any owner, literals included, onto a heap.
pub fn into_heap(term: Term<'_>, heap: &mut ProcessHeap) -> Word {
    copy_onto(term, &Source::all(), heap)
}

/// Copies an owned term onto a heap, sharing literals.
pub(crate) fn owned_into_heap(owned: &OwnedTerm, heap: &mut ProcessHeap) -> Word {
    copy_onto(owned.term(), &Source::range(owned.range()), heap)
}

/// Words that a copy of the term takes, literals included (`erts_debug:flat_size/1`).
pub fn flat_size(term: Term<'_>) -> usize {
    size(term, &Source::all())
}

/// Words of a term whose shared parts count once (`erts_debug:size/1`).
pub fn shared_size(term: Term<'_>) -> usize {
    let mut seen = HashSet::new();
    let mut words = 0;
    let mut pending: Vec<Word> = Vec::new();
    let mut next = Some(term.word());
    while let Some(word) = next {
        if !word.is_pointer() || !seen.insert(word.address().addr()) {
            next = pending.pop();
            continue;
        }
        if word.is_cons() {
            words += 2;
            // SAFETY: H1: a list cell has a head and a tail.
            let [head, tail] = unsafe { word.address().cast::<[Word; 2]>().read() };
            if head.is_pointer() {
                pending.push(head);
            }
            next = Some(tail);
            continue;
        }
        words += measure_object(word, &mut pending);
        next = pending.pop();
    }
    words
}

/// Copies into a fragment with so many words of room in front.
#[inline]
fn to_fragment<const ROOM: usize>(term: Term<'_>, source: &Source<'_>) -> OwnedTerm {
    let word = term.word();
    let Some(words) = flat_words(word, source) else {
        return to_mapped_fragment::<ROOM>(term, source);
    };
    let (block, target) = block_of_fragment(ROOM + MAPPED_HEADER_WORDS, words);
    // SAFETY: H1: an object of that many words; the block has room for them.
    unsafe { copy_words(word.boxed_address(), target, words) };
    // SAFETY: the object is in the block, and refers to nothing.
    unsafe { OwnedTerm::from_mapped(Word::boxed(target), block, ROOM > 0, 0) }
}

#[inline(never)]
fn to_mapped_fragment<const ROOM: usize>(term: Term<'_>, source: &Source<'_>) -> OwnedTerm {
    let word = term.word();
    if !word.is_pointer() || !source.owns(word) {
        // SAFETY: an immediate or a literal.
        return unsafe { OwnedTerm::from_parts(Parts::without_memory(word)) };
    }
    let mut gathered = small::Gathered::new();
    let Some(offset) = gathered.gather(word, source) else {
        return to_fragment_by_size::<ROOM>(term, source);
    };
    let (block, target) = block_of_fragment(ROOM + MAPPED_HEADER_WORDS, gathered.length);
    // SAFETY: the block has room for so many words.
    unsafe { gathered.copy_to(target) };
    let root = Word(offset.0 + target.expose_provenance() as u64);
    // SAFETY: the objects are in the block, and the map names those of their words that refer to them.
    unsafe { OwnedTerm::from_mapped(root, block, ROOM > 0, gathered.map) }
}

#[inline(never)]
fn to_fragment_by_size<const ROOM: usize>(term: Term<'_>, source: &Source<'_>) -> OwnedTerm {
    let words = size(term, source);
    let (block, target) = block_of_fragment(ROOM + FRAGMENT_HEADER_WORDS, words);
    let mut off_heap = OffHeapList::EMPTY;
    // SAFETY: the block has exactly the words counted.
    let root = unsafe { copy(term, source, target, words, &mut off_heap) };
    let parts = Parts {
        root,
        block,
        off_heap,
        has_room: ROOM > 0,
        header_words: FRAGMENT_HEADER_WORDS,
    };
    // SAFETY: all that was copied is in the block.
    unsafe { OwnedTerm::from_parts(parts) }
}

/// A block for so many words of objects and of what is before them, and where the objects go.
#[inline]
fn block_of_fragment(before: usize, words: usize) -> (Block, *mut Word) {
    let block = Block::new(before + words);
    let target = block.start().wrapping_add(before);
    (block, target)
}

fn copy_onto(term: Term<'_>, source: &Source<'_>, heap: &mut ProcessHeap) -> Word {
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

/// Most words of an object that is looked at for being flat.
const FLAT_WORDS_MAX: usize = 9;

/// The words of a small object of the source that refers to nothing and owns nothing, as most messages are: its copy is
/// its words.
#[inline]
fn flat_words(word: Word, source: &Source<'_>) -> Option<usize> {
    if !word.is_boxed() || !source.owns(word) {
        return None;
    }
    let object = word.boxed_address();
    // SAFETY: H1: a boxed word leads to a header.
    let header = Header::of(unsafe { object.read() });
    let words = 1 + header.words();
    if words > FLAT_WORDS_MAX || header.owns_off_heap() {
        return None;
    }
    for index in 1 + header.raw_words()..words {
        // SAFETY: H1: within the object.
        if unsafe { object.wrapping_add(index).read() }.is_pointer() {
            return None;
        }
    }
    Some(words)
}

/// Words that a copy takes.
fn size(term: Term<'_>, source: &Source<'_>) -> usize {
    let mut words = 0;
    let mut pending: Vec<Word> = Vec::new();
    let mut next = Some(term.word());
    while let Some(word) = next {
        if !word.is_pointer() || !source.owns(word) {
            next = pending.pop();
            continue;
        }
        if word.is_cons() {
            next = Some(measure_spine(
                word,
                source.last.get(),
                &mut words,
                &mut pending,
            ));
            continue;
        }
        words += measure_object(word, &mut pending);
        next = pending.pop();
    }
    words
}

/// Counts the cells of a list from one to the last that lies in the same range, and gathers what their heads refer to;
/// what follows them.
#[inline]
fn measure_spine(cell: Word, range: Range, words: &mut usize, pending: &mut Vec<Word>) -> Word {
    let (from, to) = range;
    let mut cell = cell;
    loop {
        // SAFETY: H1: a list cell has a head and a tail.
        let [head, tail] = unsafe { cell.address().cast::<[Word; 2]>().read() };
        *words += 2;
        if head.is_pointer() {
            pending.push(head);
        }
        if !tail.is_cons() || tail.address().addr().wrapping_sub(from) >= to - from {
            return tail;
        }
        // SAFETY: H1: the next cell, in the range.
        cell = unsafe { even_run(cell, tail, range, |_| *words += 2) };
    }
}

/// Visits the heads of cells from `cell` on, which comes after `before`, as long as they are no pointers and their tails lead
/// to the neighbour in the same direction, within the range: as most lists of numbers lie in memory. Where the next cell
/// lies is known without waiting for the tail. The first cell that was not visited.
///
/// # Safety
/// `cell` must be a list cell in the range, which must be memory with live terms as far as tails lead there.
#[inline(always)]
unsafe fn even_run(before: Word, cell: Word, range: Range, mut visit: impl FnMut(Word)) -> Word {
    const CELL_BYTES: usize = size_of::<[Word; 2]>();
    let start = cell.address().addr();
    let step = cell.0.wrapping_sub(before.0) as isize;
    let neighbours = match step {
        16 => (range.1 - start) / CELL_BYTES - 1,
        -16 => (start - range.0) / CELL_BYTES,
        _ => return cell,
    };
    let nth = |index: usize| cell.0.wrapping_add((index as isize * step) as u64);
    for index in 0..neighbours {
        let here = Word(nth(index));
        // SAFETY: the caller's promise for the first; the tails of those before lead to the others.
        let [head, tail] = unsafe { here.address().cast::<[Word; 2]>().read() };
        if head.is_pointer() || tail.0 != nth(index + 1) {
            return here;
        }
        visit(head);
    }
    Word(nth(neighbours))
}

/// The words of a boxed object; what it refers to is gathered.
#[inline]
fn measure_object(word: Word, pending: &mut Vec<Word>) -> usize {
    // SAFETY: H1: a boxed word leads to a header.
    let header = Header::of(unsafe { word.address().read() });
    for index in 1 + header.raw_words()..1 + header.words() {
        // SAFETY: H1: within the object.
        let field = unsafe { word.address().wrapping_add(index).read() };
        if field.is_pointer() {
            pending.push(field);
        }
    }
    1 + header.words()
}

/// Copies to `target`, which has room for exactly `words` words.
///
/// # Safety
/// `words` must be the size of the term for this source.
unsafe fn copy(
    term: Term<'_>,
    source: &Source<'_>,
    target: *mut Word,
    words: usize,
    off_heap: &mut OffHeapList,
) -> Word {
    let end = target.wrapping_add(words);
    let mut copier = Copier {
        source,
        top: target,
        plain: VecDeque::new(),
        off_heap,
    };
    let mut root = term.word();
    // SAFETY: H1 for the source; the target has room for all that `size` counted, in the order
    // of this scan.
    unsafe {
        copier.copy_one(&mut root);
        let mut scan = target;
        while scan < copier.top {
            if copier.plain.front().is_some_and(|run| run.0 == scan) {
                scan = copier.plain.pop_front().expect("just looked at").1;
                continue;
            }
            let slot = &mut *scan;
            if slot.is_header() {
                scan = scan.wrapping_add(1 + Header::of(*slot).raw_words());
                continue;
            }
            if slot.is_pointer() && !is_within(*slot, target, end) {
                copier.copy_one(slot);
            }
            scan = scan.wrapping_add(1);
        }
    }
    assert!(
        copier.top == end,
        "a copied term has the size that was counted"
    );
    root
}

#[inline]
fn is_within(word: Word, from: *const Word, to: *const Word) -> bool {
    let address = word.address().cast_const();
    address >= from && address < to
}

/// Words of a list that is scanned in no more time than it takes to note that it need not be.
const SHORT_LIST_WORDS: usize = 16;

/// A copy in the making.
struct Copier<'a> {
    source: &'a Source<'a>,
    /// Where the next object goes.
    top: *mut Word,
    /// Copied lists whose elements are all immediate, in order: start, and end past the last cell.
    /// They need no scan.
    plain: VecDeque<(*mut Word, *mut Word)>,
    off_heap: &'a mut OffHeapList,
}

impl Copier<'_> {
    /// Copies the object that `slot` refers to (of a list the whole spine, whose tails then refer
    /// to copies), if it is the source's, and updates the slot.
    ///
    /// # Safety
    /// As for [`copy`].
    #[inline]
    unsafe fn copy_one(&mut self, slot: &mut Word) {
        let word = *slot;
        if !word.is_pointer() || !self.source.owns(word) {
            return;
        }
        // SAFETY: the caller's promise.
        unsafe {
            if word.is_cons() {
                *slot = Word::cons(self.top);
                return self.copy_spine(word);
            }
            let object = word.address();
            let header = Header::of(object.read());
            let copy = self.top;
            self.top = copy.wrapping_add(1 + header.words());
            *slot = Word::boxed(copy);
            copy_words(object, copy, 1 + header.words());
            if header.owns_off_heap() {
                // The copy owns a count of its own, and never grows.
                std::mem::forget(share_buffer(object));
                if header.kind() == Kind::RefcBin {
                    copy.write(Header::new(Kind::RefcBin, REFC_BIN_WORDS - 1).word());
                }
                self.off_heap.link(copy, buffer_bytes(copy));
            }
        }
    }

    /// Copies the cells of a list to the top.
    ///
    /// # Safety
    /// As for [`copy`]; `cell` is a list cell of the source.
    #[inline]
    unsafe fn copy_spine(&mut self, mut cell: Word) {
        let start = self.top;
        let mut copy = start;
        let mut pointers = 0;
        let (mut from, mut to) = self.source.last.get();
        let tail = loop {
            // SAFETY: the caller's promise.
            let [head, tail] = unsafe { cell.address().cast::<[Word; 2]>().read() };
            pointers |= u64::from(head.is_pointer());
            let next = copy.wrapping_add(2);
            let mut goes_on = tail.is_cons();
            if goes_on && tail.address().addr().wrapping_sub(from) >= to - from {
                goes_on = self.source.owns(tail);
                (from, to) = self.source.last.get();
            }
            let copied = if goes_on { Word::cons(next) } else { tail };
            // SAFETY: the target has room for all that was counted.
            unsafe { copy.cast::<[Word; 2]>().write([head, copied]) };
            copy = next;
            if !goes_on {
                break tail;
            }
            // SAFETY: the next cell, in that range.
            cell = unsafe {
                even_run(cell, tail, (from, to), |head| {
                    let next = copy.wrapping_add(2);
                    copy.cast::<[Word; 2]>().write([head, Word::cons(next)]);
                    copy = next;
                })
            };
        };
        self.top = copy;
        if pointers == 0 && !tail.is_pointer() && copy > start.wrapping_add(SHORT_LIST_WORDS) {
            self.plain.push_back((start, copy));
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
    let mut index = 0;
    while index < words {
        let (source, target) = (from.wrapping_add(index), to.wrapping_add(index));
        // SAFETY: the caller's promise.
        unsafe {
            let word = source.read();
            if !word.is_header() {
                target.write(moved(word));
                index += 1;
                continue;
            }
            let header = Header::of(word);
            let raw = 1 + header.raw_words();
            copy_words(source, target, raw);
            if header.owns_off_heap() {
                let size = buffer_bytes(target);
                off_heap.link(target, size);
                bytes += size;
            }
            index += raw;
        }
    }
    (moved(root), bytes)
}

const _: () = assert!(REFC_BIN_WORDS == 4);
