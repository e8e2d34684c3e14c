//! Timers: a wheel per scheduler, in ticks of about half a millisecond.
//!
//! A timer strikes at the first tick that is not before its deadline, never earlier. Each
//! scheduler's wheel is behind a lock of its own ([`TimerId`] names the scheduler), which that
//! scheduler takes to start timers and to let them strike, and others only to cancel or read one.
//! Nothing else is locked, and nothing of Erlang runs, while it is held.
//!
//! The wheel is hierarchical (Varghese and Lauck): level l has 64 slots of 64^l ticks. A timer lies
//! in the level of the highest six-bit digit in which its tick differs from now, in the slot of its
//! own digit there; when now reaches the slot, its timers move down, or strike. A bitmap per level
//! tells used slots, so that advancing skips empty time.
//!
//! **A timer that sends to a process ends with it.** The timers of a wheel that send to the same
//! process form a list ([`Wheel::cancel_all_for`]); the process's slot has a bit for each wheel that
//! may hold some ([`Process::timers`](crate::process::Process)).
//! 1. Who starts one sets the bit, starts the timer, and then looks whether the inbox is closed: if
//!    so, it cancels the timer.
//! 2. A process that exits closes its inbox, takes the bits, and cancels its timers in those wheels.
//!
//! Both change the bits by read-modify-write (acquire and release). If the bit was set first, the
//! process sees it and locks the wheel: it finds the timer, or the timer is put there later, under
//! the same lock, and its starter sees the inbox closed. If the bits were taken first, the starter
//! sees it closed, too. Slots are not reused while somebody is between the two.

#[cfg(test)]
mod tests;

use crate::signal::ReferenceKey;
use purlin_heap::atom::Atom;
use purlin_heap::hash::WordHasher;
use purlin_heap::heap::OwnedTerm;
use purlin_heap::term::Pid;
use std::collections::HashMap;
use std::hash::BuildHasherDefault;

/// Nanoseconds in a tick.
const TICK: u64 = 1 << 19;
const DIGIT_BITS: u32 = 6;
const SLOTS: usize = 1 << DIGIT_BITS;
const LEVELS: usize = 7;
/// Further away than this, a timer comes by to look before.
const FARTHEST: u64 = (1 << (DIGIT_BITS * LEVELS as u32)) - 1;
/// No entry.
const NONE: u32 = u32::MAX;

/// Names a running timer of a VM.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TimerId {
    /// Whose wheel it is in.
    pub scheduler: u32,
    /// Its entry there.
    pub entry: u32,
    /// Which use of the entry.
    pub generation: u32,
}

/// What a timer does.
#[derive(Debug)]
pub enum Action {
    /// Lets a process look at its clock.
    Wake(Pid),
    /// Sends a message.
    Send {
        /// The timer's reference.
        key: ReferenceKey,
        /// To whom.
        to: Destination,
        /// What.
        message: OwnedTerm,
    },
}

/// Where a timer's message goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Destination {
    /// To a process.
    Pid(Pid),
    /// To who has the name by then.
    Name(Atom),
}

#[derive(Debug)]
struct Entry {
    deadline: u64,
    generation: u32,
    next: u32,
    /// The entry before, or the slot (level * 64 + slot) when it is the first.
    previous: Previous,
    /// Its neighbours among the timers that send to the same process.
    siblings: Siblings,
    /// `None` while the entry is free; then `next` is the next free one.
    action: Option<Action>,
}

#[derive(Clone, Copy, Debug)]
struct Siblings {
    previous: u32,
    next: u32,
}

impl Siblings {
    const ALONE: Siblings = Siblings {
        previous: NONE,
        next: NONE,
    };
}

#[derive(Clone, Copy, Debug)]
enum Previous {
    Entry(u32),
    Slot(u32),
}

#[derive(Clone, Copy, Debug)]
struct Level {
    used: u64,
    first: [u32; SLOTS],
}

/// A timer wheel.
#[derive(Debug)]
pub struct Wheel {
    /// Ticks that have passed.
    now: u64,
    levels: Box<[Level; LEVELS]>,
    entries: Vec<Entry>,
    free: u32,
    running: usize,
    /// Timers with a reference, by its number.
    named: Table<ReferenceKey, (u32, u32)>,
    /// The last timer started that sends to a process.
    receivers: Table<Pid, u32>,
}

type Table<K, V> = HashMap<K, V, BuildHasherDefault<WordHasher>>;

/// A table with room for more than this gives its memory back when it is empty.
const TABLE_KEPT: usize = 1024;

fn give_back<K, V>(table: &mut Table<K, V>) {
    if table.is_empty() && table.capacity() > TABLE_KEPT {
        *table = Table::default();
    }
}

impl Default for Wheel {
    fn default() -> Wheel {
        Wheel {
            now: 0,
            levels: Box::new(
                [Level {
                    used: 0,
                    first: [NONE; SLOTS],
                }; LEVELS],
            ),
            entries: Vec::new(),
            free: NONE,
            running: 0,
            named: Table::default(),
            receivers: Table::default(),
        }
    }
}

impl Wheel {
    /// Starts a timer. Returns entry and generation.
    pub fn start(&mut self, deadline: u64, action: Action) -> (u32, u32) {
        if let Action::Send { key, to, .. } = action {
            let started = self.insert(deadline, action);
            self.named.insert(key, started);
            if let Destination::Pid(pid) = to {
                self.join_siblings(pid, started.0);
            }
            return started;
        }
        self.insert(deadline, action)
    }

    fn insert(&mut self, deadline: u64, action: Action) -> (u32, u32) {
        let index = if self.free == NONE {
            let entry = Entry {
                deadline,
                generation: 0,
                next: NONE,
                previous: Previous::Slot(0),
                siblings: Siblings::ALONE,
                action: None,
            };
            self.entries.push(entry);
            self.entries.len() as u32 - 1
        } else {
            let index = self.free;
            self.free = self.entries[index as usize].next;
            index
        };
        let entry = &mut self.entries[index as usize];
        entry.deadline = deadline;
        entry.action = Some(action);
        let generation = entry.generation;
        self.running += 1;
        self.enlist(index);
        (index, generation)
    }

    /// Stops a timer: its deadline, if it was still running.
    pub fn cancel(&mut self, entry: u32, generation: u32) -> Option<u64> {
        if !self.runs(entry, generation) {
            return None;
        }
        let deadline = self.entries[entry as usize].deadline;
        self.unlist(entry);
        // What it would have done is dropped.
        drop(self.release(entry));
        Some(deadline)
    }

    /// Stops all timers that send to a process.
    pub fn cancel_all_for(&mut self, receiver: Pid) {
        while let Some(&entry) = self.receivers.get(&receiver) {
            self.unlist(entry);
            drop(self.release(entry));
        }
    }

    /// Is the timer still running?
    pub fn runs(&self, entry: u32, generation: u32) -> bool {
        let found = self.entries.get(entry as usize);
        found.is_some_and(|found| found.generation == generation && found.action.is_some())
    }

    /// Stops the timer with that reference: its deadline, if it was still running.
    pub fn cancel_named(&mut self, key: ReferenceKey) -> Option<u64> {
        let (entry, generation) = self.named.get(&key).copied()?;
        self.cancel(entry, generation)
    }

    /// The deadline of the timer with that reference, if it is running.
    pub fn deadline(&self, key: ReferenceKey) -> Option<u64> {
        let (entry, _) = self.named.get(&key)?;
        Some(self.entries[*entry as usize].deadline)
    }

    /// How many timers are running.
    pub fn len(&self) -> usize {
        self.running
    }

    /// Is none running?
    pub fn is_empty(&self) -> bool {
        self.running == 0
    }

    /// When something may be due next, in nanoseconds.
    pub fn next(&self) -> Option<u64> {
        self.next_slot().map(|(tick, ..)| tick.saturating_mul(TICK))
    }

    /// Lets time pass up to `now` nanoseconds; what strikes goes to `struck`, in order of deadlines
    /// as far as ticks tell them apart.
    pub fn advance(&mut self, now: u64, struck: &mut Vec<Action>) {
        let target = now / TICK;
        while let Some((tick, level, slot)) = self.next_slot() {
            if tick > target {
                break;
            }
            self.now = tick;
            self.empty_slot(level, slot, struck);
        }
        self.now = self.now.max(target);
    }

    /// Empties a slot that now has reached.
    fn empty_slot(&mut self, level: usize, slot: usize, struck: &mut Vec<Action>) {
        let mut index = std::mem::replace(&mut self.levels[level].first[slot], NONE);
        self.levels[level].used &= !(1 << slot);
        // Timers were put in front: strike in the order of starting.
        let start = struck.len();
        while index != NONE {
            let entry = &self.entries[index as usize];
            let next = entry.next;
            if entry.deadline.div_ceil(TICK) <= self.now {
                struck.extend(self.release(index));
            } else {
                self.enlist(index);
            }
            index = next;
        }
        struck[start..].reverse();
    }

    /// The first used slot: when now reaches it, its level, its number.
    fn next_slot(&self) -> Option<(u64, usize, usize)> {
        let level = self.levels.iter().position(|level| level.used != 0)?;
        let slot = self.levels[level].used.trailing_zeros() as usize;
        let shift = DIGIT_BITS * level as u32;
        let above = self.now >> (shift + DIGIT_BITS) << (shift + DIGIT_BITS);
        Some((above | ((slot as u64) << shift), level, slot))
    }

    fn enlist(&mut self, index: u32) {
        let due = self.entries[index as usize].deadline.div_ceil(TICK);
        let tick = due.clamp(self.now + 1, self.now | FARTHEST);
        let level = ((tick ^ self.now) | 1).ilog2() / DIGIT_BITS;
        let slot = (tick >> (DIGIT_BITS * level)) as usize % SLOTS;
        let level = level as usize;
        let next = self.levels[level].first[slot];
        if next != NONE {
            self.entries[next as usize].previous = Previous::Entry(index);
        }
        let entry = &mut self.entries[index as usize];
        entry.next = next;
        entry.previous = Previous::Slot((level * SLOTS + slot) as u32);
        self.levels[level].first[slot] = index;
        self.levels[level].used |= 1 << slot;
    }

    fn unlist(&mut self, index: u32) {
        let (previous, next) = {
            let entry = &self.entries[index as usize];
            (entry.previous, entry.next)
        };
        if next != NONE {
            self.entries[next as usize].previous = previous;
        }
        match previous {
            Previous::Entry(previous) => self.entries[previous as usize].next = next,
            Previous::Slot(place) => {
                let (level, slot) = (place as usize / SLOTS, place as usize % SLOTS);
                self.levels[level].first[slot] = next;
                if next == NONE {
                    self.levels[level].used &= !(1 << slot);
                }
            }
        }
    }

    /// Frees an entry that is in no slot.
    fn release(&mut self, index: u32) -> Option<Action> {
        let entry = &mut self.entries[index as usize];
        let action = entry.action.take();
        entry.generation = entry.generation.wrapping_add(1);
        entry.next = self.free;
        self.free = index;
        self.running -= 1;
        if let Some(Action::Send { key, to, .. }) = &action {
            let (key, to) = (*key, *to);
            self.named.remove(&key);
            give_back(&mut self.named);
            if let Destination::Pid(pid) = to {
                self.leave_siblings(pid, index);
            }
        }
        action
    }

    /// Adds an entry to those that send to a process.
    fn join_siblings(&mut self, receiver: Pid, index: u32) {
        let next = self.receivers.insert(receiver, index).unwrap_or(NONE);
        if next != NONE {
            self.entries[next as usize].siblings.previous = index;
        }
        let previous = NONE;
        self.entries[index as usize].siblings = Siblings { previous, next };
    }

    fn leave_siblings(&mut self, receiver: Pid, index: u32) {
        let entry = &mut self.entries[index as usize];
        let Siblings { previous, next } = std::mem::replace(&mut entry.siblings, Siblings::ALONE);
        if next != NONE {
            self.entries[next as usize].siblings.previous = previous;
        }
        if previous != NONE {
            self.entries[previous as usize].siblings.next = next;
        } else if next != NONE {
            self.receivers.insert(receiver, next);
        } else {
            self.receivers.remove(&receiver);
            give_back(&mut self.receivers);
        }
    }
}
