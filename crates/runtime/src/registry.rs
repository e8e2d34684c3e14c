//! Registered names.
//!
//! A name is an atom, so the registry is an array indexed by atom, in segments of doubling size made
//! when first needed; an entry is 0 or a pid. A look-up is two loads and takes no lock.
//!
//! **Protocol.** A process has at most one name, in `Process::name`. All steps are sequentially
//! consistent.
//! 1. Registering: (a) `Process::name` from none to the name, else badarg; (b) the entry from 0 to the
//!    pid, else undo a, badarg; (c) if the inbox is closed by now, the process is exiting: set the
//!    entry from that pid back to 0, undo a, badarg.
//! 2. Unregistering: (a) the entry from that pid to 0, else badarg; (b) `Process::name` to none.
//! 3. Exit: the owner (a) closes the inbox, (b) reads `Process::name`, and if there is one sets the
//!    entry from its own pid to 0. Either 1c sees the closed inbox or 3b sees the name; both may do
//!    the same compare-and-exchange, of which one succeeds.

use crate::table::pids::Process;
use purlin_heap::atom::Atom;
use purlin_heap::term::{Pid, Word};
use std::sync::OnceLock;
use std::sync::atomic::{AtomicU64, Ordering};

const FIRST_SEGMENT: u32 = 1024;
/// Enough for 2^31 atoms; there are never so many.
const SEGMENTS: usize = 22;

/// See the module documentation.
pub struct Registry {
    segments: [OnceLock<Box<[AtomicU64]>>; SEGMENTS],
}

/// The name or the process is taken, or the process does not live.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotRegistered;

impl Default for Registry {
    fn default() -> Registry {
        Registry {
            segments: [const { OnceLock::new() }; SEGMENTS],
        }
    }
}

fn locate(name: Atom) -> (usize, usize) {
    if name.0 < FIRST_SEGMENT {
        return (0, name.0 as usize);
    }
    let segment = (name.0 / FIRST_SEGMENT).ilog2() + 1;
    (
        segment as usize,
        (name.0 - (FIRST_SEGMENT << (segment - 1))) as usize,
    )
}

fn segment_size(segment: usize) -> u32 {
    if segment == 0 {
        FIRST_SEGMENT
    } else {
        FIRST_SEGMENT << (segment - 1)
    }
}

impl Registry {
    /// The process with that name.
    #[inline]
    pub fn get(&self, name: Atom) -> Option<Pid> {
        let (segment, index) = locate(name);
        let pid = self.segments[segment].get()?[index].load(Ordering::Acquire);
        (pid != 0).then(|| Pid::of(Word(pid)))
    }

    /// Registers a process that is not exiting, or fails.
    pub fn register(&self, name: Atom, pid: Pid, process: &Process) -> Result<(), NotRegistered> {
        let named = name.0 + 1;
        process
            .name
            .compare_exchange(0, named, Ordering::SeqCst, Ordering::SeqCst)
            .map_err(|_| NotRegistered)?;
        let entry = self.entry(name);
        let taken = entry.compare_exchange(0, pid.word().0, Ordering::SeqCst, Ordering::SeqCst);
        if taken.is_ok() && !process.inbox.is_closed() {
            return Ok(());
        }
        if taken.is_ok() {
            self.remove(name, pid);
        }
        let undone = process
            .name
            .compare_exchange(named, 0, Ordering::SeqCst, Ordering::SeqCst);
        debug_assert!(undone.is_ok() || process.inbox.is_closed());
        Err(NotRegistered)
    }

    /// Sets the entry from `pid` to none; false if it was not that.
    fn remove(&self, name: Atom, pid: Pid) -> bool {
        self.entry(name)
            .compare_exchange(pid.word().0, 0, Ordering::SeqCst, Ordering::SeqCst)
            .is_ok()
    }

    /// Step 2, for a process found by [`Registry::get`].
    pub fn unregister(&self, name: Atom, pid: Pid, process: &Process) -> Result<(), NotRegistered> {
        if !self.remove(name, pid) {
            return Err(NotRegistered);
        }
        // The process may have died since and the slot been emptied: then nothing is to be done.
        let _ = process
            .name
            .compare_exchange(name.0 + 1, 0, Ordering::SeqCst, Ordering::SeqCst);
        Ok(())
    }

    /// Step 3b, for the owner of an exiting process; returns the name it had.
    pub fn release(&self, pid: Pid, process: &Process) -> Option<Atom> {
        let name = Atom(process.name.swap(0, Ordering::SeqCst).checked_sub(1)?);
        self.remove(name, pid).then_some(name)
    }

    /// All names that are in use.
    pub fn names(&self) -> Vec<Atom> {
        let mut names = Vec::new();
        let mut first = 0;
        for (number, segment) in self.segments.iter().enumerate() {
            for (index, entry) in segment.get().into_iter().flatten().enumerate() {
                if entry.load(Ordering::Relaxed) != 0 {
                    names.push(Atom(first + index as u32));
                }
            }
            first += segment_size(number);
        }
        names
    }

    fn entry(&self, name: Atom) -> &AtomicU64 {
        let (segment, index) = locate(name);
        let make = || {
            (0..segment_size(segment))
                .map(|_| AtomicU64::new(0))
                .collect()
        };
        &self.segments[segment].get_or_init(make)[index]
    }
}
