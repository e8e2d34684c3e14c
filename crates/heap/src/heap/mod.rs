//! The heap of one process.
//!
//! ```text
//! nursery   [ survivors of one collection | new objects ... top>      <limit ]
//!                                         ^ high-water mark
//! chunks    [ new objects that did not fit the nursery ]   open overflow fragments, sizes double
//! messages  [ fragments adopted in place, young ]          few: their number asks for a collection
//! old       [ objects that survived two collections ] ...  blocks, and large messages as they came
//! ```
//!
//! **Who is who.** An address in the nursery is young: below the high-water mark it has survived
//! one collection and the next one moves it to the old generation. An address in a chunk or a young
//! message is young and new. A minor collection leaves every other address alone, whatever it is:
//! two subtractions decide, plus one per chunk and message (rarely any). A full sweep also knows the
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
//!    scope: both ends are new;
//! 5. the size of a growing refc binary: not a pointer.
//!
//! **Collections happen only where the runtime calls [`ProcessHeap::collect`].** Allocation never
//! collects: [`ProcessHeap::allocate`] switches to a chunk when the nursery is full and notes that
//! a collection is wanted.

mod block;
mod detach;
mod fragment;
mod gc;
mod policy;
mod scope;
mod scratch;
#[cfg(test)]
mod tests;
mod verify;

pub(crate) use block::Block;
pub(crate) use detach::term_indices;
pub(crate) use fragment::{FRAGMENT_HEADER_WORDS, MAPPED_HEADER_WORDS, Mapped, Parts, ROOM_WORDS};
pub use fragment::{OwnedTerm, ROOM_BYTES};
pub(crate) use gc::copy_words;
pub use gc::{Collected, Roots, Workspace};
pub use scope::{HEAP_BINARY_BYTES_MAX, HeapScope, ListBuilder};
pub use scratch::{Lender, Scratch};
pub use verify::HeapError;

use crate::atom::AtomTable;
use crate::binary::growing::GROWING_HEADER;
use crate::binary::{
    HeldBinary, OffHeap, OffHeapList, REFC_BIN_WORDS, RESOURCE_HEADER, RESOURCE_WORDS,
};
use crate::copy::add_to_words;
#[cfg(test)]
use crate::term::Term;
use crate::term::{Reference, Word};
use policy::Policy;
use std::sync::Arc;

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

impl OldBlock {
    fn range(&self) -> (usize, usize) {
        (self.block.start().addr(), self.top.addr())
    }

    fn used_words(&self) -> usize {
        words_between(self.block.start(), self.top)
    }
}

/// An overflow chunk.
#[derive(Debug)]
struct Chunk {
    block: Block,
    /// Objects end here (or at [`ProcessHeap::top`] for the last chunk).
    top: *mut Word,
}

/// What a heap holds.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Memory {
    /// Words that it has taken from the allocator.
    pub words: usize,
    /// Bytes of off-heap binaries that it keeps alive.
    pub binary_bytes: usize,
}

/// What a heap has besides its nursery. A process that has never filled its nursery has none.
#[derive(Debug)]
struct Rest {
    /// Overflow; the last one is the bump area.
    chunks: Vec<Chunk>,
    /// Messages that were adopted in place and are young.
    messages: Vec<Block>,
    /// Full old blocks, sorted by address.
    old: Vec<OldBlock>,
    /// The old block that takes promoted objects.
    filling: Option<OldBlock>,
    /// Words in `old`.
    old_words: usize,
    old_off_heap: OffHeapList,
    /// What [`ProcessHeap::count`] found last.
    counted: Memory,
    policy: Policy,
}

impl Rest {
    const EMPTY: Rest = Rest {
        chunks: Vec::new(),
        messages: Vec::new(),
        old: Vec::new(),
        filling: None,
        old_words: 0,
        old_off_heap: OffHeapList::EMPTY,
        counted: Memory {
            words: 0,
            binary_bytes: 0,
        },
        policy: Policy::NEW,
    };

    fn has_young(&self, address: *const Word) -> bool {
        self.chunks
            .iter()
            .any(|chunk| chunk.block.contains(address))
            || self.messages.iter().any(|block| block.contains(address))
    }

    /// Adds a block that takes no more objects.
    fn add_old(&mut self, block: OldBlock) {
        self.old_words += block.used_words();
        let at = self
            .old
            .partition_point(|old| old.block.start() < block.block.start());
        self.old.insert(at, block);
    }

    /// Gives up all old blocks.
    fn take_old(&mut self) -> Vec<OldBlock> {
        let mut old = std::mem::take(&mut self.old);
        old.extend(self.filling.take());
        self.old_words = 0;
        old
    }

    fn all_old_words(&self) -> usize {
        self.old_words + self.filling.as_ref().map_or(0, OldBlock::used_words)
    }

    fn sweep_is_due(&self) -> bool {
        self.policy
            .sweep_is_due(self.all_old_words(), self.old_off_heap.bytes)
    }
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
    young_off_heap: OffHeapList,
    /// Bytes of new off-heap binaries until a collection is wanted.
    off_heap_credit: usize,
    rest: Option<Box<Rest>>,
    wants_collection: bool,
    /// Is a full sweep due that can wait until the process does?
    owes_sweep: bool,
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
            young_off_heap: OffHeapList::EMPTY,
            off_heap_credit: policy::OFF_HEAP_BYTES_MIN,
            rest: None,
            wants_collection: false,
            owes_sweep: false,
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

    /// Should it collect before the process waits for a message? What made a full sweep due is a message that is in use until
    /// then, mostly, and would be copied.
    #[inline]
    pub fn wants_collection_at_wait(&self) -> bool {
        self.wants_collection || self.owes_sweep
    }

    /// Is the object at this address above the high-water mark, so that it may be updated in place?
    #[inline]
    pub fn is_new(&self, word: Word) -> bool {
        let address = word.address().cast_const();
        if self.nursery.contains(address) {
            address >= self.high_water.cast_const()
        } else {
            self.rest
                .as_ref()
                .is_some_and(|rest| rest.has_young(address))
        }
    }

    /// Does the heap hold the object at this address? If not, it is a literal (or another's).
    pub fn contains(&self, word: Word) -> bool {
        self.block_at(word.address().addr()).is_some()
    }

    /// Start and end address of the nursery.
    #[inline]
    pub(crate) fn nursery_range(&self) -> (usize, usize) {
        let range = self.nursery.range();
        (range.start, range.end)
    }

    /// The addresses of the block of this heap that holds an address.
    pub(crate) fn block_at(&self, address: usize) -> Option<(usize, usize)> {
        let (from, to) = self.nursery_range();
        if (from..to).contains(&address) {
            return Some((from, to));
        }
        let rest = self.rest.as_ref()?;
        let chunks = rest.chunks.iter().map(|chunk| &chunk.block);
        let after = rest
            .old
            .partition_point(|old| old.block.start().addr() <= address);
        let old = after.checked_sub(1).map(|index| &rest.old[index].block);
        let filling = rest.filling.as_ref().map(|old| &old.block);
        chunks
            .chain(&rest.messages)
            .chain(old)
            .chain(filling)
            .map(Block::range)
            .find(|range| range.contains(&address))
            .map(|range| (range.start, range.end))
    }

    fn rest(&mut self) -> &mut Rest {
        self.rest.get_or_insert_with(|| Box::new(Rest::EMPTY))
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
    #[inline]
    pub fn adopt(&mut self, owned: OwnedTerm) -> Word {
        match owned.mapped() {
            Some(mapped) => self.copy_mapped(owned.word(), mapped),
            None => self.adopt_any(owned),
        }
    }

    /// Copies an owned term, sharing literals.
    #[inline]
    pub(crate) fn copy_owned(&mut self, owned: &OwnedTerm) -> Word {
        match owned.mapped() {
            Some(mapped) => self.copy_mapped(owned.word(), mapped),
            None => crate::copy::owned_into_heap(owned, self),
        }
    }

    /// Copies the objects of a fragment with that root.
    #[inline]
    fn copy_mapped(&mut self, root: Word, mapped: Mapped) -> Word {
        let Mapped {
            objects,
            words,
            map,
        } = mapped;
        let target = self.allocate(words);
        let amount = (target.addr() as u64).wrapping_sub(objects.addr() as u64);
        // SAFETY: the objects of a fragment; the target was just allocated.
        unsafe { copy_words(objects, target, words) };
        // SAFETY: the map names the words that refer to those objects.
        unsafe { add_to_words(target, map, amount) };
        Word(root.0.wrapping_add(amount))
    }

    #[inline(never)]
    fn adopt_any(&mut self, owned: OwnedTerm) -> Word {
        let parts = owned.into_parts();
        let root = parts.root;
        if parts.block.words() == 0 {
            return root;
        }
        let (source, words) = parts.objects();
        if parts.block.words() >= policy::LARGE_FRAGMENT_WORDS {
            self.adopt_old(parts.block, parts.off_heap);
            return root;
        }
        let target = self.allocate(words);
        // SAFETY: the fragment is closed and dropped afterwards, its objects' counts of off-heap
        // binaries move to the copies; the target was just allocated.
        let (root, bytes) =
            unsafe { crate::copy::relocate(source, words, target, root, &mut self.young_off_heap) };
        // The list in the fragment names the same counts: it must not drop them.
        let _ = parts.off_heap.into_parts();
        self.note_off_heap(bytes);
        root
    }

    /// The same without moving the objects, for a message whose parts are in use already: one that
    /// was looked at before it was accepted.
    pub fn adopt_in_place(&mut self, owned: OwnedTerm) -> Word {
        let parts = owned.into_parts();
        let root = parts.root;
        if parts.block.words() >= policy::LARGE_FRAGMENT_WORDS {
            self.adopt_old(parts.block, parts.off_heap);
        } else if parts.block.words() > 0 {
            let messages = &mut self.rest().messages;
            messages.push(parts.block);
            if messages.len() >= policy::YOUNG_MESSAGES_MAX {
                self.wants_collection = true;
            }
            self.append_young_off_heap(parts.off_heap);
        }
        root
    }

    /// Makes all that was built on another heap part of this one, in its old generation. It may refer to
    /// nothing outside but fun entries.
    ///
    /// # Safety
    /// The other heap must never have been collected, and must hold no references to literals or to
    /// other heaps.
    pub(crate) unsafe fn adopt_heap(&mut self, mut other: ProcessHeap) {
        let top = other.top;
        let off_heap = std::mem::replace(&mut other.young_off_heap, OffHeapList::EMPTY);
        let nursery = std::mem::replace(&mut other.nursery, Block::EMPTY);
        let mut blocks = vec![(nursery, other.nursery_top)];
        let chunks = other
            .rest
            .take()
            .map_or(Vec::new(), |mut rest| std::mem::take(&mut rest.chunks));
        blocks.extend(chunks.into_iter().map(|chunk| (chunk.block, chunk.top)));
        if let Some(last) = blocks.last_mut() {
            last.1 = top;
        }
        let rest = self.rest();
        for (block, top) in blocks {
            if block.words() > 0 {
                rest.add_old(OldBlock { block, top });
            }
        }
        // SAFETY: the objects are in blocks that the heap now owns.
        unsafe { rest.old_off_heap.append(off_heap) };
        if rest.sweep_is_due() {
            self.wants_collection = true;
        }
    }

    fn adopt_old(&mut self, block: Block, off_heap: OffHeapList) {
        let rest = self.rest();
        let top = block.end();
        let was_due = rest.sweep_is_due();
        rest.add_old(OldBlock { block, top });
        // SAFETY: the objects are in a block that the heap now owns.
        unsafe { rest.old_off_heap.append(off_heap) };
        if was_due {
            self.wants_collection = true;
        } else if rest.sweep_is_due() {
            self.owes_sweep = true;
        }
    }

    /// Adds a refc binary and returns it. It counts as `bytes` bytes of new off-heap memory.
    pub(crate) fn refc_binary(&mut self, bits: u64, buffer: Arc<OffHeap>, bytes: usize) -> Word {
        let object = self.allocate(REFC_BIN_WORDS);
        // SAFETY: just allocated; the list is swept before the memory goes.
        unsafe { self.young_off_heap.create(object, bits, buffer, bytes) };
        self.note_off_heap(bytes);
        Word::boxed(object)
    }

    /// Adds a growing refc binary of which `bits` bits are taken, and returns it. It is no term.
    pub(crate) fn growing_binary(&mut self, bits: u64, buffer: Arc<OffHeap>) -> Word {
        let capacity = buffer.capacity();
        let word = self.refc_binary(bits, buffer, capacity);
        // SAFETY: the object was just made.
        unsafe { word.address().write(GROWING_HEADER.word()) };
        word
    }

    /// Adds a reference that stands for a resource, and returns it.
    pub(crate) fn resource(&mut self, reference: Reference, resource: Arc<OffHeap>) -> Word {
        let object = self.allocate(RESOURCE_WORDS);
        let bytes = resource.capacity();
        // SAFETY: just allocated with one word more; the list is swept before the memory goes.
        unsafe {
            self.young_off_heap
                .create(object, reference.number, resource, bytes)
        };
        // SAFETY: within the object.
        unsafe { object.write(RESOURCE_HEADER.word()) };
        let origin = object.wrapping_add(RESOURCE_WORDS - 1);
        // SAFETY: within the object.
        unsafe { origin.write(Word(u64::from(reference.origin))) };
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
        self.off_heap_credit = self.off_heap_credit.saturating_sub(bytes);
        if self.off_heap_credit == 0 {
            self.wants_collection = true;
        }
    }

    /// Words that the heap has taken from the allocator (for limits and `process_info(memory)`).
    pub fn block_words(&self) -> usize {
        let Some(rest) = &self.rest else {
            return self.nursery.words();
        };
        let old = rest
            .old
            .iter()
            .chain(&rest.filling)
            .map(|old| old.block.words());
        let chunks = rest.chunks.iter().map(|chunk| chunk.block.words());
        let messages = rest.messages.iter().map(Block::words);
        self.nursery.words() + old.chain(chunks).chain(messages).sum::<usize>()
    }

    /// Measures what the heap holds, and remembers it for [`ProcessHeap::counted`].
    pub fn count(&mut self) -> Memory {
        let memory = Memory {
            words: self.block_words(),
            binary_bytes: self.off_heap_bytes(),
        };
        self.rest().counted = memory;
        memory
    }

    /// What [`ProcessHeap::count`] found last.
    pub fn counted(&self) -> Memory {
        self.rest
            .as_ref()
            .map_or(Memory::default(), |it| it.counted)
    }

    /// Words in use by objects, dead ones included.
    pub fn used_words(&self) -> usize {
        let (nursery_top, overflow) = self.young_extent();
        words_between(self.nursery.start(), nursery_top) + overflow + self.old_words()
    }

    /// Words of the nursery (OTP's `heap_size`).
    pub fn nursery_words(&self) -> usize {
        self.nursery.words()
    }

    /// Words of the old generation's objects.
    pub fn old_words(&self) -> usize {
        self.rest.as_ref().map_or(0, |rest| rest.all_old_words())
    }

    /// Bytes of off-heap binaries that the heap keeps alive.
    pub fn off_heap_bytes(&self) -> usize {
        self.young_off_heap.bytes + self.rest.as_ref().map_or(0, |rest| rest.old_off_heap.bytes)
    }

    /// The off-heap binaries that the heap keeps alive, one for each object that refers to one.
    pub fn off_heap_binaries(&self) -> Vec<HeldBinary> {
        let old = self.rest.iter().flat_map(|rest| rest.old_off_heap.held());
        self.young_off_heap.held().chain(old).collect()
    }

    /// Minor collections since the last full sweep (`process_info(garbage_collection)`).
    pub fn minor_collections(&self) -> usize {
        self.rest
            .as_ref()
            .map_or(0, |rest| rest.policy.minors as usize)
    }

    /// End of the nursery's objects, and words used in chunks and young messages.
    fn young_extent(&self) -> (*mut Word, usize) {
        let chunks = self.rest.as_ref().map_or(&[][..], |rest| &rest.chunks);
        let messages: usize = self
            .rest
            .iter()
            .flat_map(|rest| &rest.messages)
            .map(Block::words)
            .sum();
        let Some((last, full)) = chunks.split_last() else {
            let top = if self.nursery.words() == 0 {
                self.nursery.start()
            } else {
                self.top
            };
            return (top, messages);
        };
        let in_full: usize = full
            .iter()
            .map(|chunk| words_between(chunk.block.start(), chunk.top))
            .sum();
        let in_chunks = in_full + words_between(last.block.start(), self.top);
        (self.nursery_top, in_chunks + messages)
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
        if self.nursery.words() == 0 {
            return self.start_nursery(words);
        }
        let top = self.top;
        let previous = match self.rest().chunks.last_mut() {
            Some(chunk) => {
                chunk.top = top;
                chunk.block.words()
            }
            None => {
                self.nursery_top = top;
                self.nursery.words()
            }
        };
        let block = Block::new(words.max(2 * previous));
        self.top = block.start();
        self.limit = block.end();
        let top = self.top;
        self.rest().chunks.push(Chunk { top, block });
        self.wants_collection = true;
    }
}

impl Drop for ProcessHeap {
    fn drop(&mut self) {
        // SAFETY: the blocks are freed after this.
        unsafe { self.young_off_heap.release() };
        let poison = self.debug.poison;
        if poison {
            self.nursery.poison();
        }
        let Some(rest) = &mut self.rest else { return };
        // SAFETY: as above.
        unsafe { rest.old_off_heap.release() };
        if poison {
            rest.chunks
                .iter_mut()
                .for_each(|chunk| chunk.block.poison());
            rest.messages.iter_mut().for_each(Block::poison);
            rest.old
                .iter_mut()
                .chain(&mut rest.filling)
                .for_each(|old| old.block.poison());
        }
    }
}

/// Words from `start` to `end`.
#[inline]
pub(crate) fn words_between(start: *const Word, end: *const Word) -> usize {
    debug_assert!(end >= start);
    (end.addr() - start.addr()) / size_of::<Word>()
}
