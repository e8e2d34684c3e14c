//! Trace patterns: what is to be done when a function is called.

use super::SessionId;
use super::measures::{Account, Measure};
use crate::code::{Meet, Wanted};
use crate::match_spec::{Flavour, MatchSpec};
use crate::vm::Vm;
use purlin_heap::AtomTable;
use purlin_heap::atom::Atom;
use purlin_heap::heap::{OwnedTerm, ProcessHeap};
use purlin_heap::term::{Pid, Term};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};

/// What a session wants of a function.
#[derive(Clone)]
pub(crate) struct Pattern {
    /// The session.
    pub session: SessionId,
    /// Calls by processes that are traced, if this says so.
    pub calls: Option<Arc<Spec>>,
    /// Are these all calls, not only those from outside the module?
    pub local: bool,
    /// Calls by any process.
    pub meta: Option<Meta>,
    /// How many calls there are.
    pub count: Option<Arc<Count>>,
    /// The time that traced processes spend in it.
    pub time: Option<Arc<Account>>,
    /// The memory that they allocate in it.
    pub memory: Option<Arc<Account>>,
}

/// Who hears of calls by any process.
#[derive(Clone)]
pub(crate) struct Meta {
    pub tracer: Pid,
    pub spec: Arc<Spec>,
}

impl Pattern {
    /// The pattern of a session among those of a point; made if there is none.
    pub fn of(patterns: &mut Vec<Pattern>, session: SessionId) -> &mut Pattern {
        let index = patterns
            .iter()
            .position(|pattern| pattern.session == session)
            .unwrap_or_else(|| {
                patterns.push(Pattern {
                    session,
                    calls: None,
                    local: false,
                    meta: None,
                    count: None,
                    time: None,
                    memory: None,
                });
                patterns.len() - 1
            });
        &mut patterns[index]
    }

    /// Is nothing wanted?
    pub fn is_empty(&self) -> bool {
        self.calls.is_none()
            && self.meta.is_none()
            && self.count.is_none()
            && self.accounts().next().is_none()
    }

    /// What is measured.
    pub fn accounts(&self) -> impl Iterator<Item = &Arc<Account>> {
        self.time.iter().chain(&self.memory)
    }
}

/// A match specification, or `true`.
pub(crate) struct Spec {
    /// As it was given; `[]` for `true`.
    pub source: OwnedTerm,
    /// None for `true`.
    pub program: Option<MatchSpec>,
}

impl Spec {
    /// From a term; `None` if it is no match specification.
    pub fn of(atoms: &AtomTable, term: Term<'_>, flavour: Flavour) -> Option<Arc<Spec>> {
        if term.as_bool() == Some(true) || term.list_length() == Some(0) {
            return Some(Spec::everything());
        }
        let program = MatchSpec::compile(term, flavour, atoms).ok()?;
        let mut scratch = ProcessHeap::new();
        let source = scratch.scope(atoms, |heap| {
            let source = heap.copy_in(term);
            heap.copy_out(source)
        });
        Some(Arc::new(Spec {
            source,
            program: Some(program),
        }))
    }

    /// For `true`.
    pub fn everything() -> Arc<Spec> {
        Arc::new(Spec {
            source: OwnedTerm::immediate(Term::NIL).expect("nil is an immediate"),
            program: None,
        })
    }
}

/// A count of calls.
#[derive(Default)]
pub(crate) struct Count {
    calls: AtomicU64,
    paused: AtomicBool,
}

impl Count {
    /// One more, unless it is paused. Relaxed: it orders nothing.
    pub fn call(&self) {
        if !self.paused.load(Ordering::Relaxed) {
            self.calls.fetch_add(1, Ordering::Relaxed);
        }
    }

    /// How many.
    pub fn calls(&self) -> u64 {
        self.calls.load(Ordering::Relaxed)
    }
}

/// In which ways functions are traced besides calls from outside their modules, which are meant when there is none.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Ways(u8);

impl Ways {
    pub const LOCAL: Ways = Ways(1);
    pub const META: Ways = Ways(2);
    pub const COUNT: Ways = Ways(4);
    pub const TIME: Ways = Ways(8);
    pub const MEMORY: Ways = Ways(16);
    /// What only counts and measures.
    pub const FIGURES: Ways = Ways(4 | 8 | 16);

    /// From a list of names.
    pub fn of_list(names: Term<'_>) -> Option<Ways> {
        names.list().try_fold(Ways::default(), |ways, name| {
            Some(ways.with(match name.as_atom()? {
                Atom::GLOBAL => Ways::default(),
                Atom::LOCAL => Ways::LOCAL,
                Atom::META => Ways::META,
                Atom::CALL_COUNT => Ways::COUNT,
                Atom::CALL_TIME => Ways::TIME,
                Atom::CALL_MEMORY => Ways::MEMORY,
                Atom(_) => return None,
            }))
        })
    }

    /// Calls from outside?
    pub const fn is_global(self) -> bool {
        self.0 == 0
    }

    /// Is one of those here?
    pub const fn has(self, ways: Ways) -> bool {
        self.0 & ways.0 != 0
    }

    /// These and those.
    #[must_use]
    pub const fn with(self, ways: Ways) -> Ways {
        Ways(self.0 | ways.0)
    }

    /// These but not those.
    #[must_use]
    pub const fn without(self, ways: Ways) -> Ways {
        Ways(self.0 & !ways.0)
    }
}

/// What becomes of a pattern.
#[derive(Clone)]
pub(crate) enum Wish {
    On(Arc<Spec>),
    Off,
    Restart,
    Pause,
}

impl Wish {
    pub const fn is_off(&self) -> bool {
        matches!(self, Wish::Off)
    }

    /// The specification for calls: what is no specification, and not off, takes everything.
    pub fn spec(&self) -> Option<Arc<Spec>> {
        match self {
            Wish::On(spec) => Some(spec.clone()),
            Wish::Restart | Wish::Pause => Some(Spec::everything()),
            Wish::Off => None,
        }
    }
}

/// What a session has asked for.
#[derive(Clone)]
pub(crate) struct PatternChange {
    pub session: SessionId,
    pub ways: Ways,
    pub wish: Wish,
    /// Who hears of calls by any process.
    pub tracer: Pid,
}

impl PatternChange {
    /// Does it to those functions; how many there are. A function is traced either from outside or in other ways, by a
    /// session.
    pub fn make(&self, vm: &Vm, wanted: Wanted) -> usize {
        let change_points = |meet, change: &dyn Fn(&mut Pattern)| {
            vm.code.change_points(vm, wanted, meet, &|patterns| {
                change(Pattern::of(patterns, self.session));
                patterns.retain(|pattern| !pattern.is_empty());
            })
        };
        let is_on = !self.wish.is_off();
        if self.ways.is_global() {
            if is_on {
                change_points(Meet::All, &|pattern| {
                    let mut nothing = Vec::new();
                    *pattern = Pattern::of(&mut nothing, self.session).clone();
                });
            }
            return change_points(Meet::FromOutside, &|pattern| {
                if is_on || !pattern.local {
                    pattern.calls = self.wish.spec();
                    pattern.local = false;
                }
            });
        }
        if is_on {
            change_points(Meet::FromOutside, &|pattern| {
                if !pattern.local {
                    pattern.calls = None;
                }
            });
        }
        change_points(Meet::All, &|pattern| self.apply(pattern))
    }

    fn apply(&self, pattern: &mut Pattern) {
        let (ways, wish) = (self.ways, &self.wish);
        if ways.has(Ways::LOCAL) && (pattern.local || !wish.is_off()) {
            pattern.calls = wish.spec();
            pattern.local = true;
        }
        if ways.has(Ways::META) {
            let tracer = self.tracer;
            pattern.meta = wish.spec().map(|spec| Meta { tracer, spec });
        }
        let is_new = pattern.is_empty();
        if ways.has(Ways::COUNT) {
            apply_to_count(&mut pattern.count, wish, is_new);
        }
        if ways.has(Ways::TIME) {
            Account::apply(&mut pattern.time, Measure::Time, self.session, wish, is_new);
        }
        if ways.has(Ways::MEMORY) {
            let measure = Measure::Memory;
            Account::apply(&mut pattern.memory, measure, self.session, wish, is_new);
        }
    }
}

/// A function that is not traced at all is not counted either after `restart` or `pause`.
fn apply_to_count(count: &mut Option<Arc<Count>>, wish: &Wish, is_new: bool) {
    match (wish, &count) {
        (Wish::Off, _) => *count = None,
        (Wish::Pause, Some(count)) => count.paused.store(true, Ordering::Relaxed),
        (Wish::Restart | Wish::Pause, None) if is_new => {}
        (_, _) => *count = Some(Arc::default()),
    }
}
