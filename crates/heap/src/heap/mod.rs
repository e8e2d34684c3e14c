//! The heap of one process.
//!
//! ```text
//! nursery   [ survivors of one collection | new objects ... top>      <limit ]
//!                                         ^ high-water mark
//! chunks    [ new objects that did not fit the nursery ]   open overflow fragments, sizes double
//! old       [ objects that survived two collections ] ...  blocks, and large messages as they came
//! ```
//!
//! **Who is who.** An address in the nursery is young: below the high-water mark it has survived
//! one collection and the next one moves it to the old generation. An address in a chunk is young
//! and new. A minor collection leaves every other address alone, whatever it is: two subtractions
//! decide, plus one per chunk (rarely any, and their sizes double). A full sweep also knows the
//! address ranges of the old blocks, sorted; an address in none of them is a literal.
//!
//! **No old-to-young pointers**, hence no write barrier. An object can only refer to what existed
//! when it was made, so nothing below the high-water mark refers to anything above it, and the
//! mark decides who is promoted. Messages come in closed fragments, which refer only to themselves
//! and to literals: adopted whole as old blocks, they keep the rule; copied, they are new objects.
//! The only changes to objects after construction are
//! 1. the position of a match context: not a pointer;
//! 2. the links of the list of refc binaries: not traced, each generation has its own list;
//! 3. an update in place of a tuple that the compiler knows to be unshared: only of tuples above
//!    the high-water mark ([`ProcessHeap::is_new`]), which may refer to anything;
//! 4. tails and children filled in by the builder that made the object, within one no-collection
//!    scope: both ends are new.
//!
//! **Collections happen only where the runtime calls [`ProcessHeap::collect`].** Allocation never
//! collects: [`ProcessHeap::allocate`] switches to a chunk when the nursery is full and notes that
//! a collection is wanted.

mod block;
mod fragment;
mod gc;
mod policy;
mod scope;
#[cfg(test)]
mod tests;
mod verify;

pub(crate) use block::Block;
pub(crate) use fragment::FRAGMENT_HEADER_WORDS;
pub use fragment::OwnedTerm;
pub(crate) use gc::copy_words;
pub use gc::{Collected, Roots, Workspace};
pub use scope::{HEAP_BINARY_BYTES_MAX, HeapScope, ListBuilder};
pub use verify::HeapError;

use crate::atom::AtomTable;
use crate::binary::OffHeapList;
#[cfg(test)]
use crate::term::Term;
use crate::term::Word;
use policy::Policy;

/// Debugging aids; all off by default. See style.md, "Debug hooks".
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct HeapDebug {
    /// A collection is always wanted; every 64th is a full sweep.
    pub stress: bool,
    /// The whole heap is checked after each collection.
    pub verify: bool,
    /// Memory is overwritten before it is given back.
    pub poison: bool,
}

/// An old block. The objects do not fill it to the end while promotion goes on in it.
#[derive(Debug)]
struct OldBlock {
    block: Block,
    /// Objects end here.
    top: *mut Word,
}

/// An overflow chunk.
#[derive(Debug)]
struct Chunk {
    block: Block,
    /// Objects end here (or at [`ProcessHeap::top`] for the last chunk).
    top: *mut Word,
}

/// The heap of one process. See the module documentation.
#[derive(Debug)]
pub struct ProcessHeap {
    /// The next free word of the bump area: the nursery, or the last chunk if there is one.
    top: *mut Word,
    /// End of the bump area.
    limit: *mut Word,
    nursery: Block,
    /// End of the nursery's objects while the bump area is a chunk.
    nursery_top: *mut Word,
    high_water: *mut Word,
    chunks: Vec<Chunk>,
    /// The last one takes promoted objects.
    old: Vec<OldBlock>,
    young_off_heap: OffHeapList,
    old_off_heap: OffHeapList,
    /// Young off-heap bytes at which a collection is wanted.
    off_heap_limit: usize,
    policy: Policy,
    wants_collection: bool,
    debug: HeapDebug,
}

// SAFETY: a heap owns all memory it points to, except for immutable things shared by atomic
// counts or the purge protocol.
unsafe impl Send for ProcessHeap {}

impl Default for ProcessHeap {
    fn default() -> ProcessHeap {
        ProcessHeap::new()
    }
}

impl ProcessHeap {
    /// A heap without memory; it gets some when first used.
    pub const fn new() -> ProcessHeap {
        ProcessHeap {
            top: std::ptr::null_mut(),
            limit: std::ptr::null_mut(),
            nursery: Block::EMPTY,
            nursery_top: std::ptr::null_mut(),
            high_water: std::ptr::null_mut(),
            chunks: Vec::new(),
            old: Vec::new(),
            young_off_heap: OffHeapList::EMPTY,
            old_off_heap: OffHeapList::EMPTY,
            off_heap_limit: policy::OFF_HEAP_BYTES_MIN,
            policy: Policy::NEW,
            wants_collection: false,
            debug: HeapDebug {
                stress: false,
                verify: false,
                poison: false,
            },
        }
    }

    /// A heap whose nursery has at least `words` words from the start (`min_heap_size`).
    pub fn with_words(words: usize) -> ProcessHeap {
        let mut heap = ProcessHeap::new();
        heap.start_nursery(words);
        heap
    }

    /// Switches debugging aids on or off.
    pub fn set_debug(&mut self, debug: HeapDebug) {
        self.debug = debug;
        self.wants_collection |= debug.stress;
    }

    /// The next free word. The interpreter keeps it in a register between calls that may use the
    /// heap, and gives it back with [`ProcessHeap::set_top`].
    #[inline]
    pub fn top(&self) -> *mut Word {
        self.top
    }

    /// The end of the bump area: there are `limit - top` words free.
    #[inline]
    pub fn limit(&self) -> *mut Word {
        self.limit
    }

    /// Gives back what [`ProcessHeap::top`] lent out.
    ///
    /// # Safety
    /// `top` must lie between the heap's own top and limit, and the words passed over must not be
    /// reachable before they are initialised.
    #[inline]
    pub unsafe fn set_top(&mut self, top: *mut Word) {
        debug_assert!(top >= self.top && top <= self.limit);
        self.top = top;
    }

    /// Are `words` words free without a new chunk?
    #[inline]
    pub fn has_room(&self, words: usize) -> bool {
        (self.limit.addr() - self.top.addr()) / size_of::<Word>() >= words
    }

    /// Makes room for `words` words without collecting; afterwards `top..limit` has them.
    #[inline]
    pub fn make_room(&mut self, words: usize) {
        if !self.has_room(words) {
            self.add_chunk(words);
        }
    }

    /// Takes `words` words, in a new chunk if need be. They must be initialised before anything
    /// reaches them.
    #[inline]
    pub fn allocate(&mut self, words: usize) -> *mut Word {
        self.make_room(words);
        let object = self.top;
        self.top = object.wrapping_add(words);
        object
    }

    /// Should the next safepoint collect?
    #[inline]
    pub fn wants_collection(&self) -> bool {
        self.wants_collection
    }

    /// Is the object at this address above the high-water mark, so that it may be updated in place?
    #[inline]
    pub fn is_new(&self, word: Word) -> bool {
        let address = word.address().cast_const();
        if self.nursery.contains(address) {
            address >= self.high_water.cast_const()
        } else {
            self.chunks
                .iter()
                .any(|chunk| chunk.block.contains(address))
        }
    }

    /// Does the heap hold the object at this address? If not, it is a literal (or another's).
    #[inline]
    pub fn contains(&self, word: Word) -> bool {
        let address = word.address().cast_const();
        self.nursery.contains(address)
            || self
                .chunks
                .iter()
                .any(|chunk| chunk.block.contains(address))
            || self.old.iter().any(|old| old.block.contains(address))
    }

    /// Runs `build` with a builder whose terms cannot leave the call, except as words.
    pub fn scope<R>(
        &mut self,
        atoms: &AtomTable,
        build: impl for<'h> FnOnce(&mut HeapScope<'h>) -> R,
    ) -> R {
        // SAFETY: `'h` is a fresh lifetime in each call of `build`, and nothing else can reach
        // the heap meanwhile.
        let mut scope = unsafe { HeapScope::new(self, atoms) };
        build(&mut scope)
    }

    /// Makes a received (or otherwise owned) term part of the heap. A large fragment joins the
    /// old generation as it is; a small one is moved to the bump area.
    pub fn adopt(&mut self, owned: OwnedTerm) -> Word {
        let (root, block, off_heap) = owned.into_parts();
        if block.words() == 0 {
            return root;
        }
        if block.words() >= policy::LARGE_FRAGMENT_WORDS {
            return self.adopt_block(root, block, off_heap);
        }
        let objects = block.words() - FRAGMENT_HEADER_WORDS;
        let target = self.allocate(objects);
        let source = block.start().wrapping_add(FRAGMENT_HEADER_WORDS);
        // SAFETY: the fragment is closed and dropped afterwards, its objects' counts of off-heap
        // binaries move to the copies; the target was just allocated.
        let (root, bytes) = unsafe {
            crate::copy::relocate(source, objects, target, root, &mut self.young_off_heap)
        };
        // The list in the fragment names the same counts: it must not drop them.
        let _ = off_heap.into_parts();
        self.note_off_heap(bytes);
        root
    }

    /// Makes a received term part of the heap where it is, whatever its size, so that pointers into
    /// it stay valid: a message that was looked at before it was accepted.
    pub fn adopt_in_place(&mut self, owned: OwnedTerm) -> Word {
        let (root, block, off_heap) = owned.into_parts();
        if block.words() == 0 {
            return root;
        }
        self.adopt_block(root, block, off_heap)
    }

    /// A closed fragment joins the old generation.
    fn adopt_block(&mut self, root: Word, block: Block, off_heap: OffHeapList) -> Word {
        let top = block.end();
        self.insert_old(OldBlock { block, top });
        // SAFETY: the objects are in a block that the heap now owns.
        unsafe { self.old_off_heap.append(off_heap) };
        if self.sweep_is_due() {
            self.wants_collection = true;
        }
        root
    }

    /// Minor collections since the last full sweep.
    pub fn minor_collections(&self) -> usize {
        self.policy.minors as usize
    }

    /// Old blocks other than the one that takes promoted objects stand before it.
    fn insert_old(&mut self, block: OldBlock) {
        let at = self.old.len().saturating_sub(1);
        self.old.insert(at, block);
    }

    /// Adds a refc binary and returns it.
    pub(crate) fn refc_binary(
        &mut self,
        bits: u64,
        buffer: std::sync::Arc<crate::binary::OffHeap>,
    ) -> Word {
        let object = self.allocate(crate::binary::REFC_BIN_WORDS);
        let bytes = buffer.bytes().len();
        // SAFETY: just allocated; the list is swept before the memory goes.
        unsafe { self.young_off_heap.create(object, bits, buffer) };
        self.note_off_heap(bytes);
        Word::boxed(object)
    }

    /// Takes over refc binaries that were copied to the bump area.
    pub(crate) fn append_young_off_heap(&mut self, list: OffHeapList) {
        let bytes = list.bytes;
        // SAFETY: the objects are in the heap, and the list is swept before the memory goes.
        unsafe { self.young_off_heap.append(list) };
        self.note_off_heap(bytes);
    }

    fn note_off_heap(&mut self, bytes: usize) {
        if bytes > 0 && self.young_off_heap.bytes > self.off_heap_limit {
            self.wants_collection = true;
        }
    }

    /// Words that the heap has taken from the allocator (for limits and `process_info(memory)`).
    pub fn block_words(&self) -> usize {
        self.nursery.words()
            + self
                .chunks
                .iter()
                .map(|chunk| chunk.block.words())
                .sum::<usize>()
            + self.old.iter().map(|old| old.block.words()).sum::<usize>()
    }

    /// Words in use by objects, dead ones included.
    pub fn used_words(&self) -> usize {
        self.young_words() + self.old_words()
    }

    /// Words of the nursery (OTP's `heap_size`).
    pub fn nursery_words(&self) -> usize {
        self.nursery.words()
    }

    /// Words of the old generation's objects.
    pub fn old_words(&self) -> usize {
        self.old
            .iter()
            .map(|old| words_between(old.block.start(), old.top))
            .sum()
    }

    /// Bytes of off-heap binaries that the heap keeps alive.
    pub fn off_heap_bytes(&self) -> usize {
        self.young_off_heap.bytes + self.old_off_heap.bytes
    }

    fn young_words(&self) -> usize {
        let (nursery_top, overflow) = self.young_extent();
        words_between(self.nursery.start(), nursery_top) + overflow
    }

    /// End of the nursery's objects, and words used in chunks.
    fn young_extent(&self) -> (*mut Word, usize) {
        let Some((last, full)) = self.chunks.split_last() else {
            let top = if self.nursery.words() == 0 {
                self.nursery.start()
            } else {
                self.top
            };
            return (top, 0);
        };
        let in_full: usize = full
            .iter()
            .map(|chunk| words_between(chunk.block.start(), chunk.top))
            .sum();
        (
            self.nursery_top,
            in_full + words_between(last.block.start(), self.top),
        )
    }

    fn sweep_is_due(&self) -> bool {
        self.policy
            .sweep_is_due(self.old_words(), self.old_off_heap.bytes)
    }

    fn start_nursery(&mut self, words: usize) {
        let block = Block::new(words.max(policy::FIRST_NURSERY_WORDS));
        self.top = block.start();
        self.limit = block.end();
        self.high_water = self.top;
        self.nursery = block;
    }

    #[cold]
    #[inline(never)]
    fn add_chunk(&mut self, words: usize) {
        if self.nursery.words() == 0 && self.chunks.is_empty() {
            return self.start_nursery(words);
        }
        let previous = match self.chunks.last_mut() {
            Some(chunk) => {
                chunk.top = self.top;
                chunk.block.words()
            }
            None => {
                self.nursery_top = self.top;
                self.nursery.words()
            }
        };
        let block = Block::new(words.max(2 * previous));
        self.top = block.start();
        self.limit = block.end();
        self.chunks.push(Chunk {
            top: self.top,
            block,
        });
        self.wants_collection = true;
    }
}

impl Drop for ProcessHeap {
    fn drop(&mut self) {
        // SAFETY: the blocks are freed after this.
        unsafe { self.young_off_heap.release() };
        // SAFETY: as above.
        unsafe { self.old_off_heap.release() };
        if self.debug.poison {
            self.nursery.poison();
            self.chunks
                .iter_mut()
                .for_each(|chunk| chunk.block.poison());
            self.old.iter_mut().for_each(|old| old.block.poison());
        }
    }
}

/// Words from `start` to `end`.
#[inline]
pub(crate) fn words_between(start: *const Word, end: *const Word) -> usize {
    debug_assert!(end >= start);
    (end.addr() - start.addr()) / size_of::<Word>()
}
