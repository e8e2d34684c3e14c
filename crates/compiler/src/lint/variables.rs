//! What is known about variables at a point of a function.
//!
//! Checking an expression yields the variables it *touches*: those it binds and those it uses,
//! as a [`Variables`] of its own. The operations here combine such sets in the ways the language
//! asks for: one expression after another, two side by side, several clauses of which one runs.

use purlin_syntax::ast::Name;
use purlin_syntax::span::Span;
use std::borrow::Cow;
use std::collections::BTreeMap;
use std::rc::Rc;

/// The expression that binds a variable on some or on all of its paths.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Origin {
    /// Its keyword, as messages show it: `'case'`.
    pub what: &'static str,
    /// Where it is.
    pub span: Span,
}

/// How a variable is bound.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Binding {
    /// Surely.
    Bound,
    /// Not on every path through the origin.
    Unsafe(Origin),
    /// On every path through the origin, inside of which it is.
    Exported(Origin),
    /// It is the stack trace, and this is a guard.
    Stacktrace,
}

/// A variable.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Variable {
    pub binding: Binding,
    pub used: bool,
    /// Where it is bound, for messages that it is not used; sorted. Shared, because what is known
    /// is copied for each clause.
    pub places: Rc<[Span]>,
}

impl Variable {
    /// A variable bound at `span` and not used yet.
    pub(super) fn new(span: Span) -> Variable {
        Variable {
            binding: Binding::Bound,
            used: false,
            places: Rc::new([span]),
        }
    }

    /// The same variable, used.
    pub(super) fn used(&self) -> Variable {
        Variable {
            binding: Binding::Bound,
            used: true,
            places: self.places.clone(),
        }
    }

    /// Takes over uses and places of another sight of the variable, but not its binding.
    fn absorb(&mut self, other: &Variable) {
        self.used |= other.used;
        self.places = merge_places(&self.places, &other.places);
    }
}

/// How many variables a set copies at most when it is copied.
const MAX_RECENT: usize = 64;

/// Variables by name. A set is copied for each scope and each match, so all but a few of a large
/// one are shared between the copies.
#[derive(Clone, Debug, Default)]
pub(super) struct Variables {
    /// Those that copies share, where they are not in `recent` as well.
    settled: Option<Rc<BTreeMap<Name, Variable>>>,
    recent: BTreeMap<Name, Variable>,
}

impl Variables {
    pub(super) fn new() -> Variables {
        Variables::default()
    }

    pub(super) fn one(name: &Name, variable: Variable) -> Variables {
        Variables {
            settled: None,
            recent: BTreeMap::from([(name.clone(), variable)]),
        }
    }

    pub(super) fn get(&self, name: &Name) -> Option<&Variable> {
        let settled = || self.settled.as_ref()?.get(name);
        self.recent.get(name).or_else(settled)
    }

    /// A variable to be changed; it no longer is that of the copies.
    fn get_mut(&mut self, name: &Name) -> Option<&mut Variable> {
        if !self.recent.contains_key(name) {
            let settled = self.settled.as_ref()?.get(name)?.clone();
            self.recent.insert(name.clone(), settled);
        }
        self.recent.get_mut(name)
    }

    pub(super) fn insert(&mut self, name: Name, variable: Variable) {
        self.recent.insert(name, variable);
        if self.recent.len() > MAX_RECENT {
            let recent = std::mem::take(&mut self.recent);
            Rc::make_mut(self.settled.get_or_insert_default()).extend(recent);
        }
    }

    pub(super) fn names(&self) -> impl Iterator<Item = &Name> {
        self.iter().map(|(name, _)| name)
    }

    pub(super) fn iter(&self) -> impl Iterator<Item = (&Name, &Variable)> {
        let settled = self.settled.iter().flat_map(|settled| settled.iter());
        let settled = settled.filter(|(name, _)| !self.recent.contains_key(*name));
        settled.chain(&self.recent)
    }

    fn is_empty(&self) -> bool {
        self.settled.is_none() && self.recent.is_empty()
    }

    /// What is known behind an expression that touched `changes`: its bindings win.
    pub(super) fn overlay(&mut self, changes: &Variables) {
        for (name, change) in changes.iter() {
            let mut variable = change.clone();
            if let Some(known) = self.get(name) {
                variable.absorb(known);
            }
            self.insert(name.clone(), variable);
        }
    }

    /// `self` with `changes` laid over it.
    pub(super) fn with(&self, changes: &Variables) -> Variables {
        let mut out = self.clone();
        out.overlay(changes);
        out
    }

    /// As [`Variables::with`], without a copy when there are no changes.
    pub(super) fn seen_with(&self, changes: &Variables) -> Cow<'_, Variables> {
        if changes.is_empty() {
            Cow::Borrowed(self)
        } else {
            Cow::Owned(self.with(changes))
        }
    }

    /// Adds what a later expression touched: the earlier bindings win.
    pub(super) fn follow(&mut self, later: &Variables) {
        for (name, variable) in later.iter() {
            match self.get_mut(name) {
                Some(known) => known.absorb(variable),
                None => {
                    self.insert(name.clone(), variable.clone());
                }
            }
        }
    }

    /// Adds what an expression side by side with this one touched.
    pub(super) fn join(&mut self, other: &Variables) {
        for (name, variable) in other.iter() {
            match self.get_mut(name) {
                Some(known) => {
                    known.absorb(variable);
                    known.binding = join_bindings(known.binding, variable.binding);
                }
                None => {
                    self.insert(name.clone(), variable.clone());
                }
            }
        }
    }

    /// As [`Variables::join`], for parts of one pattern or of expressions side by side: a name in
    /// both is a match of the two, which counts as use. Returns the names that were bound in both
    /// parts without being used before, with the places.
    pub(super) fn join_matching(&mut self, other: &Variables) -> Vec<(Name, Rc<[Span]>)> {
        let mut matched = Vec::new();
        for (name, variable) in other.iter() {
            let Some(known) = self.get_mut(name) else {
                self.insert(name.clone(), variable.clone());
                continue;
            };
            let places = merge_places(&known.places, &variable.places);
            match (known.used, variable.used) {
                (false, false) => matched.push((name.clone(), places.clone())),
                (false, true) => matched.push((name.clone(), known.places.clone())),
                (true, false) => matched.push((name.clone(), variable.places.clone())),
                (true, true) => {}
            }
            *known = Variable {
                binding: join_bindings(known.binding, variable.binding),
                used: true,
                places,
            };
        }
        matched
    }

    /// Those not in `other`.
    pub(super) fn except(&self, other: &Variables) -> Variables {
        self.filter(|name, _| other.get(name).is_none())
    }

    /// Those in `other` as well.
    pub(super) fn also_in(&self, other: &Variables) -> Variables {
        self.filter(|name, _| other.get(name).is_some())
    }

    pub(super) fn without_unsafe(&self) -> Variables {
        self.filter(|_, variable| !matches!(variable.binding, Binding::Unsafe(_)))
    }

    pub(super) fn only_used(&self) -> Variables {
        self.filter(|_, variable| variable.used)
    }

    fn filter(&self, keep: impl Fn(&Name, &Variable) -> bool) -> Variables {
        let mut out = Variables::new();
        for (name, variable) in self.iter().filter(|(name, variable)| keep(name, variable)) {
            out.insert(name.clone(), variable.clone());
        }
        out
    }

    /// Those new to `outer`, unsafe behind `origin` because it need not have run to its end.
    pub(super) fn unsafe_behind(&self, origin: Origin, outer: &Variables) -> Variables {
        let mut out = Variables::new();
        for (name, variable) in self.iter().filter(|(name, _)| outer.get(name).is_none()) {
            let binding = Binding::Unsafe(origin);
            out.insert(
                name.clone(),
                Variable {
                    binding,
                    ..variable.clone()
                },
            );
        }
        out
    }

    /// As this set, with the variables new to `outer` unsafe behind `origin`.
    pub(super) fn made_unsafe(&self, origin: Origin, outer: &Variables) -> Variables {
        self.with(&self.unsafe_behind(origin, outer))
    }

    /// What is known behind clauses of which one runs. `self` is what was known before them,
    /// `clauses` what each touched.
    pub(super) fn behind_clauses(&self, clauses: &[Variables], origin: Origin) -> Variables {
        let mut touched: BTreeMap<&Name, Vec<&Variable>> = BTreeMap::new();
        for (name, variable) in clauses.iter().flat_map(Variables::iter) {
            touched.entry(name).or_default().push(variable);
        }
        let mut out = Variables::new();
        for (name, sights) in touched {
            let variable = match self.get(name) {
                Some(known) => known_behind_clauses(known, &sights),
                None => new_behind_clauses(&sights, clauses.len(), origin),
            };
            out.insert(name.clone(), variable);
        }
        out
    }
}

fn known_behind_clauses(known: &Variable, sights: &[&Variable]) -> Variable {
    let binding = match known.binding {
        Binding::Exported(_) => sights.iter().fold(known.binding, |binding, sight| {
            join_bindings(binding, sight.binding)
        }),
        Binding::Bound | Binding::Unsafe(_) | Binding::Stacktrace => Binding::Bound,
    };
    Variable {
        binding,
        used: true,
        places: known.places.clone(),
    }
}

fn new_behind_clauses(sights: &[&Variable], clauses: usize, origin: Origin) -> Variable {
    let mut binding = Binding::Exported(origin);
    let mut places: Rc<[Span]> = Rc::new([]);
    for sight in sights {
        match (sight.binding, binding) {
            (Binding::Unsafe(_), Binding::Unsafe(_)) => binding = Binding::Unsafe(origin),
            (Binding::Unsafe(_), _) => binding = sight.binding,
            (Binding::Bound | Binding::Exported(_) | Binding::Stacktrace, _) => {}
        }
        if !sight.used {
            places = merge_places(&places, &sight.places);
        }
    }
    if sights.len() != clauses {
        binding = Binding::Unsafe(origin);
    }
    Variable {
        binding,
        used: places.is_empty(),
        places,
    }
}

fn join_bindings(a: Binding, b: Binding) -> Binding {
    match (a, b) {
        (Binding::Unsafe(_), _) => a,
        (_, Binding::Unsafe(_)) => b,
        (Binding::Bound, _) => b,
        (Binding::Exported(_) | Binding::Stacktrace, _) => a,
    }
}

fn merge_places(a: &Rc<[Span]>, b: &Rc<[Span]>) -> Rc<[Span]> {
    if a == b || b.is_empty() {
        return Rc::clone(a);
    }
    let mut out: Vec<Span> = a.iter().chain(b.iter()).copied().collect();
    out.sort_by_key(|span| (span.file, span.start));
    out.dedup();
    out.into()
}
