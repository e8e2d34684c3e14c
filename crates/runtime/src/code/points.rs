//! Points: functions whose calls are told of.
//!
//! A point is at a function's entry, where it meets all calls, or in an export entry, where it meets calls from outside
//! the module. What is to be done there, for each trace session, are its [`Pattern`]s; this file knows only how
//! calls come to the point:
//!
//! - at an entry the instruction's first word becomes that of [`Breakpoint`], which goes on with the
//!   one that it has replaced. Branches to an entry that are no calls lead behind it (`Emitter::start_body`), and fused
//!   instructions that go on in a callee are taken apart while there are points in the module;
//! - an export entry leads to its second stub. BIFs have points there only, and while there are any, instructions that call
//!   a BIF look for them.
//!
//! So a function without points runs exactly the code that it would run if there were no tracing.
//!
//! **Protocol.** Points change under the lock of the modules. One that comes is in the table before calls are led to it;
//! one that goes leaves the table after calls are led away. Whoever comes to a point that is not in the table goes on as
//! code says by then. Only current generations have points: those of a module go when it is loaded again or deleted.

use super::{Code, Modules, bif_named};
use crate::code::Export;
use crate::interp::CodePointer;
use crate::interp::loaded::{Breakpoint, FirstWord, first_word, first_word_at, set_first_word};
use crate::process::Mfa;
use crate::trace::Pattern;
use crate::vm::Vm;
use purlin_bytecode::bif::{BIFS, BifId};
use purlin_heap::atom::{Atom, AtomTable};
use std::collections::HashMap;
use std::sync::atomic::Ordering;
use std::sync::{Arc, PoisonError, RwLockReadGuard, RwLockWriteGuard};

/// A point.
#[derive(Clone)]
pub(crate) struct Point {
    /// The function.
    pub mfa: Mfa,
    /// The first word that it has replaced, at an entry; none in an export entry.
    pub replaced: Option<FirstWord>,
    /// What to do, for each session.
    pub patterns: Vec<Pattern>,
}

/// Points by the address where calls come to them.
pub(super) type Points = HashMap<usize, Arc<Point>>;

/// Which functions; `None` for any.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Wanted {
    pub module: Option<Atom>,
    pub function: Option<Atom>,
    pub arity: Option<u32>,
}

impl Wanted {
    /// All functions.
    pub const ALL: Wanted = Wanted {
        module: None,
        function: None,
        arity: None,
    };

    fn has(&self, mfa: Mfa) -> bool {
        self.module.is_none_or(|module| module == mfa.module)
            && self
                .function
                .is_none_or(|function| function == mfa.function)
            && self.arity.is_none_or(|arity| arity == u32::from(mfa.arity))
    }
}

/// Where calls of a function are met.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Meet {
    /// All.
    All,
    /// Those from outside the module.
    FromOutside,
}

impl Code {
    fn points(&self) -> RwLockReadGuard<'_, Points> {
        // A panic while it is written leaves it whole: it changes in single steps.
        self.points.read().unwrap_or_else(PoisonError::into_inner)
    }

    fn points_mut(&self) -> RwLockWriteGuard<'_, Points> {
        self.points.write().unwrap_or_else(PoisonError::into_inner)
    }

    /// The point at a function's entry, or at the second stub of an export entry.
    pub(crate) fn point(&self, at: CodePointer) -> Option<Arc<Point>> {
        self.points().get(&at.addr()).cloned()
    }

    /// Are there points of BIFs?
    #[inline]
    pub(crate) fn traces_bifs(&self) -> bool {
        // A hint, as for `Sessions::any_new`.
        self.traces_bifs.load(Ordering::Relaxed)
    }

    /// The point of a function where calls are met that way.
    pub(crate) fn point_of(&self, mfa: Mfa, meet: Meet) -> Option<Arc<Point>> {
        let points = self.points();
        let at_entry = meet == Meet::All;
        let mut found = points.values().filter(|point| point.mfa == mfa);
        found
            .find(|point| point.replaced.is_some() == at_entry)
            .cloned()
    }

    /// Is there such a function, exported or not, in a loaded module?
    pub(crate) fn has_function(&self, atoms: &AtomTable, mfa: Mfa) -> bool {
        let Mfa {
            module,
            function,
            arity,
        } = mfa;
        let is_it = |(name, of_arity)| name == function && of_arity == arity;
        bif_named(atoms, module, function, arity).is_some()
            || self
                .with_module(module, |module| module.names(false).into_iter().any(is_it))
                .unwrap_or(false)
    }

    /// Changes the patterns of those functions of loaded modules that are wanted; how many there are. A BIF has one point,
    /// whichever way its calls are to be met.
    pub(crate) fn change_points(
        &self,
        vm: &Vm,
        wanted: Wanted,
        meet: Meet,
        change: &dyn Fn(&mut Vec<Pattern>),
    ) -> usize {
        let modules = self.modules();
        let mut count = 0;
        for (&module, generations) in &modules.by_name {
            let Some(current) = generations.current.as_deref() else {
                continue;
            };
            if wanted.module.is_some_and(|wanted| wanted != module) {
                continue;
            }
            let of_entry = |(function, arity, entry)| {
                (
                    Mfa {
                        module,
                        function,
                        arity,
                    },
                    entry,
                )
            };
            let functions: Vec<(Mfa, CodePointer)> = match meet {
                Meet::All => current.functions().map(of_entry).collect(),
                Meet::FromOutside => current.exports().map(of_entry).collect(),
            };
            for (mfa, entry) in functions {
                let is_bif = bif_named(&vm.atoms, module, mfa.function, mfa.arity).is_some();
                if is_bif || !wanted.has(mfa) {
                    continue;
                }
                count += 1;
                match meet {
                    Meet::All => self.change_entry(mfa, entry, change),
                    Meet::FromOutside => self.change_export(mfa, change),
                }
            }
            if meet == Meet::All {
                let points = self.points();
                let has_points =
                    |(_, _, entry): (Atom, u8, CodePointer)| points.contains_key(&entry.addr());
                current.look_at_entries(current.functions().any(has_points));
            }
        }
        count + self.change_bifs(wanted, change, modules)
    }

    fn change_bifs(
        &self,
        wanted: Wanted,
        change: &dyn Fn(&mut Vec<Pattern>),
        mut modules: std::sync::MutexGuard<'_, Modules>,
    ) -> usize {
        let mut count = 0;
        let mut left = false;
        for (index, info) in BIFS.iter().enumerate() {
            let mfa = Mfa {
                module: Atom(info.module_atom.0),
                function: Atom(info.name_atom.0),
                arity: info.arity,
            };
            if wanted.has(mfa) {
                count += 1;
                self.bif_export_of(&mut modules, BifId(index as u16));
                self.change_export(mfa, change);
            }
            left |= self
                .exports
                .find(mfa.module, mfa.function, mfa.arity)
                .is_some_and(Export::is_traced);
        }
        self.traces_bifs.store(left, Ordering::Relaxed);
        count
    }

    fn change_entry(&self, mfa: Mfa, entry: CodePointer, change: &dyn Fn(&mut Vec<Pattern>)) {
        let old = self.point(entry);
        let replaced = old.as_ref().and_then(|point| point.replaced);
        let replaced = replaced.unwrap_or_else(|| first_word_at(entry));
        let mut patterns = old.map_or(Vec::new(), |point| point.patterns.clone());
        change(&mut patterns);
        if patterns.is_empty() {
            set_first_word(entry, replaced);
            self.points_mut().remove(&entry.addr());
            return;
        }
        let point = Point {
            mfa,
            replaced: Some(replaced),
            patterns,
        };
        self.points_mut().insert(entry.addr(), Arc::new(point));
        set_first_word(entry, first_word::<Breakpoint>());
    }

    fn change_export(&self, mfa: Mfa, change: &dyn Fn(&mut Vec<Pattern>)) {
        let export = self.exports.get(mfa.module, mfa.function, mfa.arity);
        let at = export.traced_entry();
        let mut patterns = self
            .point(at)
            .map_or(Vec::new(), |point| point.patterns.clone());
        change(&mut patterns);
        if patterns.is_empty() {
            export.trace(false);
            self.points_mut().remove(&at.addr());
            return;
        }
        let point = Point {
            mfa,
            replaced: None,
            patterns,
        };
        self.points_mut().insert(at.addr(), Arc::new(point));
        export.trace(true);
    }

    /// Takes away all points of a module; the caller holds the lock of the modules.
    pub(super) fn remove_points(&self, modules: &Modules, module: Atom) {
        let is_of = |point: &Arc<Point>| point.mfa.module == module;
        if !self.points().values().any(is_of) {
            return;
        }
        let gone = |patterns: &mut Vec<Pattern>| patterns.clear();
        if let Some(current) = modules
            .by_name
            .get(&module)
            .and_then(|it| it.current.as_deref())
        {
            for (function, arity, entry) in current.functions() {
                let mfa = Mfa {
                    module,
                    function,
                    arity,
                };
                if self.point(entry).is_some() {
                    self.change_entry(mfa, entry, &gone);
                }
            }
            current.look_at_entries(false);
        }
        let left: Vec<Mfa> = self
            .points()
            .values()
            .filter(|point| is_of(point))
            .map(|point| point.mfa)
            .collect();
        for mfa in left {
            self.change_export(mfa, &gone);
        }
    }
}
