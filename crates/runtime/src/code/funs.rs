//! Fun entries: what closures point to. They live as long as the VM, since a closure may lie anywhere, a table or a
//! queued message; a module is never kept for them.
//!
//! Generations of a module share the entries of funs that are the same (place in the module and hash of its source). An
//! entry leads to the newest generation that has the fun; while none has, to nothing.

use super::LoadedModule;
use crate::vm::Vm;
use purlin_heap::atom::Atom;
use purlin_heap::external::{self, FunPlace};
use purlin_heap::fun::FunEntry;
use std::collections::HashMap;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Mutex, MutexGuard, PoisonError};

/// What makes a fun the same: module, lifted function, arity, free variables, index, hash of the source.
#[derive(PartialEq, Eq, Hash)]
struct Key(Atom, Atom, u8, u8, u32, u32);

/// All fun entries of a VM.
#[derive(Default)]
pub(crate) struct FunTable {
    entries: Mutex<Entries>,
}

#[derive(Default)]
struct Entries {
    by_key: HashMap<Key, Box<FunEntry>>,
    /// The entries by their places, by which terms in the external format name their funs; made when the first one is read.
    by_place: Option<HashMap<FunPlace, *const FunEntry>>,
    /// Entries of funs that were read before their module was loaded, if it ever is: they have no name.
    unknown: HashMap<FunPlace, Box<FunEntry>>,
}

// SAFETY: the addresses are those of entries in the same table, which are never dropped before it.
unsafe impl Send for Entries {}

impl FunTable {
    /// The entry of a fun, made if need be; `new` leads nowhere. What was read as the fun of that place has its entry.
    pub(crate) fn get(&self, new: FunEntry) -> *const FunEntry {
        let place = place_of(&new);
        let key = Key(
            new.module,
            new.function,
            new.arity,
            new.free,
            new.index,
            new.uniq,
        );
        let mut entries = self.entries();
        let entries = &mut *entries;
        if let Some(known) = entries.unknown.get(&place) {
            return std::ptr::from_ref(&**known);
        }
        let entry =
            std::ptr::from_ref(&**entries.by_key.entry(key).or_insert_with(|| Box::new(new)));
        if let Some(by_place) = &mut entries.by_place {
            by_place.insert(place, entry);
        }
        entry
    }

    /// The entry of a fun that is known by its place only; if there is none, one that leads nowhere.
    fn at(&self, place: FunPlace) -> *const FunEntry {
        let mut entries = self.entries();
        let Entries {
            by_key,
            by_place,
            unknown,
        } = &mut *entries;
        let by_place = by_place.get_or_insert_with(|| {
            let known = by_key.values();
            known
                .map(|entry| (place_of(entry), std::ptr::from_ref(&**entry)))
                .collect()
        });
        if let Some(known) = by_place.get(&place) {
            return *known;
        }
        let entry = Box::new(FunEntry {
            module: place.module,
            function: Atom::EMPTY,
            arity: place.arity,
            free: place.free,
            index: place.index,
            uniq: place.uniq,
            code: AtomicUsize::new(0),
        });
        let address = std::ptr::from_ref(&*entry);
        unknown.insert(place, entry);
        by_place.insert(place, address);
        address
    }

    fn entries(&self) -> MutexGuard<'_, Entries> {
        self.entries.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

fn place_of(entry: &FunEntry) -> FunPlace {
    FunPlace {
        module: entry.module,
        arity: entry.arity,
        free: entry.free,
        index: entry.index,
        uniq: entry.uniq,
    }
}

/// The code of a VM, for terms in the external format.
pub(crate) struct Linked<'a>(pub(crate) &'a Vm);

// SAFETY: entries live as long as the VM, and so do its heaps.
unsafe impl external::Code for Linked<'_> {
    fn digest(&self, module: Atom) -> [u8; 16] {
        let digest = self.0.code.with_module(module, |module| module.digest);
        digest.unwrap_or_default()
    }

    fn fun(&self, place: FunPlace) -> &FunEntry {
        // SAFETY: entries live as long as the VM.
        unsafe { &*self.0.code.funs.at(place) }
    }

    fn is_exported(&self, module: Atom, function: Atom, arity: u8) -> bool {
        let Linked(vm) = self;
        let is_there = || vm.code.is_exported(&vm.atoms, module, function, arity);
        // What OTP has loaded from the start is loaded here when it is asked for.
        let loads = || vm.code.is_in_library(vm, module) && vm.code.ensure_loaded(vm, module);
        is_there() || (loads() && is_there())
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
