//! The process table: from pid to process without a lock, slots allocated without a lock.
//!
//! A slot is a [`Process`]: what others may touch of a process. Slots lie in segments of doubling
//! size that are made when first needed and never move or shrink, so a `&Process` is valid as long
//! as the table; what can go wrong with a stale one is only that the slot has a new tenant.
//!
//! ```text
//!   segment   0      1      2      3 ...
//!   slots    1024   1024   2048   4096 ...     first slot of segment n > 0: 1024 * 2^(n-1)
//! ```
//!
//! **Protocol of a slot.**
//! 1. It is in exactly one free list ([`SlotCache`], or the table's shared list), or fresh, or in
//!    use, or in limbo. Its `pid` is 0 unless it is in use.
//! 2. Who takes it writes `pid` with the slot's next generation (release; pairs with the acquire in
//!    [`ProcessTable::get`]) after the inbox was opened, and only then hands out the pid.
//! 3. When the process exits, its owner closes the inbox, sets `pid` to 0, and puts the slot into its
//!    scheduler's limbo. A look-up that still found the slot fails at the closed inbox.
//! 4. After the grace period of [`quiescent`](super::quiescent) it goes back to a free list. So a
//!    push never reaches the next tenant, as long as pushers take part in that protocol between
//!    look-up and push.
//!
//! Generations are counted in the slot and wrap after 2^30 tenants.

#![allow(
    unsafe_code,
    reason = "segments are allocated zeroed so that memory is committed lazily"
)]

use crate::mailbox::inbox::Inbox;
use crate::process::Private;
use crate::signal::Letter;
use crossbeam_deque::{Injector, Steal};
use purlin_heap::atom::Atom;
use purlin_heap::term::{PID_GENERATION_BITS, PID_SLOT_BITS, Pid};
use std::alloc::{Layout, alloc_zeroed, dealloc, handle_alloc_error};
use std::ops::{Range, RangeInclusive};
use std::ptr;
use std::sync::atomic::{AtomicPtr, AtomicU32, AtomicU64, Ordering};

/// What others may touch of a process. All bytes zero is a free slot.
#[repr(C, align(64))]
#[derive(Default)]
pub struct Process {
    /// Signals, and the process's state: see [`inbox`](crate::mailbox::inbox).
    pub inbox: Inbox<Letter, Private>,
    /// The tenant's pid as a word's payload plus one; 0 for none. See the protocol.
    pid: AtomicU64,
    /// Generation of the next tenant. Only touched by who allocates or retires the slot.
    generation: AtomicU32,
    /// A bit for each scheduler (modulo their number) whose wheel may hold timers that send to the
    /// tenant. Protocol: [`timer`](crate::timer).
    timers: AtomicU64,
    /// Registered name: atom index plus one, 0 for none. Protocol: [`registry`](crate::registry).
    pub(crate) name: AtomicU32,
}

const _: () = assert!(size_of::<Process>() == 64);

impl Process {
    /// The tenant's pid, if there is one.
    pub fn pid(&self) -> Option<Pid> {
        let payload = self.pid.load(Ordering::Acquire).checked_sub(1)?;
        Some(Pid {
            generation: (payload >> PID_SLOT_BITS) as u32,
            slot: (payload & ((1 << PID_SLOT_BITS) - 1)) as u32,
        })
    }

    /// A timer that sends to the tenant is about to be started in that scheduler's wheel.
    pub(crate) fn note_timers(&self, scheduler: usize) {
        let bit = 1 << (scheduler % u64::BITS as usize);
        if self.timers.load(Ordering::Acquire) & bit == 0 {
            self.timers.fetch_or(bit, Ordering::AcqRel);
        }
    }

    /// For the owner of an exiting process: wheels that may hold timers that send to it.
    pub(crate) fn take_timers(&self) -> u64 {
        self.timers.swap(0, Ordering::AcqRel)
    }

    /// The registered name.
    pub fn name(&self) -> Option<Atom> {
        self.name.load(Ordering::Relaxed).checked_sub(1).map(Atom)
    }
}

fn tenant(pid: Pid) -> u64 {
    ((u64::from(pid.generation) << PID_SLOT_BITS) | u64::from(pid.slot)) + 1
}

/// Slots of the first segment.
const FIRST_SEGMENT: u32 = 1024;
/// So many segments hold 2^28 slots, all that a pid can name.
const SEGMENTS: usize = 19;
/// Slots taken from the fresh ones at a time.
const FRESH_BATCH: u32 = 64;
/// A scheduler that has more free slots than this gives some to the others.
const CACHE_MAX: usize = 4096;
/// How many it gives.
const CACHE_BATCH: usize = 1024;

/// The smallest and the largest setting of the number of processes.
pub const PROCESS_LIMITS: RangeInclusive<u32> =
    1024..=(1 << PID_SLOT_BITS) - FIRST_SEGMENT - LIMBO_SLOTS;
/// Slots beyond the limit, for processes that have ended and whose grace period has not.
const LIMBO_SLOTS: u32 = 1 << 16;
/// How many processes a VM can have unless told otherwise; as in OTP.
pub const PROCESS_LIMIT: u32 = 1_048_576;

/// See the module documentation.
pub struct ProcessTable {
    segments: [AtomicPtr<Process>; SEGMENTS],
    /// The next slot that has never been used.
    fresh: AtomicU32,
    limit: u32,
    /// How many slots there may be.
    slots: u32,
    /// Free slots that schedulers have given up.
    shared: Injector<Box<[u32]>>,
}

/// Free slots of one scheduler.
#[derive(Debug, Default)]
pub struct SlotCache {
    free: Vec<u32>,
    fresh: Range<u32>,
}

/// Segment and place of a slot.
fn locate(slot: u32) -> (usize, usize) {
    if slot < FIRST_SEGMENT {
        return (0, slot as usize);
    }
    let segment = (slot / FIRST_SEGMENT).ilog2() + 1;
    (
        segment as usize,
        (slot - (FIRST_SEGMENT << (segment - 1))) as usize,
    )
}

fn segment_layout(segment: usize) -> Layout {
    let slots = if segment == 0 {
        FIRST_SEGMENT
    } else {
        FIRST_SEGMENT << (segment - 1)
    };
    Layout::array::<Process>(slots as usize).expect("at most 2^27 slots of 64 bytes")
}

impl ProcessTable {
    /// A table for `limit` processes and those that have just ended: who counts processes keeps to
    /// the limit, the table only to its own size.
    pub fn new(limit: u32) -> ProcessTable {
        let limit = limit.clamp(*PROCESS_LIMITS.start(), *PROCESS_LIMITS.end());
        ProcessTable {
            segments: [const { AtomicPtr::new(ptr::null_mut()) }; SEGMENTS],
            fresh: AtomicU32::new(0),
            limit,
            slots: limit + LIMBO_SLOTS,
            shared: Injector::new(),
        }
    }

    /// How many processes there may be.
    pub fn limit(&self) -> u32 {
        self.limit
    }

    /// The process with that pid, unless it has exited.
    #[inline]
    pub fn get(&self, pid: Pid) -> Option<&Process> {
        let process = self.slot(pid.slot)?;
        (process.pid.load(Ordering::Acquire) == tenant(pid)).then_some(process)
    }

    /// The slot of a process that the caller owns.
    #[inline]
    pub fn own(&self, pid: Pid) -> &Process {
        let process = self.slot(pid.slot).expect("an owned process has a slot");
        debug_assert!(process.pid.load(Ordering::Relaxed) == tenant(pid));
        process
    }

    /// The pids of all processes, more or less at this moment.
    pub fn pids(&self) -> impl Iterator<Item = Pid> + '_ {
        let end = self.fresh.load(Ordering::Acquire);
        (0..end).filter_map(|slot| self.slot(slot)?.pid())
    }

    #[inline]
    fn slot(&self, slot: u32) -> Option<&Process> {
        let (segment, index) = locate(slot);
        // Pairs with the release in `make_segment`.
        let start = self.segments.get(segment)?.load(Ordering::Acquire);
        if start.is_null() {
            return None;
        }
        // SAFETY: `locate` stays within the segment, which lives as long as the table.
        let process = unsafe { start.add(index) };
        // SAFETY: as above; all bytes zero is a valid `Process`.
        Some(unsafe { &*process })
    }

    /// Takes a slot with its inbox open. The caller owns the process that it will put there.
    /// `None` when the table is full.
    pub fn allocate(&self, cache: &mut SlotCache) -> Option<(Pid, &Process)> {
        let slot = self.take_slot(cache)?;
        self.make_segment(locate(slot).0);
        let process = self.slot(slot)?;
        let pid = Pid {
            generation: process.generation.load(Ordering::Relaxed),
            slot,
        };
        process.inbox.open();
        // Pairs with the acquire in `get`.
        process.pid.store(tenant(pid), Ordering::Release);
        Some((pid, process))
    }

    /// Step 3 of the protocol: nobody finds the process any more. The inbox must be closed. The slot
    /// is to be handed to [`SlotCache::reclaim`] after a grace period.
    pub fn retire(&self, pid: Pid) -> u32 {
        let process = self.own(pid);
        debug_assert!(process.inbox.is_closed());
        let next = (pid.generation + 1) & ((1 << PID_GENERATION_BITS) - 1);
        process.generation.store(next, Ordering::Relaxed);
        process.pid.store(0, Ordering::Release);
        pid.slot
    }

    fn take_slot(&self, cache: &mut SlotCache) -> Option<u32> {
        if let Some(slot) = cache.free.pop() {
            return Some(slot);
        }
        if let Some(slot) = cache.fresh.next() {
            return Some(slot);
        }
        if let Some(batch) = self.steal_shared() {
            cache.free.extend_from_slice(&batch);
            return cache.free.pop();
        }
        let next = |fresh: u32| (fresh < self.slots).then(|| (fresh + FRESH_BATCH).min(self.slots));
        let start = self
            .fresh
            .fetch_update(Ordering::AcqRel, Ordering::Relaxed, next)
            .ok()?;
        cache.fresh = start..(start + FRESH_BATCH).min(self.slots);
        cache.fresh.next()
    }

    fn steal_shared(&self) -> Option<Box<[u32]>> {
        loop {
            match self.shared.steal() {
                Steal::Empty => return None,
                Steal::Success(batch) => return Some(batch),
                Steal::Retry => {}
            }
        }
    }

    fn make_segment(&self, segment: usize) {
        let entry = &self.segments[segment];
        if !entry.load(Ordering::Acquire).is_null() {
            return;
        }
        let layout = segment_layout(segment);
        // SAFETY: the layout is not of size zero.
        let memory = unsafe { alloc_zeroed(layout) }.cast::<Process>();
        if memory.is_null() {
            handle_alloc_error(layout);
        }
        let made =
            entry.compare_exchange(ptr::null_mut(), memory, Ordering::AcqRel, Ordering::Acquire);
        if made.is_err() {
            // SAFETY: allocated above with this layout; another thread was faster and nobody saw it.
            unsafe { dealloc(memory.cast(), layout) };
        }
    }
}

impl Drop for ProcessTable {
    fn drop(&mut self) {
        for segment in 0..SEGMENTS {
            let start = *self.segments[segment].get_mut();
            if start.is_null() {
                continue;
            }
            let layout = segment_layout(segment);
            let fresh = *self.fresh.get_mut() as usize;
            let first = if segment == 0 {
                0
            } else {
                (FIRST_SEGMENT as usize) << (segment - 1)
            };
            let used = fresh
                .saturating_sub(first)
                .min(layout.size() / size_of::<Process>());
            let processes = ptr::slice_from_raw_parts_mut(start, used);
            // SAFETY: slots that were ever used are valid; the others own nothing.
            unsafe { ptr::drop_in_place(processes) };
            // SAFETY: allocated in `make_segment` with this layout.
            unsafe { dealloc(start.cast(), layout) };
        }
    }
}

impl SlotCache {
    /// Step 4 of the protocol.
    pub fn reclaim(&mut self, slot: u32, table: &ProcessTable) {
        self.free.push(slot);
        if self.free.len() > CACHE_MAX {
            let batch = self.free.drain(..CACHE_BATCH).collect();
            table.shared.push(batch);
        }
    }
}
