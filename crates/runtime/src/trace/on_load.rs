//! What is traced of modules that are yet to be loaded: `erlang:trace_pattern(on_load, _, _)`.

use super::patterns::{Meta, PatternChange, Spec, Ways, Wish};
use super::{SessionId, Sessions};
use crate::code::Wanted;
use crate::sync::lock;
use crate::vm::Vm;
use purlin_heap::atom::Atom;
use std::sync::Arc;
use std::sync::atomic::Ordering;

/// What a session wants of them.
#[derive(Clone)]
pub(crate) struct OnLoad {
    session: SessionId,
    /// In which ways.
    pub ways: Ways,
    /// For calls, if those are told of.
    pub calls: Option<Arc<Spec>>,
    /// For calls by any process, unless nobody is to be told.
    pub meta: Option<Meta>,
}

impl OnLoad {
    /// With a further wish; `None` if nothing is left.
    fn changed(before: Option<&OnLoad>, change: &PatternChange) -> Option<OnLoad> {
        let was_global = before.is_none_or(|before| before.ways.is_global());
        let mut ways = change.ways;
        if matches!(change.wish, Wish::Restart | Wish::Pause) {
            ways = ways.without(Ways::FIGURES);
        }
        let left = match (was_global, change.ways.is_global(), change.wish.is_off()) {
            // One of these ways takes the place of the other.
            (_, true, false) => ways,
            (true, false, false) if ways.is_global() => return None,
            (true, false, false) => ways,
            (false, false, false) => before?.ways.with(ways),
            (false, false, true) => {
                let left = before?.ways.without(ways);
                if left.is_global() {
                    return None;
                }
                left
            }
            (true, true, true) => return None,
            // What is not traced that way: the ways stay, what was said of them does not.
            (false, true, true) | (true, false, true) => return before.map(OnLoad::unsaid),
        };
        let spec = change.wish.spec();
        let mut changed = before.cloned().unwrap_or(OnLoad {
            session: change.session,
            ways: left,
            calls: None,
            meta: None,
        });
        if change.ways.is_global() || change.ways.has(Ways::LOCAL) {
            changed.calls = spec.clone();
        }
        if change.ways.has(Ways::META) {
            let tracer = change.tracer;
            changed.meta = spec.map(|spec| Meta { tracer, spec });
        }
        if left.is_global() {
            changed.meta = None;
        } else if !left.has(Ways::LOCAL) {
            changed.calls = None;
        }
        changed.ways = left;
        Some(changed)
    }

    /// The same ways, of all calls; those by any process have nobody to be told to.
    fn unsaid(&self) -> OnLoad {
        OnLoad {
            calls: self.calls.as_ref().map(|_| Spec::everything()),
            meta: None,
            ..self.clone()
        }
    }

    /// What that means for a module.
    fn changes(&self) -> Vec<PatternChange> {
        let change = |ways, spec: Option<&Arc<Spec>>, tracer| {
            let wish = Wish::On(spec?.clone());
            let session = self.session;
            Some(PatternChange {
                session,
                ways,
                wish,
                tracer,
            })
        };
        let nobody = purlin_heap::term::Pid {
            generation: 0,
            slot: 0,
        };
        let ways = self.ways;
        let place = if ways.is_global() { ways } else { Ways::LOCAL };
        let everything = Spec::everything();
        let figures = ways.without(Ways::LOCAL).without(Ways::META);
        [
            change(place, self.calls.as_ref(), nobody),
            self.meta
                .as_ref()
                .and_then(|meta| change(Ways::META, Some(&meta.spec), meta.tracer)),
            change(figures, Some(&everything), nobody).filter(|_| !figures.is_global()),
        ]
        .into_iter()
        .flatten()
        .collect()
    }
}

impl Sessions {
    /// What a session wants of modules that are yet to be loaded.
    pub(crate) fn on_load(&self, session: SessionId) -> Option<OnLoad> {
        let all = lock(&self.on_load);
        all.iter().find(|it| it.session == session).cloned()
    }

    /// Changes that.
    pub(crate) fn change_on_load(&self, change: &PatternChange) {
        let mut all = lock(&self.on_load);
        let index = all.iter().position(|it| it.session == change.session);
        let before = index.map(|index| all.swap_remove(index));
        all.extend(OnLoad::changed(before.as_ref(), change));
        self.any_on_load.store(!all.is_empty(), Ordering::Relaxed);
    }

    pub(super) fn forget_on_load(&self, session: SessionId) {
        let mut all = lock(&self.on_load);
        all.retain(|it| it.session != session);
        self.any_on_load.store(!all.is_empty(), Ordering::Relaxed);
    }

    /// A module has been loaded.
    pub(crate) fn module_loaded(&self, vm: &Vm, module: Atom) {
        if !self.any_on_load.load(Ordering::Relaxed) {
            return;
        }
        let all = lock(&self.on_load).clone();
        let wanted = Wanted {
            module: Some(module),
            ..Wanted::ALL
        };
        for change in all.iter().flat_map(OnLoad::changes) {
            change.make(vm, wanted);
        }
    }
}
