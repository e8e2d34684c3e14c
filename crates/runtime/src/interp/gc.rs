//! Collections of a process's heap: where the roots are.

use super::machine::Machine;
use crate::process::Own;
use crate::scheduler::{Counters, Scheduler};
use crate::trace;
use crate::vm::Vm;
use purlin_heap::atom::Atom;
use purlin_heap::heap::Roots;
use purlin_heap::literal::Areas;
use purlin_heap::term::Word;

/// The roots of a process: stack and continuation, mailbox and dictionary.
struct ProcessRoots<'a> {
    machine: &'a mut Machine,
    own: &'a mut Own,
}

impl Roots for ProcessRoots<'_> {
    fn visit(&mut self, visit: &mut impl FnMut(&mut Word)) {
        self.machine.for_each_root(|slot| {
            // SAFETY: a live slot of the stack or continuation; each is visited on its own.
            visit(unsafe { &mut *slot });
        });
        self.own.for_each_root(visit);
    }
}

/// How much of a heap is collected.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Extent {
    /// Young objects, and all when it is time.
    Young,
    /// All objects.
    All,
    /// All objects, into as little memory as they need.
    ToFit,
}

impl Machine {
    /// Collects the heap of a process that is suspended, or whose handler has left at a safepoint,
    /// so that `need` words are free afterwards.
    pub fn collect_garbage(
        &mut self,
        vm: &Vm,
        own: &mut Own,
        scheduler: &mut Scheduler,
        need: usize,
        extent: Extent,
    ) {
        let events = match extent {
            Extent::Young => [Atom::GC_MINOR_START, Atom::GC_MINOR_END],
            Extent::All | Extent::ToFit => [Atom::GC_MAJOR_START, Atom::GC_MAJOR_END],
        };
        if own.flags.traced {
            trace::collection(vm, scheduler, own, self, events[0], need);
            let (now, pid) = (self.reading(vm), own.pid);
            if let Some(meter) = own.meter() {
                meter.read(pid, now);
            }
        }
        // The roots are in stack and `own`, not in the heap itself.
        let mut heap = std::mem::take(&mut self.heap);
        let before = heap.used_words();
        let most_minors = own.rare.as_ref().and_then(|rare| rare.fullsweep_after);
        let extent = match extent {
            Extent::Young if most_minors.is_some_and(|most| heap.minor_collections() >= most) => {
                Extent::All
            }
            asked @ (Extent::Young | Extent::All | Extent::ToFit) => asked,
        };
        let mut roots = ProcessRoots { machine: self, own };
        let workspace = &mut scheduler.workspace;
        let collected = match extent {
            Extent::Young => heap.collect(&mut roots, need, workspace),
            Extent::All => heap.collect_full(&mut roots, need, workspace),
            Extent::ToFit => heap.collect_to_fit(&mut roots, workspace),
        };
        let freed = before.saturating_sub(heap.used_words()) as u64;
        Counters::add(&scheduler.counters.collections, 1);
        Counters::add(&scheduler.counters.words_reclaimed, freed);
        let counted = heap.counted();
        scheduler.counters.count_memory(counted, heap.count());
        self.heap = heap;
        self.budget
            .charge(collected.copied_words / WORDS_PER_REDUCTION);
        if extent != Extent::Young {
            self.shrink_stack();
        }
        if own.flags.traced {
            trace::collection(vm, scheduler, own, self, events[1], freed as usize);
            let words = self.heap.used_words();
            if let Some(meter) = own.meter() {
                meter.collected(words);
            }
        }
        if own.outgrows(self.total_words(), self.heap.off_heap_bytes()) {
            self.budget.give_way();
        }
    }

    /// Words of heap and stack.
    pub fn total_words(&self) -> usize {
        self.heap.block_words() + self.stack_bytes() / size_of::<Word>()
    }
}

impl Machine {
    /// Copies what a suspended process holds of the literals in these areas. Afterwards it holds none.
    pub fn detach_literals(&mut self, own: &mut Own, areas: &Areas) {
        own.mailbox.detach_literals(areas);
        let mut heap = std::mem::take(&mut self.heap);
        let mut roots = ProcessRoots { machine: self, own };
        heap.detach_literals(&mut roots, areas);
        self.heap = heap;
    }
}

/// How many words are copied for a reduction.
const WORDS_PER_REDUCTION: usize = 64;
