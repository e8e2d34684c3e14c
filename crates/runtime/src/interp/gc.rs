//! Collections of a process's heap: where the roots are.

use super::machine::Machine;
use crate::process::Own;
use crate::scheduler::Scheduler;
use purlin_heap::heap::Roots;
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

impl Machine {
    /// Collects the heap of a process that is suspended, or whose handler has left at a safepoint,
    /// so that `need` words are free afterwards.
    pub fn collect_garbage(
        &mut self,
        own: &mut Own,
        scheduler: &mut Scheduler,
        need: usize,
        full: bool,
    ) {
        // The roots are in stack and `own`, not in the heap itself.
        let mut heap = std::mem::take(&mut self.heap);
        let mut roots = ProcessRoots { machine: self, own };
        let collected = if full {
            heap.collect_full(&mut roots, need, &mut scheduler.workspace)
        } else {
            heap.collect(&mut roots, need, &mut scheduler.workspace)
        };
        self.heap = heap;
        self.budget
            .charge(collected.copied_words / WORDS_PER_REDUCTION);
        if full {
            self.shrink_stack();
        }
    }
}

/// How many words are copied for a reduction.
const WORDS_PER_REDUCTION: usize = 64;
