//! Run queues: one per scheduler and priority, others steal from the far end.
//!
//! The queues are crossbeam's deques, first in, first out. Who holds a `Box<Private>` owns the process
//! (see [`mailbox::inbox`](crate::mailbox::inbox)); moving the box into a queue, out of it, or into a
//! thief's queue moves ownership with it.
//!
//! Order, as in OTP: max before high before the rest; of normal and low processes, a low one
//! runs for every eight normal ones.

use crate::process::{Priority, Private};
use crossbeam_deque::{Steal, Stealer, Worker};

const PRIORITIES: usize = 4;
/// So many normal slices for one low one.
const NORMAL_PER_LOW: u32 = 8;

/// The queues of one scheduler, for itself.
pub struct RunQueue {
    queues: [Worker<Box<Private>>; PRIORITIES],
    /// A bit for each queue that may hold processes; the others are empty.
    used: u8,
    /// Normal processes taken since the last low one.
    normal_taken: u32,
}

/// The same for thieves.
pub struct Thieves([Stealer<Box<Private>>; PRIORITIES]);

impl Default for RunQueue {
    fn default() -> RunQueue {
        RunQueue {
            queues: std::array::from_fn(|_| Worker::new_fifo()),
            used: 0,
            normal_taken: 0,
        }
    }
}

impl RunQueue {
    /// What others steal through.
    pub fn thieves(&self) -> Thieves {
        Thieves(std::array::from_fn(|priority| {
            self.queues[priority].stealer()
        }))
    }

    /// Puts a process at the end.
    #[inline]
    pub fn push(&mut self, process: Box<Private>) {
        let priority = process.own.priority as usize;
        self.used |= 1 << priority;
        self.queues[priority].push(process);
    }

    /// Takes the next process to run.
    #[inline]
    pub fn pop(&mut self) -> Option<Box<Private>> {
        const NORMAL: u8 = 1 << Priority::Normal as u8;
        if self.used == NORMAL {
            return self.take(Priority::Normal);
        }
        self.pop_by_priority()
    }

    #[inline(never)]
    fn pop_by_priority(&mut self) -> Option<Box<Private>> {
        let urgent = self
            .take(Priority::Max)
            .or_else(|| self.take(Priority::High));
        if urgent.is_some() {
            return urgent;
        }
        let normal = &self.queues[Priority::Normal as usize];
        if self.normal_taken >= NORMAL_PER_LOW || normal.is_empty() {
            self.normal_taken = 0;
            if let Some(process) = self.take(Priority::Low) {
                return Some(process);
            }
        }
        self.normal_taken += 1;
        self.take(Priority::Normal)
    }

    #[inline]
    fn take(&mut self, priority: Priority) -> Option<Box<Private>> {
        let used = 1 << priority as u8;
        if self.used & used == 0 {
            return None;
        }
        let process = self.queues[priority as usize].pop();
        if process.is_none() {
            self.used &= !used;
        }
        process
    }

    /// How many processes wait.
    #[inline]
    pub fn len(&self) -> usize {
        self.queues.iter().map(Worker::len).sum()
    }

    /// Does none wait?
    #[inline]
    pub fn is_empty(&self) -> bool {
        self.queues.iter().all(Worker::is_empty)
    }

    /// Steals some of another scheduler's processes; one to run, the others into this queue.
    pub fn steal(&mut self, victim: &Thieves) -> Option<Box<Private>> {
        for priority in (0..PRIORITIES).rev() {
            let stealer = &victim.0[priority];
            while !stealer.is_empty() {
                self.used |= 1 << priority;
                match stealer.steal_batch_and_pop(&self.queues[priority]) {
                    Steal::Success(process) => return Some(process),
                    Steal::Empty => break,
                    Steal::Retry => {}
                }
            }
        }
        None
    }
}

impl Thieves {
    /// Is there something to steal?
    pub fn has_work(&self) -> bool {
        self.0.iter().any(|stealer| !stealer.is_empty())
    }

    /// How many processes wait there, by priority from low to max.
    pub fn lengths(&self) -> [usize; PRIORITIES] {
        std::array::from_fn(|priority| self.0[priority].len())
    }
}

const _: () = assert!(Priority::Max as usize == PRIORITIES - 1);
