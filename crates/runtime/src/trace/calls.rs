//! Calls, and what comes of them: what a point's patterns say, and the messages.
//!
//! A call whose return is to be told of leaves a [`Marker`], and a control frame that leads to
//! [`TracedReturn`](crate::interp::loaded::TracedReturn); the two stacks go together. So tail calls keep a frame for each
//! marker while they are traced, as in OTP; but one is enough to tell where a chain of tail calls returns to.

use super::events::deliver;
use super::patterns::{Pattern, Spec};
use super::{Change, SessionId, TraceFlags, Traced};
use crate::bif::Ctx;
use crate::code::{Place, Point};
use crate::exception::{self, Class};
use crate::interp::CodePointer;
use crate::match_spec::{Action, Message, Tracer, Verdict};
use crate::process::{Mfa, Own};
use crate::scheduler::Scheduler;
use crate::vm::Vm;
use purlin_heap::atom::Atom;
use purlin_heap::heap::HeapScope;
use purlin_heap::term::{Pid, Term};

/// What is to be told when a call returns.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Marker {
    /// What it returns.
    Value {
        session: SessionId,
        /// Who is told if it is not the process's tracer.
        meta: Option<Pid>,
        mfa: Mfa,
        /// Is an exception told of, too?
        exception: bool,
    },
    /// Where it returns to.
    Place { session: SessionId },
    /// Nothing is told: what was measured before is measured again.
    Measured,
}

/// A function is called: does what the patterns of its point say. Returns what is to be told when it returns, the first
/// of it last. `callers` are the return addresses, the last one first.
pub(crate) fn called<'h>(
    ctx: &mut Ctx<'h, '_>,
    point: &Point,
    arguments: &[Term<'h>],
    callers: &[CodePointer],
) -> Vec<Marker> {
    let mut markers = Vec::new();
    if ctx.process.flags.sensitive {
        return markers;
    }
    for pattern in &point.patterns {
        if let Some(count) = &pattern.count {
            count.call();
        }
        if let Some(spec) = &pattern.calls {
            called_by_traced(ctx, point, pattern, spec, arguments, callers, &mut markers);
        }
        if let Some(meta) = &pattern.meta
            && meta.tracer != ctx.process.pid
        {
            let traced = Traced {
                session: pattern.session,
                tracer: meta.tracer,
                flags: TraceFlags::TIMESTAMP,
            };
            let verdict = judge(
                ctx,
                spec_actions(pattern.session, meta.tracer, callers),
                &meta.spec,
                arguments,
            );
            tell_call(ctx, traced, point.mfa, arguments, verdict.message);
            if verdict.return_trace || verdict.exception_trace {
                markers.push(Marker::Value {
                    session: pattern.session,
                    meta: Some(meta.tracer),
                    mfa: point.mfa,
                    exception: verdict.exception_trace,
                });
            }
        }
    }
    markers
}

/// The patterns of a point by which a call is measured.
pub(crate) fn measured<'a>(own: &Own, point: &'a Point) -> Vec<&'a Pattern> {
    let is_measured = |pattern: &&Pattern| {
        pattern.accounts().next().is_some() && tracer_of_calls(own, pattern.session).is_some()
    };
    if own.flags.sensitive {
        return Vec::new();
    }
    point.patterns.iter().filter(is_measured).collect()
}

fn called_by_traced<'h>(
    ctx: &mut Ctx<'h, '_>,
    point: &Point,
    pattern: &Pattern,
    spec: &Spec,
    arguments: &[Term<'h>],
    callers: &[CodePointer],
    markers: &mut Vec<Marker>,
) {
    let session = pattern.session;
    let Some(traced) = tracer_of_calls(ctx.process, session) else {
        return;
    };
    let verdict = judge(
        ctx,
        spec_actions(session, traced.tracer, callers),
        spec,
        arguments,
    );
    // The specification may have changed it; what it ended is told of this one more time.
    let traced = tracer_of_calls(ctx.process, session).unwrap_or(traced);
    if !traced.flags.has(TraceFlags::SILENT) {
        tell_call(ctx, traced, point.mfa, arguments, verdict.message);
    }
    let matched = !matches!(verdict.message, Message::None);
    if matched && pattern.local && traced.flags.has(TraceFlags::RETURN_TO) {
        markers.push(Marker::Place { session });
    }
    if verdict.return_trace || verdict.exception_trace {
        markers.push(Marker::Value {
            session,
            meta: None,
            mfa: point.mfa,
            exception: verdict.exception_trace,
        });
    }
}

/// What is traced of a process in a session, if calls are.
fn tracer_of_calls(own: &Own, session: SessionId) -> Option<Traced> {
    let list = &own.rare.as_ref()?.traced;
    let traced = list.iter().find(|traced| traced.session == session)?;
    traced.flags.has(TraceFlags::CALL).then_some(*traced)
}

fn judge<'h>(
    ctx: &mut Ctx<'h, '_>,
    mut actions: Actions<'_>,
    spec: &Spec,
    arguments: &[Term<'h>],
) -> Verdict<'h> {
    match &spec.program {
        Some(program) => program.trace(ctx, arguments, &mut actions),
        None => Verdict {
            message: Message::Plain,
            return_trace: false,
            exception_trace: false,
        },
    }
}

fn tell_call(
    ctx: &mut Ctx<'_, '_>,
    traced: Traced,
    mfa: Mfa,
    arguments: &[Term<'_>],
    message: Message<'_>,
) {
    if matches!(message, Message::None) {
        return;
    }
    let pid = ctx.process.pid;
    deliver(ctx.vm, ctx.scheduler, pid, traced, &|heap| {
        let last = if traced.flags.has(TraceFlags::ARITY) {
            Term::small(mfa.arity.into())
        } else {
            let arguments: Vec<Term<'_>> = arguments.iter().map(|&it| heap.copy_in(it)).collect();
            heap.list(&arguments)
        };
        let names = [mfa.module, mfa.function].map(Term::atom);
        let call = heap.tuple(&[names[0], names[1], last]);
        let mut parts = vec![Term::atom(Atom::CALL), call];
        if let Message::With(more) = message {
            parts.push(heap.copy_in(more));
        }
        parts
    });
}

/// A call that left a marker has returned a value, to that function.
pub(crate) fn returned(
    vm: &Vm,
    scheduler: &mut Scheduler,
    own: &mut Own,
    marker: Marker,
    value: Term<'_>,
    to: Option<Mfa>,
) {
    match marker {
        Marker::Value { mfa, .. } => tell_of_marker(vm, scheduler, own, marker, &|heap| {
            let (mfa, value) = (mfa_term(heap, mfa), heap.copy_in(value));
            vec![Term::atom(Atom::RETURN_FROM), mfa, value]
        }),
        Marker::Place { .. } => tell_of_marker(vm, scheduler, own, marker, &|heap| {
            let to = to.map_or(Term::atom(Atom::UNDEFINED), |to| mfa_term(heap, to));
            vec![Term::atom(Atom::RETURN_TO), to]
        }),
        Marker::Measured => {}
    }
}

/// A call that left a marker has ended with an exception.
pub(crate) fn failed(
    vm: &Vm,
    scheduler: &mut Scheduler,
    own: &mut Own,
    marker: Marker,
    class: Class,
    reason: Term<'_>,
) {
    let Marker::Value { mfa, exception, .. } = marker else {
        return;
    };
    if exception {
        tell_of_marker(vm, scheduler, own, marker, &|heap| {
            let (mfa, reason) = (mfa_term(heap, mfa), heap.copy_in(reason));
            let what = heap.tuple(&[Term::atom(class.atom()), reason]);
            vec![Term::atom(Atom::EXCEPTION_FROM), mfa, what]
        });
    }
}

/// Tells whoever the marker is for, if they still want to know.
fn tell_of_marker(
    vm: &Vm,
    scheduler: &mut Scheduler,
    own: &mut Own,
    marker: Marker,
    event: &super::events::Tell<'_>,
) {
    let traced = match marker {
        Marker::Value {
            session,
            meta: Some(tracer),
            ..
        } => Some(Traced {
            session,
            tracer,
            flags: TraceFlags::TIMESTAMP,
        }),
        Marker::Value { session, .. } => tracer_of_calls(own, session),
        Marker::Place { session } => {
            tracer_of_calls(own, session).filter(|traced| traced.flags.has(TraceFlags::RETURN_TO))
        }
        Marker::Measured => None,
    };
    let traced = traced.filter(|traced| !traced.flags.has(TraceFlags::SILENT));
    if let Some(traced) = traced
        && !own.flags.sensitive
    {
        deliver(vm, scheduler, own.pid, traced, event);
    }
}

/// `{Module, Function, Arity}`
pub(super) fn mfa_term<'s>(heap: &mut HeapScope<'s>, mfa: Mfa) -> Term<'s> {
    let [module, function] = [mfa.module, mfa.function].map(Term::atom);
    heap.tuple(&[module, function, Term::small(mfa.arity.into())])
}

/// What a match specification may do to the process that it runs in.
pub(super) struct Actions<'a> {
    session: SessionId,
    tracer: Pid,
    callers: &'a [CodePointer],
}

pub(super) fn spec_actions(
    session: SessionId,
    tracer: Pid,
    callers: &[CodePointer],
) -> Actions<'_> {
    Actions {
        session,
        tracer,
        callers,
    }
}

impl<'h> Tracer<'h> for Actions<'_> {
    fn act(
        &mut self,
        ctx: &mut Ctx<'h, '_>,
        action: Action,
        arguments: &[Term<'h>],
    ) -> Option<Term<'h>> {
        match (action, arguments) {
            (Action::Caller, _) => Some(match self.caller(ctx.vm) {
                Some(place) => mfa_term(&mut ctx.heap, mfa_of(&place)),
                None => Term::atom(Atom::UNDEFINED),
            }),
            (Action::CallerLine, _) => Some(match self.caller(ctx.vm) {
                Some(place) => with_line(&mut ctx.heap, &place),
                None => Term::atom(Atom::UNDEFINED),
            }),
            (Action::CurrentStacktrace, _) => self.stacktrace(ctx, arguments.first().copied()),
            (Action::EnableTrace, &[ref pid @ .., flag]) => {
                let enable = TraceFlags::of_atom(flag.as_atom()?)?;
                self.change(ctx, pid.first(), TraceFlags::default(), enable)
            }
            (Action::DisableTrace, &[ref pid @ .., flag]) => {
                let disable = TraceFlags::of_atom(flag.as_atom()?)?;
                self.change(ctx, pid.first(), disable, TraceFlags::default())
            }
            (Action::Trace, &[ref pid @ .., disable, enable]) => {
                let (disable, enable) =
                    (TraceFlags::of_list(disable)?, TraceFlags::of_list(enable)?);
                self.change(ctx, pid.first(), disable, enable)
            }
            (Action::Silent, &[silent]) => {
                let silent = silent.as_bool()?;
                self.switch(ctx, None, TraceFlags::SILENT, silent);
                Some(Term::bool(true))
            }
            (Action::SetTcw, &[value]) => {
                let value = u32::try_from(value.as_size()?).ok()?;
                let before = ctx.vm.trace.set_control_word(value);
                Some(Term::size(before as usize))
            }
            (Action::GetTcw, _) => Some(Term::size(ctx.vm.trace.control_word() as usize)),
            (Action::Display, &[term]) => crate::bif::erlang::display_1(ctx, [term]).ok(),
            // There are no tokens of sequential tracing.
            (Action::IsSeqTrace, _) => Some(Term::bool(false)),
            (Action::GetSeqToken, _) => Some(Term::NIL),
            (_, _) => None,
        }
    }
}

fn mfa_of(place: &Place<'_>) -> Mfa {
    Mfa {
        module: place.module,
        function: place.function,
        arity: place.arity,
    }
}

/// `{Module, Function, Arity, {File, Line}}`
fn with_line<'h>(heap: &mut HeapScope<'h>, place: &Place<'_>) -> Term<'h> {
    let (file, line) = place.line.unwrap_or(("", 0));
    let file = heap.string(file);
    let line = heap.tuple(&[file, Term::size(line as usize)]);
    let [module, function] = [place.module, place.function].map(Term::atom);
    heap.tuple(&[module, function, Term::small(place.arity.into()), line])
}

impl Actions<'_> {
    fn caller<'v>(&self, vm: &'v Vm) -> Option<Place<'v>> {
        vm.code.place(*self.callers.first()?)
    }

    fn stacktrace<'h>(&self, ctx: &mut Ctx<'h, '_>, depth: Option<Term<'h>>) -> Option<Term<'h>> {
        let depth = match depth {
            Some(depth) => depth.as_size()?,
            None => usize::MAX,
        };
        let mut raw = vec![Term::NIL, Term::atom(Atom::UNDEFINED), Term::NIL];
        let callers = self.callers.iter().take(depth);
        raw.extend(callers.map(|&address| Term::size(address.addr() >> 3)));
        let raw = ctx.heap.tuple(&raw);
        Some(exception::stacktrace(ctx.vm, &mut ctx.heap, raw))
    }

    /// Changes what is traced of this or another process.
    fn change<'h>(
        &self,
        ctx: &mut Ctx<'h, '_>,
        pid: Option<&Term<'h>>,
        disable: TraceFlags,
        enable: TraceFlags,
    ) -> Option<Term<'h>> {
        let pid = match pid {
            Some(pid) => Some(pid.as_pid()?),
            None => None,
        };
        self.switch(ctx, pid, disable, false);
        self.switch(ctx, pid, enable, true);
        Some(Term::bool(true))
    }

    fn switch(&self, ctx: &mut Ctx<'_, '_>, pid: Option<Pid>, flags: TraceFlags, on: bool) {
        if flags.is_empty() {
            return;
        }
        let of = Traced {
            session: self.session,
            tracer: self.tracer,
            flags,
        };
        let change = Change { of, on };
        match pid {
            Some(pid) if pid != ctx.process.pid => {
                super::events::request_change(ctx.vm, ctx.scheduler, ctx.process.pid, pid, change);
            }
            Some(_) | None => {
                ctx.process.change_trace(ctx.vm, change);
            }
        }
    }
}
