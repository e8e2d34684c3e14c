//! Code: modules with their generations, export entries, loading on first use.
//!
//! In reading order: [`tables`] (a loaded module), [`export`] (how external calls find functions),
//! this file (which modules there are), [`purge`] and [`leaving`] (how code and literals end).
//!
//! A module has at most two generations: external calls go to the current one, processes may linger
//! in the old one until it is purged. Loading a new one makes the current one old. A module with
//! `-on_load` is pending between the two: its code is there, but calls do not find it before its
//! function, which the library's `purlin_on_load` has run, said `ok`.
#![allow(unsafe_code, reason = "code is found by address, without locks")]

mod export;
mod funs;
mod leaving;
mod points;
pub mod purge;
pub mod tables;

pub use export::Export;
pub(crate) use points::{Meet, Point, Wanted};
pub use tables::{LoadedModule, Place};

use crate::interp::CodePointer;
use crate::loader::{self, BifStub, LoadError};
use crate::vm::Vm;
use export::ExportTable;
use funs::FunTable;
pub(crate) use funs::{Linked, LoadedFun};
use leaving::Leaving;
use points::Points;
use purge::{Limbo, Purge};
use purlin_bytecode::bif::{self, BifId};
use purlin_bytecode::verify::VerifiedModule;
use purlin_heap::atom::{Atom, AtomTable};
use purlin_heap::heap::OwnedTerm;
use purlin_heap::term::Pid;
use std::collections::HashMap;
use std::ptr;
use std::sync::atomic::{AtomicBool, AtomicPtr, Ordering};
use std::sync::{Mutex, MutexGuard, PoisonError, RwLock};

/// Where modules come from that are not loaded yet. They have been verified.
pub trait ModuleSource: Send + Sync {
    /// The module of that name in the library.
    fn in_library(&self, name: &str) -> Option<VerifiedModule>;

    /// The module of that name in a folder, and its file.
    fn in_folder(&self, folder: &str, name: &str) -> Option<(VerifiedModule, String)>;
}

/// What a module was loaded from.
#[derive(Debug)]
pub enum LoadedFrom {
    /// The library, or the host of the VM.
    Within,
    /// A file.
    File(String),
    /// What the program called it.
    Named(OwnedTerm),
}

/// The folder that is looked in last: what happens to lie there is not to hide the library.
const CURRENT_FOLDER: &str = ".";

/// The generations of a module.
#[derive(Default)]
struct Generations {
    current: Option<Box<LoadedModule>>,
    old: Option<Box<LoadedModule>>,
    pending: Option<Pending>,
}

/// A module whose `-on_load` function is yet to run, and the process that runs it.
struct Pending {
    module: Box<LoadedModule>,
    claimed: Option<Pid>,
}

/// What the lock protects.
#[derive(Default)]
struct Modules {
    by_name: HashMap<Atom, Generations>,
    /// Stubs of BIFs that were asked for by name.
    stubs: HashMap<BifId, BifStub>,
    /// The purge that goes on.
    purge: Option<Purge>,
    /// What was purged and may still be looked at.
    limbo: Vec<Limbo>,
    /// Generations whose `-on_load` function did not say `ok`, while processes may still be in them.
    #[expect(clippy::vec_box, reason = "processes hold their addresses")]
    retired: Vec<Box<LoadedModule>>,
    /// All address tables ever published; the last one is current.
    #[expect(clippy::vec_box, reason = "readers hold their addresses")]
    addresses: Vec<Box<Addresses>>,
}

/// Where code lies: start, end, module; in ascending order.
type Addresses = Vec<(usize, usize, *const LoadedModule)>;

/// All code of a VM.
///
/// **Protocol.** `modules` is locked while something is loaded, never while Erlang code runs.
/// Export entries and the address table are read without it: the latter is a sorted snapshot,
/// published (release) whenever a module comes or goes; outgrown snapshots are kept until the end.
pub struct Code {
    exports: ExportTable,
    addresses: AtomicPtr<Addresses>,
    modules: Mutex<Modules>,
    pub(crate) funs: FunTable,
    /// Literals that are about to be freed.
    pub(crate) leaving: Leaving,
    points: RwLock<Points>,
    /// Are there points of BIFs?
    traces_bifs: AtomicBool,
    source: Option<Box<dyn ModuleSource>>,
    path: Mutex<Vec<String>>,
}

// SAFETY: the pointers in the address table go to modules that the table owns, which are `Sync`.
unsafe impl Send for Code {}
// SAFETY: as above.
unsafe impl Sync for Code {}

impl Code {
    /// Without code; modules are loaded from this source when they are first called.
    pub fn new(source: Option<Box<dyn ModuleSource>>, path: Vec<String>) -> Code {
        Code {
            exports: ExportTable::new(),
            addresses: AtomicPtr::new(ptr::null_mut()),
            modules: Mutex::default(),
            funs: FunTable::default(),
            leaving: Leaving::default(),
            points: RwLock::default(),
            traces_bifs: AtomicBool::new(false),
            source,
            path: Mutex::new(path),
        }
    }

    fn modules(&self) -> MutexGuard<'_, Modules> {
        // A panic while loading leaves the tables whole: they change in single steps.
        self.modules.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The export entry of a function, made if need be.
    pub fn export(&self, module: Atom, function: Atom, arity: u8) -> &Export {
        self.exports.get(module, function, arity)
    }

    /// The export entry of a function that exists and is loaded.
    pub fn find(&self, module: Atom, function: Atom, arity: u8) -> Option<&Export> {
        self.exports
            .find(module, function, arity)
            .filter(|export| export.is_defined())
    }

    /// The same, loading the module if it is not.
    pub fn find_or_load(
        &self,
        vm: &Vm,
        module: Atom,
        function: Atom,
        arity: u8,
    ) -> Option<&Export> {
        if let Some(export) = self.find(module, function, arity) {
            return Some(export);
        }
        if let Some(bif) = bif_named(&vm.atoms, module, function, arity) {
            return Some(self.bif_export(bif));
        }
        self.ensure_loaded(vm, module);
        self.find(module, function, arity)
    }

    /// The export entry of a BIF.
    fn bif_export(&self, bif: BifId) -> &Export {
        self.bif_export_of(&mut self.modules(), bif)
    }

    fn bif_export_of(&self, modules: &mut Modules, bif: BifId) -> &Export {
        let info = bif.info();
        let names = [info.module_atom, info.name_atom].map(|name| Atom(name.0));
        let export = self.exports.get(names[0], names[1], info.arity);
        let stub = modules
            .stubs
            .entry(bif)
            .or_insert_with(|| BifStub::new(bif));
        export.define(stub.entry());
        export
    }

    /// Is there such a function? Does not load its module.
    pub fn is_exported(&self, atoms: &AtomTable, module: Atom, function: Atom, arity: u8) -> bool {
        self.find(module, function, arity).is_some()
            || bif_named(atoms, module, function, arity).is_some()
    }

    /// Loads a module from the sources unless it is loaded. Is it, afterwards?
    pub fn ensure_loaded(&self, vm: &Vm, module: Atom) -> bool {
        {
            let modules = self.modules();
            if let Some(generations) = modules.by_name.get(&module)
                && (generations.current.is_some() || generations.pending.is_some())
            {
                return generations.current.is_some();
            }
        }
        let Some((found, from)) = self.look_for(vm, module) else {
            return false;
        };
        self.load_new(vm, &found, from, false).is_ok() && self.is_loaded(module)
    }

    /// The module in the first place of the path that has it.
    fn look_for(&self, vm: &Vm, module: Atom) -> Option<(VerifiedModule, LoadedFrom)> {
        let name = vm.atoms.text(module);
        let source = self.source.as_deref()?;
        let in_folder = |folder: &String| {
            // The current folder is the VM's, not the operating system's.
            let base = vm.system.current_directory().unwrap_or_default();
            let folder = base.join(folder);
            let (found, file) = source.in_folder(&folder.to_string_lossy(), name)?;
            Some((found, LoadedFrom::File(file)))
        };
        let path = self.path();
        let (last, first): (Vec<&String>, Vec<&String>) =
            path.iter().partition(|folder| *folder == CURRENT_FOLDER);
        let in_library = || Some((source.in_library(name)?, LoadedFrom::Within));
        let found = first.into_iter().find_map(in_folder);
        found
            .or_else(in_library)
            .or_else(|| last.into_iter().find_map(in_folder))
    }

    /// Does the library have a module of that name?
    pub fn is_in_library(&self, vm: &Vm, module: Atom) -> bool {
        let source = self.source.as_deref();
        source.is_some_and(|source| source.in_library(vm.atoms.text(module)).is_some())
    }

    /// The folders in which modules are looked for.
    pub fn path(&self) -> Vec<String> {
        let path = self.path.lock().unwrap_or_else(PoisonError::into_inner);
        path.clone()
    }

    /// Replaces the folders in which modules are looked for.
    pub fn set_path(&self, path: Vec<String>) {
        *self.path.lock().unwrap_or_else(PoisonError::into_inner) = path;
    }

    /// Does a module wait for its `-on_load` function?
    pub fn is_pending(&self, module: Atom) -> bool {
        let modules = self.modules();
        let generations = modules.by_name.get(&module);
        generations.is_some_and(|generations| generations.pending.is_some())
    }

    /// Who runs the `-on_load` function of a pending module: `caller`, if nobody did, or `dead`.
    pub fn claim_on_load(&self, module: Atom, caller: Pid, dead: Option<Pid>) -> Option<Pid> {
        let mut modules = self.modules();
        let pending = modules.by_name.get_mut(&module)?.pending.as_mut()?;
        if pending.claimed.is_none() || pending.claimed == dead {
            pending.claimed = Some(caller);
        }
        pending.claimed
    }

    /// Makes a pending module current, or gives it up.
    pub fn finish_on_load(&self, vm: &Vm, module: Atom, accepted: bool) {
        let mut modules = self.modules();
        let Some(generations) = modules.by_name.get_mut(&module) else {
            return;
        };
        let Some(pending) = generations.pending.take() else {
            return;
        };
        self.exports.get(module, Atom::ON_LOAD_ENTRY, 0).undefine();
        if accepted {
            self.make_current(vm, &mut modules, pending.module);
            drop(modules);
            vm.trace.module_loaded(vm, module);
        } else {
            pending.module.unlink_funs();
            if let Some(current) = modules
                .by_name
                .get(&module)
                .and_then(|it| it.current.as_ref())
            {
                current.relink_funs();
            }
            modules.retired.push(pending.module);
        }
    }

    /// Loads a module, making its current generation old.
    pub fn load(
        &self,
        vm: &Vm,
        module: &VerifiedModule,
        from: LoadedFrom,
    ) -> Result<Atom, LoadError> {
        self.load_new(vm, module, from, true)
    }

    fn load_new(
        &self,
        vm: &Vm,
        module: &VerifiedModule,
        from: LoadedFrom,
        replace: bool,
    ) -> Result<Atom, LoadError> {
        let mut loaded = loader::load(self, &vm.atoms, module, vm.debug)?;
        loaded.from = from;
        let name = loaded.name;
        let mut modules = self.modules();
        let generations = modules.by_name.entry(name).or_default();
        if generations.current.is_some() && !replace {
            // Somebody was quicker.
            return Ok(name);
        }
        if generations.current.is_some() && generations.old.is_some() {
            return Err(LoadError::NotPurged);
        }
        if let Some(entry) = loaded.on_load() {
            if generations.pending.is_some() && !replace {
                return Ok(name);
            }
            let pending = Pending {
                module: loaded,
                claimed: None,
            };
            if let Some(older) = generations.pending.replace(pending) {
                modules.retired.push(older.module);
            }
            self.publish_addresses(&mut modules);
            if let Some(pending) = modules
                .by_name
                .get(&name)
                .and_then(|it| it.pending.as_ref())
            {
                pending.module.link_funs();
            }
            self.exports.get(name, Atom::ON_LOAD_ENTRY, 0).define(entry);
            return Ok(name);
        }
        self.make_current(vm, &mut modules, loaded);
        drop(modules);
        vm.trace.module_loaded(vm, name);
        Ok(name)
    }

    fn make_current(&self, vm: &Vm, modules: &mut Modules, loaded: Box<LoadedModule>) {
        let name = loaded.name;
        self.remove_points(modules, name);
        loaded.link_funs();
        let generations = modules.by_name.entry(name).or_default();
        if let Some(previous) = generations.current.replace(loaded)
            && let Some(older) = generations.old.replace(previous)
        {
            modules.retired.push(older);
        }
        self.publish_addresses(modules);
        self.publish(&vm.atoms, modules, name);
    }

    /// Does a module have an old generation?
    pub fn has_old(&self, module: Atom) -> bool {
        self.modules()
            .by_name
            .get(&module)
            .is_some_and(|found| found.old.is_some())
    }

    /// Makes a module's current generation old, so that calls do not find it. `None` if there is
    /// none; `false` if an old one is in the way.
    pub fn delete(&self, module: Atom) -> Option<bool> {
        let mut modules = self.modules();
        if modules.by_name.get(&module)?.old.is_some() {
            return Some(false);
        }
        self.remove_points(&modules, module);
        let generations = modules.by_name.get_mut(&module)?;
        generations.old = generations.current.take();
        self.exports.for_each_of(module, Export::undefine);
        Some(true)
    }

    /// Makes all code known to [`Code::locate`].
    fn publish_addresses(&self, modules: &mut Modules) {
        let mut addresses: Addresses = modules
            .by_name
            .values()
            .flat_map(|generations| {
                let pending = generations.pending.iter().map(|pending| &pending.module);
                let called = generations.current.iter().chain(&generations.old);
                called.chain(pending)
            })
            .chain(&modules.retired)
            .map(|module| {
                let (start, end) = module.range();
                (start, end, ptr::from_ref(&**module))
            })
            .collect();
        addresses.sort_unstable_by_key(|&(start, ..)| start);
        let addresses = Box::new(addresses);
        // Pairs with the acquire in `locate`.
        self.addresses
            .store(ptr::from_ref(&*addresses).cast_mut(), Ordering::Release);
        modules.addresses.push(addresses);
    }

    /// Makes a module's current generation what calls find.
    fn publish(&self, atoms: &AtomTable, modules: &Modules, name: Atom) {
        let Some(current) = modules
            .by_name
            .get(&name)
            .and_then(|module| module.current.as_ref())
        else {
            return;
        };
        // Our `erlang` and its like have a function for each BIF, for its documentation: calls by
        // name go to the BIF all the same.
        let is_bif = |function: Atom, arity: u8| bif_named(atoms, name, function, arity).is_some();
        self.exports.for_each_of(name, |export| {
            let kept = current
                .exports()
                .any(|(function, arity, _)| function == export.function && arity == export.arity);
            if !kept && !is_bif(export.function, export.arity) {
                export.undefine();
            }
        });
        for (function, arity, entry) in current.exports() {
            if !is_bif(function, arity) {
                self.exports.get(name, function, arity).define(entry);
            }
        }
    }

    /// The module whose code holds an address.
    pub(crate) fn locate(&self, position: CodePointer) -> Option<&LoadedModule> {
        let addresses = self.addresses.load(Ordering::Acquire);
        if addresses.is_null() {
            return None;
        }
        // SAFETY: snapshots are kept as long as `self`.
        let addresses = unsafe { &*addresses };
        let address = position.addr();
        let index = addresses
            .partition_point(|&(start, ..)| start <= address)
            .checked_sub(1)?;
        let (_, end, module) = addresses[index];
        // SAFETY: modules in a snapshot are allocated.
        (address < end).then(|| unsafe { &*module })
    }

    /// The handler for an exception raised at a position.
    pub(crate) fn handler(&self, position: CodePointer) -> Option<tables::Found> {
        self.locate(position)?.handler(position)
    }

    /// Where a code address is.
    pub(crate) fn place(&self, position: CodePointer) -> Option<Place<'_>> {
        Some(self.locate(position)?.place(position))
    }

    /// Is a module loaded?
    pub fn is_loaded(&self, module: Atom) -> bool {
        self.modules()
            .by_name
            .get(&module)
            .is_some_and(|found| found.current.is_some())
    }

    /// The names of loaded modules.
    pub fn loaded(&self) -> Vec<Atom> {
        let modules = self.modules();
        let is_current =
            |(name, found): (&Atom, &Generations)| found.current.is_some().then_some(*name);
        modules.by_name.iter().filter_map(is_current).collect()
    }

    /// Bytes of loaded code, both generations.
    pub fn bytes(&self) -> usize {
        let modules = self.modules();
        let generations = modules.by_name.values();
        let loaded = generations.flat_map(|it| it.current.iter().chain(&it.old));
        loaded
            .map(|module| {
                let (start, end) = module.range();
                end - start
            })
            .sum()
    }

    /// Calls `look` with a module's current generation, or the one that is to become it.
    pub fn with_module<R>(&self, module: Atom, look: impl FnOnce(&LoadedModule) -> R) -> Option<R> {
        let modules = self.modules();
        let generations = modules.by_name.get(&module)?;
        let pending = || generations.pending.as_ref().map(|pending| &*pending.module);
        generations.current.as_deref().or_else(pending).map(look)
    }
}

/// The BIF of that name.
fn bif_named(atoms: &AtomTable, module: Atom, function: Atom, arity: u8) -> Option<BifId> {
    bif::lookup(atoms.text(module), atoms.text(function), arity)
}
