//! The collector: generational Cheney copying.
//!
//! One pass: the roots are visited and what they refer to is copied, then the copies are scanned,
//! in the order in which they were made, until nothing is left to scan. The copies are the queue,
//! so no depth of structure needs a stack. A moved object leaves its new address behind (see
//! `term::word`). Objects go to one of two places:
//!
//! - above the high-water mark, in chunks: to the new nursery, large enough for all of them;
//! - below the mark, and in a full sweep the old ones: to old blocks, added as they fill up.
//!
//! A minor collection does not look at old blocks: nothing in them refers to anything young
//! (module documentation of `heap`).

#![allow(
    clippy::multiple_unsafe_ops_per_block,
    reason = "the copy loops rest on one fact, H1 and the from-space map, named at each block"
)]

use super::policy::old_block_words;
use super::{Block, Chunk, OldBlock, ProcessHeap, Rest, words_between};
use crate::binary::{OffHeapList, buffer_bytes, take_buffer};
use crate::term::{Header, Word};

/// What a collection starts from: every slot that holds a term needed later.
///
/// The runtime implements it over stack maps; slices serve for tests and tables.
pub trait Roots {
    /// Calls `visit` for each root. The order does not matter; a root may be visited twice.
    fn visit(&mut self, visit: &mut impl FnMut(&mut Word));
}

impl Roots for [Word] {
    fn visit(&mut self, visit: &mut impl FnMut(&mut Word)) {
        self.iter_mut().for_each(visit);
    }
}

impl Roots for Vec<Word> {
    fn visit(&mut self, visit: &mut impl FnMut(&mut Word)) {
        self.iter_mut().for_each(visit);
    }
}

/// What a collection did, for reductions and statistics.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Collected {
    /// Was it a full sweep?
    pub full: bool,
    /// Words copied.
    pub copied_words: usize,
    /// Roots visited.
    pub roots: usize,
}

/// Memory that a scheduler lends to the collections on its thread: the semispace that the last
/// one emptied serves the next one.
#[derive(Debug)]
pub struct Workspace {
    spare: Block,
}

/// No larger nursery is kept as a spare.
const SPARE_WORDS_MAX: usize = 64 * 1024;

impl Default for Workspace {
    fn default() -> Workspace {
        Workspace::new()
    }
}

impl Workspace {
    /// Without memory.
    pub const fn new() -> Workspace {
        Workspace {
            spare: Block::EMPTY,
        }
    }

    fn take(&mut self, words: usize) -> Block {
        if self.spare.words() >= words && self.spare.words() <= words + words / 4 {
            std::mem::replace(&mut self.spare, Block::EMPTY)
        } else {
            Block::new(words)
        }
    }

    fn give(&mut self, block: Block) {
        if block.words() <= SPARE_WORDS_MAX && block.words() >= self.spare.words() {
            self.spare = block;
        }
    }
}

impl ProcessHeap {
    /// Collects and makes room for `need` words in the nursery. Young objects only, unless the
    /// old generation has grown enough.
    pub fn collect<R: Roots + ?Sized>(
        &mut self,
        roots: &mut R,
        need: usize,
        workspace: &mut Workspace,
    ) -> Collected {
        let stressed = self.debug.stress && self.minor_collections() >= 64;
        let full = stressed || self.rest.as_ref().is_some_and(|rest| rest.sweep_is_due());
        self.run(
            roots,
            need,
            workspace,
            if full { Extent::Full } else { Extent::Young },
        )
    }

    /// Collects everything (`erlang:garbage_collect/0`, hibernation, purge).
    pub fn collect_full<R: Roots + ?Sized>(
        &mut self,
        roots: &mut R,
        need: usize,
        workspace: &mut Workspace,
    ) -> Collected {
        self.run(roots, need, workspace, Extent::Full)
    }

    /// Collects everything into as little memory as there is use for (`hibernate`). The next
    /// allocation starts a small nursery.
    pub fn collect_to_fit<R: Roots + ?Sized>(
        &mut self,
        roots: &mut R,
        workspace: &mut Workspace,
    ) -> Collected {
        let full = self.run(roots, 0, workspace, Extent::Fit);
        // Once more, now that it is known how much there is.
        let again = self.run(roots, 0, workspace, Extent::Fit);
        Collected {
            copied_words: full.copied_words + again.copied_words,
            ..again
        }
    }

    fn run<R: Roots + ?Sized>(
        &mut self,
        roots: &mut R,
        need: usize,
        workspace: &mut Workspace,
        extent: Extent,
    ) -> Collected {
        self.rest();
        let full = extent != Extent::Young;
        let mut copier = Evacuation::prepare(self, need, workspace, extent);
        let mut count = 0;
        roots.visit(&mut |root| {
            count += 1;
            copier.forward(root);
        });
        copier.scan();
        let copied_words = copier.finish(self, need, workspace);
        let rest = self.rest();
        rest.policy.roots = count;
        rest.policy.survived = copied_words;
        if full {
            rest.policy
                .swept(rest.all_old_words(), rest.old_off_heap.bytes);
        } else {
            rest.policy.minors += 1;
        }
        self.off_heap_credit = self.off_heap_bytes().max(super::policy::OFF_HEAP_BYTES_MIN);
        self.wants_collection = self.debug.stress;
        self.owes_sweep &= !full;
        if self.debug.verify {
            self.assert_sound(roots);
        }
        Collected {
            full,
            copied_words,
            roots: count,
        }
    }
}

/// What a collection looks at.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Extent {
    Young,
    Full,
    /// Everything, which all goes to one old block that it fills.
    Fit,
}

/// A half-open range of addresses.
type Range = (usize, usize);

/// Where an object goes.
#[derive(Clone, Copy)]
enum Destination {
    Nursery,
    Old,
}

/// A collection under way. Owns both from-space and to-space.
struct Evacuation {
    // From-space.
    from_nursery: Block,
    from_start: usize,
    from_bytes: usize,
    high_water: usize,
    chunks: Vec<Chunk>,
    messages: Vec<Block>,
    /// Used ranges of chunks and messages.
    young_ranges: Vec<Range>,
    /// Sorted ranges of the old blocks being swept; empty in a minor collection.
    old_ranges: Vec<Range>,
    /// The one of them that was found last.
    last_range: Range,
    from_old: Vec<OldBlock>,
    promote_all: bool,
    poison: bool,
    // To-space.
    nursery: Block,
    nursery_top: *mut Word,
    nursery_scan: *mut Word,
    /// Old blocks that get objects: the last one is being filled.
    old: Vec<OldBlock>,
    old_top: *mut Word,
    old_limit: *mut Word,
    /// Index into `old` of the block being scanned, and where.
    old_scan_block: usize,
    old_scan: *mut Word,
    /// Words of the old generation that stay where they are.
    kept_words: usize,
    promoted_words: usize,
}

impl Evacuation {
    fn prepare(
        heap: &mut ProcessHeap,
        need: usize,
        workspace: &mut Workspace,
        extent: Extent,
    ) -> Evacuation {
        let used_words = heap.used_words();
        let (nursery_top, overflow) = heap.young_extent();
        let (top, nursery_words) = (heap.top, heap.nursery.words());
        let high_water = heap.high_water;
        let rest = heap.rest();
        if let Some(last) = rest.chunks.last_mut() {
            last.top = top;
        }
        let fit = extent == Extent::Fit;
        let promote_all = fit || rest.policy.promotes_all(nursery_words, overflow);
        let fresh = if nursery_words == 0 {
            0
        } else {
            words_between(high_water, nursery_top)
        };
        let survivors = if promote_all { 0 } else { fresh + overflow };
        let nursery = if fit {
            Block::EMPTY
        } else {
            rest.policy.resize_nursery(nursery_words);
            workspace.take(rest.policy.nursery_words(survivors, need))
        };
        let old_words = rest.all_old_words();
        let chunks = std::mem::take(&mut rest.chunks);
        let messages = std::mem::take(&mut rest.messages);
        let (from_old, old) = match extent {
            Extent::Young => (Vec::new(), rest.filling.take().into_iter().collect()),
            Extent::Full => {
                let words = rest.policy.first_old_words(old_words);
                (rest.take_old(), first_old_block(words))
            }
            Extent::Fit => (rest.take_old(), first_old_block(used_words)),
        };
        let mut old_ranges: Vec<Range> = from_old.iter().map(OldBlock::range).collect();
        old_ranges.sort_unstable();
        let in_chunks = chunks.iter().map(|chunk| (chunk.block.start(), chunk.top));
        let in_messages = messages.iter().map(|block| (block.start(), block.end()));
        let young_ranges = in_chunks
            .chain(in_messages)
            .map(|(from, to)| (from.addr(), to.addr()))
            .collect();
        let null = std::ptr::null_mut();
        let (old_top, old_limit) = old.last().map_or((null, null), |o| (o.top, o.block.end()));
        Evacuation {
            from_start: heap.nursery.start().addr(),
            from_bytes: nursery_words * size_of::<Word>(),
            from_nursery: std::mem::replace(&mut heap.nursery, Block::EMPTY),
            high_water: high_water.addr(),
            chunks,
            messages,
            young_ranges,
            old_ranges,
            last_range: (0, 0),
            from_old,
            promote_all,
            poison: heap.debug.poison,
            nursery_top: nursery.start(),
            nursery_scan: nursery.start(),
            nursery,
            old_scan_block: 0,
            old,
            old_top,
            old_limit,
            old_scan: old_top,
            kept_words: if extent == Extent::Young {
                old_words
            } else {
                0
            },
            promoted_words: 0,
        }
    }

    /// Where the object at `address` goes; `None` if it stays.
    #[inline]
    fn destination(&mut self, address: usize) -> Option<Destination> {
        if address.wrapping_sub(self.from_start) < self.from_bytes {
            return Some(if address < self.high_water || self.promote_all {
                Destination::Old
            } else {
                Destination::Nursery
            });
        }
        if self.young_ranges.is_empty() && self.old_ranges.is_empty() {
            return None;
        }
        self.distant_destination(address)
    }

    fn distant_destination(&mut self, address: usize) -> Option<Destination> {
        if self
            .young_ranges
            .iter()
            .any(|&(from, to)| address >= from && address < to)
        {
            return Some(if self.promote_all {
                Destination::Old
            } else {
                Destination::Nursery
            });
        }
        // What is near in memory is mostly referred to at about the same time.
        let (from, to) = self.last_range;
        if address < from || address >= to {
            let after = self
                .old_ranges
                .partition_point(|&(from, _)| from <= address);
            let range = *self.old_ranges.get(after.checked_sub(1)?)?;
            if address >= range.1 {
                return None;
            }
            self.last_range = range;
        }
        Some(Destination::Old)
    }

    /// Moves what `slot` refers to, if it moves, and updates the slot.
    #[inline]
    fn forward(&mut self, slot: &mut Word) {
        if !slot.is_pointer() {
            return;
        }
        let object = slot.address();
        let Some(destination) = self.destination(object.addr()) else {
            return;
        };
        *slot = if slot.is_cons() {
            self.move_cons(object, destination)
        } else {
            self.move_boxed(object, destination)
        };
    }

    #[inline]
    fn move_cons(&mut self, cell: *mut Word, destination: Destination) -> Word {
        // SAFETY: H1: `cell` is a list cell in from-space, which the collection owns; `room`
        // returns two words.
        unsafe {
            let head = cell.read();
            let tail = cell.wrapping_add(1).read();
            if head == Word::MOVED {
                return tail;
            }
            let copy = self.room(2, destination);
            copy.write(head);
            copy.wrapping_add(1).write(tail);
            let moved = Word::cons(copy);
            cell.write(Word::MOVED);
            cell.wrapping_add(1).write(moved);
            moved
        }
    }

    #[inline]
    fn move_boxed(&mut self, object: *mut Word, destination: Destination) -> Word {
        // SAFETY: H1: `object` has a header, or the new address if it has moved; it is in
        // from-space, which the collection owns; `room` returns as many words as it has.
        unsafe {
            let first = object.read();
            if !first.is_header() {
                return first;
            }
            let words = 1 + Header::of(first).words();
            let copy = self.room(words, destination);
            copy_words(object, copy, words);
            let moved = Word::boxed(copy);
            object.write(moved);
            moved
        }
    }

    #[inline]
    fn room(&mut self, words: usize, destination: Destination) -> *mut Word {
        match destination {
            Destination::Nursery => {
                let copy = self.nursery_top;
                self.nursery_top = copy.wrapping_add(words);
                // The nursery was made large enough for all that can go there.
                debug_assert!(self.nursery_top <= self.nursery.end());
                copy
            }
            Destination::Old => {
                let free = self.old_limit.addr() - self.old_top.addr();
                if free < words * size_of::<Word>() {
                    self.add_old_block(words);
                }
                let copy = self.old_top;
                self.old_top = copy.wrapping_add(words);
                self.promoted_words += words;
                copy
            }
        }
    }

    #[cold]
    fn add_old_block(&mut self, words: usize) {
        if let Some(last) = self.old.last_mut() {
            last.top = self.old_top;
        }
        let old_words = self.kept_words + self.promoted_words;
        let block = Block::new(old_block_words(old_words, words));
        self.old_top = block.start();
        self.old_limit = block.end();
        if self.old.is_empty() {
            self.old_scan = block.start();
        }
        self.old.push(OldBlock {
            top: block.start(),
            block,
        });
    }

    /// Scans the copies until none is left.
    fn scan(&mut self) {
        loop {
            let mut scan = self.nursery_scan;
            while scan < self.nursery_top {
                scan = self.scan_object(scan);
            }
            self.nursery_scan = scan;
            if self.old.is_empty() {
                return;
            }
            let blocks = self.old.len();
            let filling = self.old_scan_block + 1 == blocks;
            let mut scan = self.old_scan;
            if filling {
                // While no block is added, objects go to this one.
                while self.old.len() == blocks && scan < self.old_top {
                    scan = self.scan_object(scan);
                }
            } else {
                let end = self.old[self.old_scan_block].top;
                while scan < end {
                    scan = self.scan_object(scan);
                }
            }
            self.old_scan = scan;
            let is_done = self.nursery_scan == self.nursery_top;
            if !filling {
                self.old_scan_block += 1;
                self.old_scan = self.old[self.old_scan_block].block.start();
            } else if is_done && self.old.len() == blocks {
                return;
            }
        }
    }

    /// Scans from a word in to-space and returns where the next scan starts: past a header and
    /// its raw words, or past one term.
    #[inline]
    fn scan_object(&mut self, at: *mut Word) -> *mut Word {
        // SAFETY: `at` is in to-space, below the top, at a header or a term.
        let slot = unsafe { &mut *at };
        if slot.is_header() {
            return at.wrapping_add(1 + Header::of(*slot).raw_words());
        }
        self.forward(slot);
        at.wrapping_add(1)
    }

    /// Drops dead refc binaries, hands to-space to the heap and gives from-space back. Returns the
    /// number of words copied.
    fn finish(mut self, heap: &mut ProcessHeap, need: usize, workspace: &mut Workspace) -> usize {
        if let Some(last) = self.old.last_mut() {
            last.top = self.old_top;
        }
        let young = std::mem::replace(&mut heap.young_off_heap, OffHeapList::EMPTY);
        let mut young_kept = OffHeapList::EMPTY;
        let rest = heap.rest();
        // Taken before promoted binaries are linked to it; left alone by a minor collection.
        let old = if self.from_old.is_empty() {
            OffHeapList::EMPTY
        } else {
            std::mem::replace(&mut rest.old_off_heap, OffHeapList::EMPTY)
        };
        self.sweep_off_heap(young, &mut young_kept, &mut rest.old_off_heap);
        self.sweep_off_heap(old, &mut young_kept, &mut rest.old_off_heap);
        let copied = words_between(self.nursery.start(), self.nursery_top) + self.promoted_words;
        self.give_old(rest);
        heap.young_off_heap = young_kept;
        heap.top = self.nursery_top;
        heap.high_water = self.nursery_top;
        heap.limit = self.nursery_limit(heap.rest().policy.nursery, need);
        heap.nursery_top = self.nursery_top;
        heap.nursery = self.nursery;
        if self.poison {
            self.from_nursery.poison();
            self.chunks
                .iter_mut()
                .for_each(|chunk| chunk.block.poison());
            self.messages.iter_mut().for_each(Block::poison);
            self.from_old.iter_mut().for_each(|old| old.block.poison());
        } else if self.from_nursery.words() > 0 {
            workspace.give(self.from_nursery);
        }
        copied
    }

    /// Up to where the nursery is used: `words`, and more if `need` words would not be free otherwise. Its block had to
    /// have room for everything; used to the end, it would never become smaller, since next time there would be as much
    /// that may survive.
    fn nursery_limit(&self, words: usize, need: usize) -> *mut Word {
        let meant = self.nursery.start().wrapping_add(words);
        let needed = self.nursery_top.wrapping_add(need);
        meant.max(needed).min(self.nursery.end())
    }

    /// Puts the old blocks in their places.
    fn give_old(&mut self, rest: &mut Rest) {
        rest.filling = self.old.pop();
        if rest
            .filling
            .as_ref()
            .is_some_and(|old| old.used_words() == 0)
        {
            rest.filling = None;
        }
        self.old.drain(..).for_each(|old| rest.add_old(old));
    }

    fn sweep_off_heap(
        &self,
        mut list: OffHeapList,
        young: &mut OffHeapList,
        old: &mut OffHeapList,
    ) {
        // SAFETY: the listed objects are in from-space, which still stands; a dead one is whole,
        // a live one has its new address in place of its header.
        unsafe {
            while let Some(object) = list.pop() {
                let first = object.read();
                if first.is_header() {
                    debug_assert!(Header::of(first).owns_off_heap());
                    drop(take_buffer(object));
                    continue;
                }
                let copy = first.address();
                let bytes = buffer_bytes(copy);
                if self.nursery.contains(copy) {
                    young.link(copy, bytes);
                } else {
                    old.link(copy, bytes);
                }
            }
        }
    }
}

/// The old block that a sweep starts with.
fn first_old_block(words: usize) -> Vec<OldBlock> {
    if words == 0 {
        return Vec::new();
    }
    let block = Block::new(words);
    vec![OldBlock {
        top: block.start(),
        block,
    }]
}

/// Copies an object. Small ones word by word: a vector load over words that were just written one
/// at a time has to wait for the stores.
///
/// # Safety
/// As for `copy_nonoverlapping`.
#[inline]
pub(crate) unsafe fn copy_words(from: *const Word, to: *mut Word, words: usize) {
    const ONE_BY_ONE: usize = 12;
    if words > ONE_BY_ONE {
        // SAFETY: the caller's promise.
        return unsafe { std::ptr::copy_nonoverlapping(from, to, words) };
    }
    for i in 0..words {
        // SAFETY: the caller's promise. Volatile so that the loop is not made a vector copy.
        let word = unsafe { from.wrapping_add(i).read_volatile() };
        // SAFETY: as above.
        unsafe { to.wrapping_add(i).write(word) };
    }
}
