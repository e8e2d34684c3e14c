//! Receiving: the queue and the timer belong to the mailbox, here is what a process does with them.

use super::Stop;
use super::dispatch::{Execute, Leave, Next, State};
use super::machine::{Live, Machine};
use super::operand::{AnySource, Slot, Source, Target};
use super::stack::CodePointer;
use crate::process::receive::{Peek, Wait};
use purlin_heap::atom::Atom;
use purlin_heap::term::{Term, Word};
use std::mem::offset_of;

/// The longest timeout, in milliseconds: as in OTP.
const TIMEOUT_MAX_MS: i64 = 0xffff_ffff;

macro_rules! receives {
    ($($(#[doc = $doc:literal])+ $name:ident { $($field:ident: $kind:ty),* };)*) => { $(
        $(#[doc = $doc])+
        #[derive(Clone, Copy)]
        #[repr(C, align(8))]
        pub struct $name {
            $(pub $field: $kind,)*
        }

        impl Execute for $name {
            #[inline(always)]
            fn execute(state: State) -> Next {
                state.leave::<Self>()
            }
        }
    )* };
}
receives! {
    /// dst := the message at the save pointer, or pc := empty
    ReceivePeek { empty: Target, dst: Slot };
    /// take that message out of the queue
    ReceiveAccept {};
    /// save pointer := next message; pc := peek
    ReceiveNext { peek: Target };
    /// suspend until a message arrives; pc := peek
    ReceiveWait { peek: Target, live: u64 };
    /// the same, but go on after timeout milliseconds
    ReceiveWaitTimeout { peek: Target, timeout: AnySource, live: u64 };
    /// the timeout has struck
    ReceiveTimedOut {};
    /// save pointer := first message that can contain the reference
    ReceiveMarker { reference: AnySource };
}

impl Leave for ReceivePeek {
    fn leave(machine: &mut Machine) -> CodePointer {
        let op = machine.operands::<Self>();
        let vm = machine.vm();
        let own = machine.own();
        // SAFETY: the scheduler is neither the machine nor the rest of the process.
        let scheduler = unsafe { &mut *machine.running.scheduler };
        match own.peek(vm, scheduler, &mut machine.heap) {
            Peek::Message(word) => {
                machine.write(op.dst, word);
                machine.note_collection();
                machine.after::<Self>()
            }
            Peek::Empty => machine.target(op.empty),
            // Its slots are not needed any more.
            Peek::Doomed => {
                machine.live = Live::Arguments(0);
                machine.stop_with(Stop::Yield)
            }
        }
    }
}

impl Leave for ReceiveAccept {
    fn leave(machine: &mut Machine) -> CodePointer {
        let vm = machine.vm();
        machine.own().accept(vm, &mut machine.heap);
        machine.note_collection();
        machine.after::<Self>()
    }
}

impl Leave for ReceiveNext {
    fn leave(machine: &mut Machine) -> CodePointer {
        let op = machine.operands::<Self>();
        machine.own().next();
        // A long mailbox takes its time.
        machine.budget.charge(1);
        machine.target(op.peek)
    }
}

/// As `ReceiveNext`, which follows, and the `ReceivePeek` at its target, if the next message is at
/// hand.
#[derive(Clone, Copy)]
#[repr(C, align(8))]
pub struct QuickReceiveNext {
    pub peek: Target,
}

impl Execute for QuickReceiveNext {
    #[inline(always)]
    fn execute(state: State) -> Next {
        let op = state.operands::<Self>();
        // SAFETY: L2; nobody else has a reference to the machine while a handler runs.
        let machine = unsafe { &mut *state.machine };
        // SAFETY: `run` has the process to itself; see `Machine::own`.
        let own = unsafe { &mut *machine.running.own };
        let Some(message) = own.mailbox.skim() else {
            return state.after::<Self>().go();
        };
        machine.budget.charge(1);
        let state = state.at(op.peek);
        state.write(state.operands::<ReceivePeek>().dst, message);
        state.after::<ReceivePeek>().go()
    }
}

impl Leave for ReceiveWait {
    fn leave(machine: &mut Machine) -> CodePointer {
        let op = machine.operands::<Self>();
        machine.live = Live::Map(map_at(machine.pc, offset_of!(Self, live)));
        machine.wait_at(op.peek)
    }
}

impl Leave for ReceiveWaitTimeout {
    fn leave(machine: &mut Machine) -> CodePointer {
        let op = machine.operands::<Self>();
        let timeout = op.timeout.read(machine.frame);
        let timeout_ms = match timeout_ms(timeout) {
            Ok(timeout_ms) => timeout_ms,
            Err(()) => return machine.raise_error(Word::atom(Atom::TIMEOUT_VALUE.0)),
        };
        machine.live = Live::Map(map_at(machine.pc, offset_of!(Self, live)));
        let vm = machine.vm();
        let own = machine.own();
        // SAFETY: the scheduler is neither the machine nor the rest of the process.
        let scheduler = unsafe { &mut *machine.running.scheduler };
        match own.wait(vm, scheduler, timeout_ms) {
            Wait::Suspend => machine.wait_at(op.peek),
            Wait::TimedOut => machine.after::<Self>(),
        }
    }
}

impl Leave for ReceiveTimedOut {
    fn leave(machine: &mut Machine) -> CodePointer {
        let vm = machine.vm();
        // SAFETY: the scheduler is neither the machine nor the rest of the process.
        let scheduler = unsafe { &mut *machine.running.scheduler };
        machine.own().timed_out(vm, scheduler);
        machine.after::<Self>()
    }
}

impl Leave for ReceiveMarker {
    fn leave(machine: &mut Machine) -> CodePointer {
        let op = machine.operands::<Self>();
        let word = op.reference.read(machine.frame);
        // SAFETY: a term of this process; nothing collects.
        let term: Term<'_> = unsafe { Term::from_word(word) };
        if let Some(reference) = term.as_reference() {
            machine.own().use_marker(reference);
        }
        machine.after::<Self>()
    }
}

fn map_at(pc: CodePointer, offset: usize) -> CodePointer {
    pc.wrapping_byte_add(8 + offset)
}

/// `None` for `infinity`.
fn timeout_ms(timeout: Word) -> Result<Option<u64>, ()> {
    if timeout == Word::atom(Atom::INFINITY.0) {
        return Ok(None);
    }
    if !timeout.is_small() {
        return Err(());
    }
    match timeout.small_value() {
        value @ 0..=TIMEOUT_MAX_MS => Ok(Some(value as u64)),
        _ => Err(()),
    }
}

impl Machine {
    /// Suspends; `live` is set. A collection that is due is done before the memory lies idle.
    fn wait_at(&mut self, peek: Target) -> CodePointer {
        if self.heap.wants_collection_at_wait() {
            self.collect(0);
        }
        self.pc = self.target(peek);
        self.stop_with(Stop::Wait)
    }
}
