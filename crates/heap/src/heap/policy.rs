//! How large the nursery should be and when to sweep everything. Numbers only, no memory.
//!
//! - A process starts without memory; its first allocation gets [`FIRST_NURSERY_WORDS`], so a
//!   process that only waits stays small. While it keeps collecting, its nursery doubles up to
//!   [`CACHE_NURSERY_WORDS`], which stays in the first-level cache.
//! - It grows further only when much survives (up to [`NURSERY_WORDS_MAX`]), or when the stack is
//!   deep: each minor collection visits every live slot, so the nursery is made at least as large
//!   as the number of roots, which makes the visits O(1) per word allocated.
//! - A full sweep comes when the old generation has doubled since the last one. If it was one large message that made it due,
//!   it comes when the process waits for the next one, or has received another: by then the message is dead, mostly.

/// The first nursery.
pub(crate) const FIRST_NURSERY_WORDS: usize = 16;
/// Up to here a nursery doubles at each collection: 16 KiB.
pub(crate) const CACHE_NURSERY_WORDS: usize = 2048;
/// Up to here it doubles when much survives: 256 KiB.
pub(crate) const NURSERY_WORDS_MAX: usize = 32 * 1024;
/// No full sweep for an old generation smaller than this, 192 KiB: large messages join it as they
/// are, and a few of them are no reason to copy all that lives.
const OLD_WORDS_MIN: usize = 24 * 1024;
/// Off-heap bytes that new refc binaries may hold before a collection is asked for; OTP's
/// virtual binary heap starts at 46422 words as well.
pub(crate) const OFF_HEAP_BYTES_MIN: usize = 46_422 * 8;
/// A full sweep after so many minor collections even if the old generation does not grow.
const MINORS_PER_SWEEP: u32 = 65_535;
/// Young data beyond this (and beyond half the nursery's size) goes straight to the old
/// generation: it came from a BIF's overflow chunks, and copying it twice costs more than
/// keeping some of it too long.
const PROMOTE_ALL_WORDS: usize = 16 * 1024;
/// An adopted fragment of at least this size becomes an old block as it is.
pub(crate) const LARGE_FRAGMENT_WORDS: usize = 256;

/// So many messages adopted in place ask for a collection, which each of them makes slower.
pub(crate) const YOUNG_MESSAGES_MAX: usize = 16;

/// What a heap remembers between collections.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Policy {
    /// Old words at which the next full sweep is due.
    pub(crate) old_limit: usize,
    /// Off-heap bytes of the old generation at which it is due.
    pub(crate) old_off_heap_limit: usize,
    /// Words that survived the last collection, and roots that it visited.
    pub(crate) survived: usize,
    pub(crate) roots: usize,
    /// Minor collections since the last full sweep.
    pub(crate) minors: u32,
    /// Words that the nursery is meant to have. Its block can be larger, since a collection must have room for all that
    /// may survive it.
    pub(crate) nursery: usize,
    /// Words of the old generation that the last full sweep left.
    pub(crate) swept: usize,
}

impl Policy {
    pub(crate) const NEW: Policy = Policy {
        old_limit: OLD_WORDS_MIN,
        old_off_heap_limit: 2 * OFF_HEAP_BYTES_MIN,
        survived: 0,
        roots: 0,
        minors: 0,
        nursery: 0,
        swept: 0,
    };

    /// Decides how large the next nursery is meant to be, when its block has `current` words.
    pub(crate) fn resize_nursery(&mut self, current: usize) {
        let current = match self.nursery {
            0 => current,
            words => words.min(current),
        };
        let grown = if current < CACHE_NURSERY_WORDS
            || (self.survived > current / 4 && current < NURSERY_WORDS_MAX)
        {
            current * 2
        } else if current > CACHE_NURSERY_WORDS && self.survived < current / 16 {
            current / 2
        } else {
            current
        };
        self.nursery = grown
            .max(self.roots.next_power_of_two())
            .max(FIRST_NURSERY_WORDS);
    }

    /// Words for the block of the next nursery, of which up to `survivors` will be filled at once and `need` must stay
    /// free.
    pub(crate) fn nursery_words(&self, survivors: usize, need: usize) -> usize {
        self.nursery.max((survivors + need).next_multiple_of(8))
    }

    /// Words for the old block that a full sweep starts with, when the old generation has `old`: no more than the last
    /// one left, since much of the rest is dead by now.
    pub(crate) fn first_old_words(&self, old: usize) -> usize {
        self.swept.min(old / 2)
    }

    /// Does everything young go to the old generation?
    pub(crate) fn promotes_all(&self, nursery: usize, overflow: usize) -> bool {
        overflow > PROMOTE_ALL_WORDS && overflow > nursery / 2
    }

    /// Is a full sweep due?
    pub(crate) fn sweep_is_due(&self, old_words: usize, old_off_heap: usize) -> bool {
        old_words > self.old_limit
            || old_off_heap > self.old_off_heap_limit
            || self.minors >= MINORS_PER_SWEEP
    }

    /// Notes what is left after a full sweep.
    pub(crate) fn swept(&mut self, old_words: usize, old_off_heap: usize) {
        self.swept = old_words;
        self.old_limit = (2 * old_words).max(OLD_WORDS_MIN);
        self.old_off_heap_limit = (2 * old_off_heap).max(2 * OFF_HEAP_BYTES_MIN);
        self.minors = 0;
    }
}

/// Words for a new old block that must hold `object` words, when the old generation has `old`.
pub(crate) fn old_block_words(old: usize, object: usize) -> usize {
    (old / 2).clamp(128, 1 << 20).max(object)
}
