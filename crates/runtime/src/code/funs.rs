//! Fun entries: what closures point to. They live as long as the VM, since a closure may lie anywhere, a table or a
//! queued message; a module is never kept for them.
//!
//! Generations of a module share the entries of funs that are the same (place in the module and hash of its source). An
//! entry leads to the newest generation that has the fun; while none has, to nothing.

use super::LoadedModule;
use purlin_heap::atom::Atom;
use purlin_heap::fun::FunEntry;
use std::collections::HashMap;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Mutex, PoisonError};

/// What makes a fun the same: module, lifted function, arity, free variables, index, hash of the source.
#[derive(PartialEq, Eq, Hash)]
struct Key(Atom, Atom, u8, u8, u32, u32);

/// All fun entries of a VM.
#[derive(Default)]
pub(crate) struct FunTable {
    by_key: Mutex<HashMap<Key, Box<FunEntry>>>,
}

impl FunTable {
    /// The entry of a fun, made if need be; `new` leads nowhere.
    pub(crate) fn get(&self, new: FunEntry) -> *const FunEntry {
        let key = Key(
            new.module,
            new.function,
            new.arity,
            new.free,
            new.index,
            new.uniq,
        );
        let mut funs = self.by_key.lock().unwrap_or_else(PoisonError::into_inner);
        std::ptr::from_ref(&**funs.entry(key).or_insert_with(|| Box::new(new)))
    }
}

/// A fun of a loaded module and where its code starts.
pub(crate) struct LoadedFun {
    pub(crate) entry: *const FunEntry,
    pub(crate) code: usize,
}

impl LoadedFun {
    fn code(&self) -> &AtomicUsize {
        // SAFETY: entries live as long as the VM.
        unsafe { &(*self.entry).code }
    }
}

impl LoadedModule {
    /// From now on the module's funs lead to its code. Pairs with the loads in calls of funs.
    pub(crate) fn link_funs(&self) {
        for fun in self.funs() {
            fun.code().store(fun.code, Ordering::Release);
        }
    }

    /// From now on funs that led to this module's code lead nowhere.
    pub(crate) fn unlink_funs(&self) {
        for fun in self.funs() {
            // That a newer generation has linked it is no failure.
            let _ = fun
                .code()
                .compare_exchange(fun.code, 0, Ordering::AcqRel, Ordering::Relaxed);
        }
    }

    /// Takes [`LoadedModule::unlink_funs`] back.
    pub(crate) fn relink_funs(&self) {
        for fun in self.funs() {
            let _ = fun
                .code()
                .compare_exchange(0, fun.code, Ordering::AcqRel, Ordering::Relaxed);
        }
    }
}
