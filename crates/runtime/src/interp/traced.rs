//! Calls and returns that are told of. Nothing of this is in code that runs unless somebody traces it: see
//! [`code::points`](crate::code).

use super::dispatch::{Execute, FirstWord, Leave, LeaveAs, Next, State, first_word_at};
use super::machine::Machine;
use super::stack::{CodePointer, ControlFrame};
use super::stubs;
use crate::code::{Export, Point};
use crate::exception::Class;
use crate::process::Mfa;
use crate::trace::{self, Marker, Reading};
use crate::vm::Vm;
use purlin_bytecode::bif::BifId;
use purlin_heap::atom::Atom;
use purlin_heap::term::{Term, Word};
use std::sync::atomic::{Ordering, fence};

/// Tells of a call, and does what stood at the function's entry before; or makes the call that other code stands for.
#[derive(Clone, Copy)]
#[repr(C, align(8))]
pub struct Breakpoint;

impl Execute for Breakpoint {
    #[inline(always)]
    fn execute(state: State) -> Next {
        state.leave_as::<Self>()
    }
}

impl LeaveAs for Breakpoint {
    fn leave(machine: &mut Machine) -> (CodePointer, FirstWord) {
        let at = machine.pc;
        // Pairs with the release in `set_first_word`: whoever sees the breakpoint finds its stop, or the stop is gone
        // and so is the breakpoint.
        fence(Ordering::Acquire);
        let Some(stop) = machine.vm().code.stop(at) else {
            return (at, first_word_at(at));
        };
        if machine.continuation.is_some() {
            // A BIF that goes on: the process has been here.
            return (at, stop.replaced);
        }
        if let Some(point) = &stop.point {
            machine.tell_of_call(point, at);
        }
        match stop.call {
            Some(call) => (call, first_word_at(call)),
            None => (at, stop.replaced),
        }
    }
}

/// Tells of a call from outside the module; it stands in export entries.
#[derive(Clone, Copy)]
#[repr(C, align(8))]
pub struct TracedCall;

impl Execute for TracedCall {
    #[inline(always)]
    fn execute(state: State) -> Next {
        state.leave::<Self>()
    }
}

impl Leave for TracedCall {
    fn leave(machine: &mut Machine) -> CodePointer {
        let stub = machine.pc;
        // SAFETY: this instruction stands in export entries only, which live as long as the VM.
        let export = unsafe { &*Export::of_traced(stub) };
        if let Some(point) = machine.vm().code.point_of_export(stub) {
            machine.tell_of_call(&point, stub);
        }
        machine.enter(export.target())
    }
}

/// Tells of a return; the value is in slot 0. A return follows.
#[derive(Clone, Copy)]
#[repr(C, align(8))]
pub struct TracedReturn;

impl Execute for TracedReturn {
    #[inline(always)]
    fn execute(state: State) -> Next {
        state.leave::<Self>()
    }
}

impl Leave for TracedReturn {
    fn leave(machine: &mut Machine) -> CodePointer {
        let marker = machine.pop_marker();
        if marker == Some(Marker::Measured) {
            machine.leave_measured();
        } else if let Some(marker) = marker {
            // SAFETY: the return word of this instruction has the value put into slot 0.
            let value = unsafe { machine.frame.read() };
            let to = machine.return_addresses().next();
            let to = to.and_then(|position| machine.function_of(position));
            let (vm, own) = (machine.vm(), machine.own());
            // SAFETY: as in `own`; the scheduler is another object.
            let scheduler = unsafe { &mut *machine.running.scheduler };
            // SAFETY: a term of this process; nothing collects meanwhile.
            let value = unsafe { Term::from_word(value) };
            trace::returned(vm, scheduler, own, marker, value, to);
        }
        machine.after::<Self>()
    }
}

impl Machine {
    /// Tells of a call of the function at `entry`, whose frame and arguments are in place.
    fn tell_of_call(&mut self, point: &Point, entry: CodePointer) {
        // SAFETY: a function's entry.
        let (arity, frame_words) = unsafe { (stubs::arity(entry), stubs::frame_words(entry)) };
        let words: Vec<Word> = (0..usize::from(arity))
            .map(|slot| {
                // SAFETY: the arguments are in the first slots.
                unsafe { self.frame.add(slot).read() }
            })
            .collect();
        let depth = self.vm().settings.backtrace_depth().max(1);
        let callers: Vec<CodePointer> = self.return_addresses().take(depth).collect();
        let markers = self.with_ctx(|ctx| {
            let arguments: Vec<Term<'_>> = words
                .iter()
                .map(|&word| {
                    // SAFETY: terms of this process; nothing collects.
                    unsafe { ctx.heap.term(word) }
                })
                .collect();
            trace::called(ctx, point, &arguments, &callers)
        });
        for marker in markers {
            self.push_marker(marker, frame_words.max(words.len()));
        }
        self.enter_measured(point, frame_words.max(words.len()));
        self.note_collection();
    }

    /// A call that is measured.
    fn enter_measured(&mut self, point: &Point, frame_words: usize) {
        let patterns = trace::measured(self.own(), point);
        if patterns.is_empty() {
            return;
        }
        let is_tail_call = self.control_top() == stubs::traced_return()
            && self.own().rare().returns.last() == Some(&Marker::Measured);
        if !is_tail_call {
            self.push_marker(Marker::Measured, frame_words);
        }
        let (now, own) = (self.reading(self.vm()), self.own());
        let pid = own.pid;
        let meter = own.rare().meter.get_or_insert_default();
        meter.enter(pid, &patterns, now, !is_tail_call);
    }

    fn leave_measured(&mut self) {
        let (now, own) = (self.reading(self.vm()), self.own());
        let pid = own.pid;
        if let Some(meter) = own.meter() {
            meter.leave(pid, now);
        }
    }

    /// What the process is measured by.
    pub(crate) fn reading(&self, vm: &Vm) -> Reading {
        Reading {
            now_ns: vm.now(),
            words: self.heap.used_words(),
        }
    }

    /// Has the return of the function that is being entered told of.
    fn push_marker(&mut self, marker: Marker, frame_words: usize) {
        let returns = &mut self.own().rare().returns;
        let is_top = self.control_top() == stubs::traced_return();
        if matches!(marker, Marker::Place { .. }) && is_top && returns.last() == Some(&marker) {
            // A tail call: the chain returns where its first call does.
            return;
        }
        returns.push(marker);
        self.make_room(self.frame.wrapping_add(frame_words), 0);
        self.control = self.control.wrapping_sub(1);
        let frame = ControlFrame {
            return_to: stubs::traced_return(),
            frame: self.frame,
        };
        // SAFETY: there is room for it.
        unsafe { self.control.write(frame) };
    }

    /// The return address on top.
    fn control_top(&self) -> CodePointer {
        // SAFETY: there is always a caller: control frame 0 belongs to the process's end.
        unsafe { (*self.control).return_to }
    }

    fn pop_marker(&mut self) -> Option<Marker> {
        self.own().rare().returns.pop()
    }

    /// An exception leaves a function whose return was to be told of.
    pub(super) fn tell_of_exception(&mut self, class: Class, reason: Word) {
        let Some(marker) = self.pop_marker() else {
            return;
        };
        let (vm, own) = (self.vm(), self.own());
        if let Marker::Place { .. } = marker {
            own.rare().left.push(marker);
            return;
        }
        if marker == Marker::Measured {
            return self.leave_measured();
        }
        // SAFETY: as in `own`; the scheduler is another object.
        let scheduler = unsafe { &mut *self.running.scheduler };
        // SAFETY: a term of this process; nothing collects meanwhile.
        let reason = unsafe { Term::from_word(reason) };
        trace::failed(vm, scheduler, own, marker, class, reason);
    }

    /// An exception is handled there.
    #[inline]
    pub(super) fn tell_of_catch(&mut self, handler: CodePointer) {
        let own = self.own();
        if own.rare.as_ref().is_none_or(|rare| rare.left.is_empty()) {
            return;
        }
        let mut left = std::mem::take(&mut own.rare().left);
        left.dedup();
        let (vm, to) = (self.vm(), self.function_of(handler));
        // SAFETY: as in `own`; the scheduler is another object.
        let scheduler = unsafe { &mut *self.running.scheduler };
        for marker in left {
            trace::returned(vm, scheduler, own, marker, Term::NIL, to);
        }
    }

    /// The stack is forgotten, and so is what was to be told of its calls.
    #[cold]
    #[inline(never)]
    pub(super) fn forget_traced_returns(&mut self) {
        if let Some(rare) = &mut self.own().rare {
            rare.returns.clear();
            rare.meter = None;
        }
    }

    /// Where to go for a BIF that is told of, unless the instruction at pc has been gone to for that.
    pub(super) fn traced_bif(&self, bif: BifId) -> Option<CodePointer> {
        let code = &self.vm().code;
        code.locate(self.pc)?;
        let info = bif.info();
        let names = [info.module_atom, info.name_atom].map(|name| Atom(name.0));
        let export = code.find(names[0], names[1], info.arity)?;
        export.is_traced().then(|| export.entry())
    }

    fn function_of(&self, position: CodePointer) -> Option<Mfa> {
        mfa_at(self.vm(), position)
    }

    /// Where a suspended process is.
    pub(crate) fn function_at_pc(&self, vm: &Vm) -> Option<Mfa> {
        mfa_at(vm, self.pc)
    }
}

fn mfa_at(vm: &Vm, position: CodePointer) -> Option<Mfa> {
    let place = vm.code.place(position)?;
    Some(Mfa {
        module: place.module,
        function: place.function,
        arity: place.arity,
    })
}
