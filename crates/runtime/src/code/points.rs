//! Points: functions whose calls are told of.
//!
//! A point is at a function's entry, where it meets all calls, or in an export entry, where it meets calls from outside
//! the module. What is to be done there, for each trace session, are its [`Pattern`]s; this file knows only how
//! calls come to the point:
//!
//! - at an entry the instruction's first word becomes that of [`Breakpoint`], which goes on with the
//!   one that it has replaced. Branches to an entry that are no calls lead behind it (`Emitter::start_body`), and fused
//!   instructions that go on in a callee are taken apart while there are points in the module;
//! - where the compiler has put what a function does in the place of its call, a `Breakpoint` goes to that call, which is
//!   still there, while the function has a point. Fused instructions that run on into such a place are taken apart, too;
//! - an export entry leads to its second stub. BIFs have points there only, and while there are any, instructions that call
//!   a BIF look for them.
//!
//! So a function without points runs exactly the code that it would run if there were no tracing.
//!
//! **Protocol.** Points change under the lock of the modules. One that comes is in the table before calls are led to it;
//! one that goes leaves the table after calls are led away. Whoever comes to a point that is not in the table goes on as
//! code says by then. First the stops change, then what passes them by is taken apart or fused: its words are not written
//! where there is a stop, which has the plain word to go on with. Only current generations have points: those of a module go when it is loaded again or deleted.

use super::{Code, LoadedModule, Modules, bif_named};
use crate::code::Export;
use crate::interp::CodePointer;
use crate::interp::loaded::{Breakpoint, FirstWord, first_word, set_first_word};
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
    /// What to do, for each session.
    pub patterns: Vec<Pattern>,
    /// Is it a BIF? It is none of its module's functions, which come and go.
    is_bif: bool,
}

/// An instruction whose first word is that of [`Breakpoint`].
#[derive(Clone)]
pub(crate) struct Stop {
    /// The first word that it has replaced.
    pub replaced: FirstWord,
    /// That of the function whose entry this is.
    pub point: Option<Arc<Point>>,
    /// Where to make the call that was replaced here.
    pub call: Option<CodePointer>,
}

/// Points by the address where calls come to them.
#[derive(Default)]
pub(super) struct Points {
    stops: HashMap<usize, Stop>,
    /// Those in export entries.
    exports: HashMap<usize, Arc<Point>>,
}

impl Points {
    /// The point at a function's entry.
    fn at_entry(&self, entry: CodePointer) -> Option<&Arc<Point>> {
        self.stops.get(&entry.addr())?.point.as_ref()
    }
}

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

    /// What to do at an instruction whose first word is that of [`Breakpoint`].
    pub(crate) fn stop(&self, at: CodePointer) -> Option<Stop> {
        self.points().stops.get(&at.addr()).cloned()
    }

    /// The point at the second stub of an export entry.
    pub(crate) fn point_of_export(&self, stub: CodePointer) -> Option<Arc<Point>> {
        self.points().exports.get(&stub.addr()).cloned()
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
        let is_of = |point: &&Arc<Point>| point.mfa == mfa;
        match meet {
            Meet::All => {
                let mut entries = points.stops.values().filter_map(|it| it.point.as_ref());
                entries.find(is_of).cloned()
            }
            Meet::FromOutside => points.exports.values().find(is_of).cloned(),
        }
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
                    Meet::All => self.change_entry(current, mfa, entry, change),
                    Meet::FromOutside => self.change_export(mfa, false, change),
                }
            }
            if meet == Meet::All {
                self.lead_to_entries(current);
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
                self.change_export(mfa, true, change);
            }
            left |= self
                .exports
                .find(mfa.module, mfa.function, mfa.arity)
                .is_some_and(Export::is_traced);
        }
        self.traces_bifs.store(left, Ordering::Relaxed);
        count
    }

    fn change_entry(
        &self,
        module: &LoadedModule,
        mfa: Mfa,
        entry: CodePointer,
        change: &dyn Fn(&mut Vec<Pattern>),
    ) {
        let old = self.points().at_entry(entry).cloned();
        let mut patterns = old.map_or(Vec::new(), |point| point.patterns.clone());
        change(&mut patterns);
        let point = (!patterns.is_empty()).then(|| {
            Arc::new(Point {
                mfa,
                patterns,
                is_bif: false,
            })
        });
        self.change_stop(module, entry, |stop| stop.point = point);
    }

    fn change_stop(&self, module: &LoadedModule, at: CodePointer, change: impl FnOnce(&mut Stop)) {
        let mut points = self.points_mut();
        let old = points.stops.get(&at.addr()).cloned();
        let was_there = old.is_some();
        let mut stop = old.unwrap_or_else(|| Stop {
            replaced: module.plain_word(at),
            point: None,
            call: None,
        });
        change(&mut stop);
        if stop.point.is_some() || stop.call.is_some() {
            points.stops.insert(at.addr(), stop);
            set_first_word(at, first_word::<Breakpoint>());
        } else if was_there {
            set_first_word(at, stop.replaced);
            points.stops.remove(&at.addr());
        }
    }

    /// Has all calls of functions with points come to their entries, now that points have come or gone.
    fn lead_to_entries(&self, module: &LoadedModule) {
        let is_met = |entry: CodePointer| self.points().at_entry(entry).is_some();
        for (at, call) in module.inlined_calls(&is_met) {
            self.change_stop(module, at, |stop| stop.call = call);
        }
        let apart = module.functions().any(|(_, _, entry)| is_met(entry));
        module.take_apart(apart, |at| self.points().stops.contains_key(&at.addr()));
    }

    fn change_export(&self, mfa: Mfa, is_bif: bool, change: &dyn Fn(&mut Vec<Pattern>)) {
        let export = self.exports.get(mfa.module, mfa.function, mfa.arity);
        let at = export.traced_entry();
        let mut patterns = self
            .point_of_export(at)
            .map_or(Vec::new(), |point| point.patterns.clone());
        change(&mut patterns);
        if patterns.is_empty() {
            export.trace(false);
            self.points_mut().exports.remove(&at.addr());
            return;
        }
        let point = Arc::new(Point {
            mfa,
            patterns,
            is_bif,
        });
        self.points_mut().exports.insert(at.addr(), point);
        export.trace(true);
    }

    /// Takes away all points of a module; the caller holds the lock of the modules.
    pub(super) fn remove_points(&self, modules: &Modules, module: Atom) {
        let gone = |patterns: &mut Vec<Pattern>| patterns.clear();
        if let Some(current) = modules
            .by_name
            .get(&module)
            .and_then(|it| it.current.as_deref())
            && current
                .functions()
                .any(|(_, _, entry)| self.points().at_entry(entry).is_some())
        {
            for (function, arity, entry) in current.functions() {
                let mfa = Mfa {
                    module,
                    function,
                    arity,
                };
                self.change_entry(current, mfa, entry, &gone);
            }
            self.lead_to_entries(current);
        }
        let left: Vec<Mfa> = self
            .points()
            .exports
            .values()
            .filter(|point| point.mfa.module == module && !point.is_bif)
            .map(|point| point.mfa)
            .collect();
        for mfa in left {
            self.change_export(mfa, false, &gone);
        }
    }
}
