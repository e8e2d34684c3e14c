//! Trace patterns: what is to be done when a function is called.

use super::SessionId;
use crate::match_spec::{Flavour, MatchSpec};
use purlin_heap::AtomTable;
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
                });
                patterns.len() - 1
            });
        &mut patterns[index]
    }

    /// Is nothing wanted?
    pub fn is_empty(&self) -> bool {
        self.calls.is_none() && self.meta.is_none() && self.count.is_none()
    }
}

/// A match specification for calls, or `true`.
pub(crate) struct Spec {
    /// As it was given; `[]` for `true`.
    pub source: OwnedTerm,
    /// None for `true`.
    pub program: Option<MatchSpec>,
}

impl Spec {
    /// From a term; `None` if it is no match specification.
    pub fn of(atoms: &AtomTable, term: Term<'_>) -> Option<Arc<Spec>> {
        let takes_all = term.as_bool() == Some(true) || term.list_length() == Some(0);
        let program = if takes_all {
            None
        } else {
            Some(MatchSpec::compile(term, Flavour::Trace, atoms).ok()?)
        };
        let mut scratch = ProcessHeap::new();
        let source = scratch.scope(atoms, |heap| {
            let source = if takes_all {
                Term::NIL
            } else {
                heap.copy_in(term)
            };
            heap.copy_out(source)
        });
        Some(Arc::new(Spec { source, program }))
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

    /// Counts no further.
    pub fn pause(&self) {
        self.paused.store(true, Ordering::Relaxed);
    }
}
