//! `max_heap_size`: how large a process's heap may get, and what happens when it gets larger.
//!
//! Each collection of a process that has a limit measures what it holds (heap, stack, messages
//! that count as its own); beyond the limit it notes so and lets the process give way. The
//! scheduler then reports it and, unless the limit says otherwise, ends the process with reason
//! `killed`, which nothing can trap. As in OTP, a process that only waits while its mailbox fills up
//! is not measured.

use super::info::Item;
use super::report::tell_logger;
use super::subject::Subject;
use super::{Own, Private};
use crate::scheduler::Scheduler;
use crate::vm::Vm;
use purlin_heap::atom::Atom;
use purlin_heap::heap::OwnedTerm;
use purlin_heap::term::{Term, Word};

/// `{max_heap_size, _}`
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MaxHeapSize {
    /// Most words; 0 for no limit.
    pub words: usize,
    /// Does a process that holds more end?
    pub kill: bool,
    /// Is it reported?
    pub report: bool,
    /// Do off-heap binaries count?
    pub binaries: bool,
}

impl Default for MaxHeapSize {
    fn default() -> MaxHeapSize {
        MaxHeapSize {
            words: 0,
            kill: true,
            report: true,
            binaries: false,
        }
    }
}

impl Own {
    /// Measures the process, whose machine holds `words` words and keeps `binaries` bytes alive;
    /// true when that is beyond its limit.
    pub(crate) fn outgrows(&mut self, words: usize, binaries: usize) -> bool {
        let Some(limit) = self.rare.as_ref().map(|rare| rare.max_heap) else {
            return false;
        };
        if limit.words == 0 {
            return false;
        }
        let messages = if self.flags.off_heap_messages {
            0
        } else {
            self.mailbox.off_heap_words()
        };
        let binaries = if limit.binaries {
            binaries / size_of::<Word>()
        } else {
            0
        };
        let total = words + messages + binaries;
        let grown = total > limit.words;
        self.rare().outgrown = grown.then_some(total);
        grown
    }
}

/// Reports and ends a process that was found to have outgrown its limit.
pub(crate) fn enforce(vm: &Vm, scheduler: &mut Scheduler, process: &mut Private) {
    let Some(rare) = &mut process.own.rare else {
        return;
    };
    let Some(total) = rare.outgrown.take() else {
        return;
    };
    let limit = rare.max_heap;
    if limit.report {
        report(vm, scheduler, process, limit, total);
    }
    if limit.kill {
        process.own.doom(OwnedTerm::atom(Atom::KILLED));
    }
}

/// Sends `{heap_limit, Pid, MaxHeapSize, Words, Kill, MessageQueueLen, GcInfo, Stacktrace}` to
/// `logger`.
fn report(
    vm: &Vm,
    scheduler: &mut Scheduler,
    process: &mut Private,
    limit: MaxHeapSize,
    total: usize,
) {
    let Private { machine, own } = process;
    tell_logger(vm, scheduler, |heap| {
        let (pid, messages) = (own.pid, own.mailbox.len());
        let mut subject = Subject {
            vm,
            own,
            machine: Some(machine),
            asks_itself: false,
            running_slice: 0,
        };
        let gc_info = subject.value(heap, Item::GarbageCollectionInfo);
        let stack = subject.value(heap, Item::CurrentStacktrace);
        let message = [
            Term::atom(Atom::HEAP_LIMIT),
            Term::pid(pid),
            Term::size(limit.words),
            Term::size(total),
            Term::bool(limit.kill),
            Term::size(messages),
            gc_info,
            stack,
        ];
        heap.tuple(&message)
    });
}
