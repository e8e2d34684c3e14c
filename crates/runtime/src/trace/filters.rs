//! Which messages sent and received are told of: `erlang:trace_pattern(send | 'receive', _, [])`.
//!
//! A session tells of all of them unless it has a filter. The filters of all sessions are in one list, behind a lock; only
//! processes that are traced look at it. A filter on what is received looks at senders, which a message does not carry
//! otherwise: see [`Sending::SENDERS_TOLD`]. Of what was sent before there was such a filter the sender is not known.

use super::calls::spec_actions;
use super::events::{Tell, deliver};
use super::patterns::Spec;
use super::{SessionId, TraceFlags, Traced};
use crate::bif::Ctx;
use crate::interp::Budget;
use crate::match_spec::Message;
use crate::process::Own;
use crate::scheduler::Scheduler;
use crate::signal::Sending;
use crate::vm::Vm;
use purlin_heap::heap::{HeapScope, OwnedTerm, Scratch};
use purlin_heap::term::Term;
use std::sync::{Arc, PoisonError, RwLock};

/// What can be filtered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Event {
    /// Messages sent.
    Send,
    /// Messages received.
    Receive,
}

/// What a session wants to hear of.
#[derive(Clone)]
pub(crate) enum Filter {
    /// Everything.
    All,
    /// What the specification says.
    By(Arc<Spec>),
    /// Nothing.
    None,
}

/// The filters of all sessions that have some.
#[derive(Default)]
pub(super) struct Filters(RwLock<Vec<(SessionId, Event, Filter)>>);

impl Filters {
    pub fn of(&self, session: SessionId, event: Event) -> Filter {
        let filters = self.0.read().unwrap_or_else(PoisonError::into_inner);
        let found = filters
            .iter()
            .find(|(of, what, _)| (*of, *what) == (session, event));
        found.map_or(Filter::All, |(.., filter)| filter.clone())
    }

    pub fn set(&self, sending: &Sending, session: SessionId, event: Event, filter: Filter) {
        self.change(sending, |filters| {
            filters.retain(|(of, what, _)| (*of, *what) != (session, event));
            if !matches!(filter, Filter::All) {
                filters.push((session, event, filter));
            }
        });
    }

    /// A session has ended.
    pub fn forget(&self, sending: &Sending, session: SessionId) {
        self.change(sending, |filters| filters.retain(|(of, ..)| *of != session));
    }

    fn change(&self, sending: &Sending, change: impl FnOnce(&mut Vec<(SessionId, Event, Filter)>)) {
        let mut filters = self.0.write().unwrap_or_else(PoisonError::into_inner);
        change(&mut filters);
        let looks_at_senders = filters
            .iter()
            .any(|(_, event, filter)| *event == Event::Receive && matches!(filter, Filter::By(_)));
        // Within the lock, so that the last change decides.
        sending.set(Sending::SENDERS_TOLD, looks_at_senders);
    }
}

impl Event {
    fn flag(self) -> TraceFlags {
        match self {
            Event::Send => TraceFlags::SEND,
            Event::Receive => TraceFlags::RECEIVE,
        }
    }
}

/// Builds what a filter looks at.
pub(super) type Arguments<'a> = dyn for<'s> Fn(&mut HeapScope<'s>) -> Vec<Term<'s>> + 'a;

/// Tells of a message to the tracers that want to know; what a specification adds comes last.
pub(super) fn tell_filtered(
    vm: &Vm,
    scheduler: &mut Scheduler,
    own: &mut Own,
    event: Event,
    arguments: &Arguments<'_>,
    tell: &Tell<'_>,
) {
    if own.flags.sensitive {
        return;
    }
    // A specification may change the list.
    let list = own
        .rare
        .as_ref()
        .map_or(Vec::new(), |rare| rare.traced.clone());
    for traced in list.into_iter().filter(|it| it.flags.has(event.flag())) {
        let is_there = match vm.trace.filters.of(traced.session, event) {
            Filter::All => deliver(vm, scheduler, own.pid, traced, tell),
            Filter::None => true,
            Filter::By(spec) => match judge(vm, scheduler, own, traced, &spec, arguments) {
                Some(_) if is_silent(own, traced.session) => true,
                Some(more) => deliver(vm, scheduler, own.pid, traced, &|heap| {
                    let mut parts = tell(heap);
                    parts.extend(more.as_ref().map(|more| heap.copy_in(more.term())));
                    parts
                }),
                None => true,
            },
        };
        if !is_there {
            own.forget_tracer(traced);
        }
    }
}

fn is_silent(own: &Own, session: SessionId) -> bool {
    let mut list = own.rare.iter().flat_map(|rare| &rare.traced);
    list.any(|traced| traced.session == session && traced.flags.has(TraceFlags::SILENT))
}

/// What a specification says of a message: whether to tell of it, and what to add.
fn judge(
    vm: &Vm,
    scheduler: &mut Scheduler,
    own: &mut Own,
    traced: Traced,
    spec: &Spec,
    arguments: &Arguments<'_>,
) -> Option<Option<OwnedTerm>> {
    let Some(program) = &spec.program else {
        return Some(None);
    };
    // What it costs is not charged to the process.
    let mut budget = Budget::new(i32::MAX);
    Scratch::new().with(&vm.atoms, |heap, _| {
        let mut ctx = Ctx {
            heap,
            vm,
            scheduler,
            process: own,
            budget: &mut budget,
        };
        let arguments = arguments(&mut ctx.heap);
        let mut actions = spec_actions(traced.session, traced.tracer, &[]);
        match program.trace(&mut ctx, &arguments, &mut actions).message {
            Message::None => None,
            Message::Plain => Some(None),
            Message::With(more) => Some(Some(ctx.heap.copy_out(more))),
        }
    })
}
