//! Tracing of what processes do: messages to a tracer about sending, receiving, and the life of processes.
//!
//! **Who is traced.** Each traced process has, in its own part, a list of [`Traced`]: for each trace session the tracer
//! and the flags. Only its owner touches the list; others change it by a request, so that a change takes
//! its place in the order of signals. `Flags::traced` says whether the list has anything, so what is not
//! traced pays for one test of a flag where a message is sent or received, and nothing elsewhere.
//!
//! **Sessions.** Number 0 is the session of `erlang:trace/3`, whose callers name the tracers; module `trace` makes others. What
//! [`Sessions`] holds besides is for processes that are yet to be spawned (`new_processes`).
//!
//! A trace message goes from the traced process to its tracer as any message does, so those from one process come in the
//! order of what they tell of. A tracer that has ended is forgotten by whoever wants to tell it something.
//!
//! The shapes are those of OTP's `erlang:trace/3`.

mod calls;
mod events;
mod filters;
mod flags;
mod measures;
mod on_load;
mod patterns;

pub(crate) use calls::{Marker, called, failed, measured, returned};
pub(crate) use events::{
    collection, exited, exiting, linked, message_received, message_sent, register, scheduled,
    spawned, tell_pid, timed_out,
};
pub(crate) use filters::{Event, Filter};
pub use flags::TraceFlags;
pub(crate) use measures::{Account, Meter, Reading};
pub(crate) use on_load::OnLoad;
pub(crate) use patterns::{Meta, Pattern, PatternChange, Spec, Ways, Wish};

use crate::process::Own;
use crate::sync::lock;
use crate::vm::Vm;
use purlin_heap::atom::Atom;
use purlin_heap::heap::{OwnedTerm, ProcessHeap};
use purlin_heap::term::{Pid, Term};
use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};

/// A trace session's number.
pub type SessionId = u32;

/// Who wants to know what of a process.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Traced {
    /// For which session.
    pub session: SessionId,
    /// Who is told.
    pub tracer: Pid,
    /// What of.
    pub flags: TraceFlags,
}

/// A change of what is traced of a process.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Change {
    /// For which session, by which tracer, which flags.
    pub of: Traced,
    /// Are they added, or taken away?
    pub on: bool,
}

/// A session of module `trace`.
#[derive(Clone, Copy, Debug)]
pub struct Session {
    /// Its number.
    pub number: SessionId,
    /// Its name.
    pub name: Atom,
    /// Who is told.
    pub tracer: Pid,
}

/// What a VM knows of sessions.
#[derive(Default)]
pub struct Sessions {
    /// What the processes are traced for that are yet to be spawned.
    of_new: Mutex<Vec<Traced>>,
    /// Is there anything in `of_new`? A hint: whoever sets it wants to see processes that it spawns later itself.
    any_new: AtomicBool,
    /// Which messages are told of.
    filters: filters::Filters,
    /// What is traced of modules that are yet to be loaded.
    on_load: Mutex<Vec<OnLoad>>,
    /// Is there anything in `on_load`? A hint, as `any_new`.
    any_on_load: AtomicBool,
    /// The trace control word.
    control_word: AtomicU32,
    /// The sessions that have not ended, in order.
    sessions: Mutex<Vec<Session>>,
    /// How many there have been.
    created: AtomicU32,
}

impl Sessions {
    /// Changes what new processes are traced for.
    pub fn change_new(&self, change: Change) -> Atom {
        let mut of_new = lock(&self.of_new);
        let answer = apply(&mut of_new, change);
        // Relaxed, as the hint that it is.
        self.any_new.store(!of_new.is_empty(), Ordering::Relaxed);
        answer
    }

    /// What new processes are traced for, in that session.
    pub fn of_new(&self, session: SessionId) -> Option<Traced> {
        let of_new = lock(&self.of_new);
        of_new
            .iter()
            .find(|traced| traced.session == session)
            .copied()
    }

    /// A new session; its number.
    pub fn create(&self, name: Atom, tracer: Pid) -> SessionId {
        let number = self.created.fetch_add(1, Ordering::Relaxed) + 1;
        let session = Session {
            number,
            name,
            tracer,
        };
        lock(&self.sessions).push(session);
        number
    }

    /// Forgets a session. Was there one?
    pub fn end(&self, vm: &Vm, number: SessionId) -> bool {
        self.filters.forget(&vm.code.leaving.sending, number);
        self.forget_on_load(number);
        let mut sessions = lock(&self.sessions);
        let before = sessions.len();
        sessions.retain(|session| session.number != number);
        sessions.len() < before
    }

    /// Which messages a session wants to hear of.
    pub(crate) fn filter(&self, session: SessionId, event: Event) -> Filter {
        self.filters.of(session, event)
    }

    /// Changes that.
    pub(crate) fn set_filter(&self, vm: &Vm, session: SessionId, event: Event, filter: Filter) {
        self.filters
            .set(&vm.code.leaving.sending, session, event, filter);
    }

    /// The sessions that have not ended.
    pub fn all(&self) -> Vec<Session> {
        lock(&self.sessions).clone()
    }

    /// `erlang:system_flag(trace_control_word, _)`: sets the word; returns the one before.
    pub fn set_control_word(&self, word: u32) -> u32 {
        self.control_word.swap(word, Ordering::Relaxed)
    }

    /// `erlang:system_info(trace_control_word)`
    pub fn control_word(&self) -> u32 {
        self.control_word.load(Ordering::Relaxed)
    }

    /// Are new processes traced?
    pub(crate) fn has_new(&self) -> bool {
        // Relaxed: see the field.
        self.any_new.load(Ordering::Relaxed)
    }

    fn all_of_new(&self) -> Vec<Traced> {
        lock(&self.of_new).clone()
    }
}

/// `true`, or `busy` when somebody else is the tracer in that session.
fn apply(list: &mut Vec<Traced>, Change { of, on }: Change) -> Atom {
    match list.iter_mut().find(|traced| traced.session == of.session) {
        Some(traced) if on => {
            if traced.tracer != of.tracer {
                return Atom::BUSY;
            }
            traced.flags = traced.flags.with(of.flags);
        }
        Some(traced) => traced.flags = traced.flags.without(of.flags),
        None if on => list.push(of),
        None => {}
    }
    list.retain(|traced| !traced.flags.is_empty());
    Atom::TRUE
}

/// `{Tracer, Flags}`, the flags as a number; the tracer `[]` if there is none.
pub(crate) fn described(vm: &Vm, traced: Option<Traced>) -> OwnedTerm {
    let mut scratch = ProcessHeap::new();
    scratch.scope(&vm.atoms, |heap| {
        let parts = match traced {
            Some(traced) => [
                Term::pid(traced.tracer),
                Term::size(traced.flags.bits() as usize),
            ],
            None => [Term::NIL, Term::small(0)],
        };
        let description = heap.tuple(&parts);
        heap.copy_out(description)
    })
}

impl Own {
    /// Changes what is traced of the process; `true`, or `busy`.
    pub(crate) fn change_trace(&mut self, vm: &Vm, change: Change) -> Atom {
        let list = &mut self.rare().traced;
        list.retain(|traced| vm.processes.get(traced.tracer).is_some());
        let answer = apply(list, change);
        let (is_traced, is_called) = (
            !list.is_empty(),
            list.iter().any(|traced| traced.flags.has(TraceFlags::CALL)),
        );
        self.flags.traced = is_traced;
        if !is_called {
            self.rare().meter = None;
        }
        answer
    }

    /// A tracer has ended.
    fn forget_tracer(&mut self, gone: Traced) {
        let list = &mut self.rare().traced;
        list.retain(|it| (it.session, it.tracer) != (gone.session, gone.tracer));
        self.flags.traced = !list.is_empty();
    }

    /// What is traced of the process, in that session.
    pub(crate) fn traced(&self, vm: &Vm, session: SessionId) -> Option<Traced> {
        let list = self.rare.as_ref().map_or(&[][..], |rare| &rare.traced);
        list.iter()
            .find(|traced| traced.session == session)
            .filter(|traced| vm.processes.get(traced.tracer).is_some())
            .copied()
    }
}
