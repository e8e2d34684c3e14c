//! The end of a module's old generation.
//!
//! The library's `purlin_purge` runs this protocol in a process of its own, the *purger*; there is one purge at a time.
//! 1. [`Code::begin_purge`]: the purger claims the purge; funs of the old generation lead nowhere. Nothing leads into
//!    its code any more: exports lead to the current generation, and calls of its funs wait until the purge is decided.
//! 2. A grace period ([`Quiescence`](crate::table::quiescent)): who had looked up a way into the code is in it now, or
//!    has been born with it as its place; births are in the process table.
//! 3. Each process is asked whether it is in the old code. Who is, is killed; or the purge is given up
//!    ([`Code::abort_purge`]).
//! 4. [`Code::share_no_literals`]: messages take copies of its literals with them from now on. A grace period: messages
//!    that share them have arrived.
//! 5. Each process is asked to copy what it holds of the literals; [`leaving`](super::leaving) tells where they can be.
//! 6. [`Code::finish_purge`]: the generation is taken out of the address table. After a grace period nobody can have
//!    found it there, and it is freed by [`Code::free_purged`].
//!
//! A purger that dies leaves its claim; who comes next gives that purge up and begins its own.

use super::{Addresses, Code, LoadedModule};
use crate::vm::Vm;
use purlin_heap::atom::Atom;
use purlin_heap::literal::Areas;
use purlin_heap::term::Pid;
use std::ops::Range;

/// The purge that goes on.
pub(super) struct Purge {
    module: Atom,
    purger: Pid,
}

/// What waits for the end of a grace period.
pub(super) struct Limbo {
    epoch: u64,
    _module: Box<LoadedModule>,
    #[expect(
        clippy::vec_box,
        reason = "moved as they are, since readers hold their addresses"
    )]
    _addresses: Vec<Box<Addresses>>,
}

/// What [`Code::begin_purge`] found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Begin {
    /// There is no old generation.
    Nothing,
    /// Another purge goes on.
    Busy,
    /// The caller may go on.
    Begun,
}

impl Code {
    /// Step 1.
    pub fn begin_purge(&self, vm: &Vm, module: Atom, purger: Pid) -> Begin {
        let mut modules = self.modules();
        if let Some(purge) = &modules.purge {
            if purge.purger != purger && vm.processes.get(purge.purger).is_some() {
                return Begin::Busy;
            }
            let (left, purger) = (purge.module, purge.purger);
            modules.relink_old(left);
            modules.purge = None;
            self.leaving.end(purger);
        }
        let Some(old) = modules.old(module) else {
            return Begin::Nothing;
        };
        old.unlink_funs();
        modules.purge = Some(Purge { module, purger });
        Begin::Begun
    }

    /// Step 3, when the purge is given up.
    pub fn abort_purge(&self, purger: Pid) {
        let mut modules = self.modules();
        if let Some(purge) = modules.purge.take_if(|purge| purge.purger == purger) {
            modules.relink_old(purge.module);
            self.leaving.end(purger);
        }
    }

    /// Is a module being purged, so that nobody can tell yet where its funs lead?
    pub fn is_purging(&self, vm: &Vm, module: Atom) -> bool {
        let modules = self.modules();
        let purge = modules.purge.as_ref();
        purge
            .is_some_and(|purge| purge.module == module && vm.processes.get(purge.purger).is_some())
    }

    /// First address of the old generation's code and one past the last.
    pub(crate) fn old_range(&self, module: Atom) -> Option<Range<usize>> {
        let modules = self.modules();
        modules.old(module).map(|old| {
            let (start, end) = old.range();
            start..end
        })
    }

    /// Step 4: has the old generation literals that anybody could hold?
    pub fn share_no_literals(&self, purger: Pid) -> bool {
        let modules = self.modules();
        let purge = modules.purge.as_ref().filter(|it| it.purger == purger);
        let old = purge.and_then(|purge| modules.old(purge.module));
        let Some(range) = old.map(LoadedModule::literals) else {
            return false;
        };
        let is_held = !range.is_empty();
        if is_held {
            self.leaving.begin(purger, Areas::new([range]));
        }
        is_held
    }

    /// Step 6: did the purger have a purge to finish?
    pub fn finish_purge(&self, vm: &Vm, purger: Pid) -> bool {
        let mut modules = self.modules();
        self.leaving.end(purger);
        let Some(purge) = modules.purge.take_if(|purge| purge.purger == purger) else {
            return false;
        };
        let generations = modules.by_name.get_mut(&purge.module);
        let Some(module) = generations.and_then(|generations| generations.old.take()) else {
            return false;
        };
        let outgrown = std::mem::take(&mut modules.addresses);
        self.publish_addresses(&mut modules);
        let epoch = vm.quiescence.mark();
        modules.limbo.push(Limbo {
            epoch,
            _module: module,
            _addresses: outgrown,
        });
        true
    }

    /// Frees the generations whose grace period is over.
    pub fn free_purged(&self, vm: &Vm) {
        let mut modules = self.modules();
        modules
            .limbo
            .retain(|limbo| !vm.quiescence.is_over(limbo.epoch));
    }
}

impl super::Modules {
    fn old(&self, module: Atom) -> Option<&LoadedModule> {
        self.by_name.get(&module)?.old.as_deref()
    }

    fn relink_old(&self, module: Atom) {
        if let Some(old) = self.old(module) {
            old.relink_funs();
        }
    }
}
