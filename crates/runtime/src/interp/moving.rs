//! Moving terms between slots, branching, returning.

use super::dispatch::{Continue, Execute, Next, State, Step};
use super::operand::{Slot, SlotSource, Source, Target};
use super::stack::return_word;

/// dst := src
#[derive(Clone, Copy)]
#[repr(C, align(8))]
pub struct Move<S> {
    pub dst: Slot,
    pub src: S,
}

impl<S: Source> Step for Move<S> {
    #[inline(always)]
    fn step<K: Continue>(state: State) -> Next {
        let op = state.operands::<Self>();
        state.write(op.dst, state.read(&op.src));
        K::go_on(state.after::<Self>())
    }
}

/// a, b := b, a
#[derive(Clone, Copy)]
#[repr(C, align(8))]
pub struct Swap {
    pub a: SlotSource,
    pub b: SlotSource,
}

impl Step for Swap {
    #[inline(always)]
    fn step<K: Continue>(state: State) -> Next {
        let op = state.operands::<Self>();
        let (a, b) = (state.read(&op.a), state.read(&op.b));
        state.write(Slot(op.a.0), b);
        state.write(Slot(op.b.0), a);
        K::go_on(state.after::<Self>())
    }
}

/// pc := target
#[derive(Clone, Copy)]
#[repr(C, align(8))]
pub struct Jump {
    pub target: Target,
}

impl Step for Jump {
    #[inline(always)]
    fn step<K: Continue>(state: State) -> Next {
        let op = state.operands::<Self>();
        K::go_on(state.at(op.target))
    }
}

/// return src
#[derive(Clone, Copy)]
#[repr(C, align(8))]
pub struct Return<S> {
    pub src: S,
}

impl<S: Source> Execute for Return<S> {
    #[inline(always)]
    fn execute(state: State) -> Next {
        let op = state.operands::<Self>();
        let value = state.read(&op.src);
        state.give_back(value)
    }
}

impl State {
    /// Returns `value` to the caller.
    #[inline(always)]
    pub fn give_back(mut self, value: purlin_heap::term::Word) -> Next {
        // SAFETY: L2, there is always a caller: control frame 0 belongs to the process's end.
        let caller = unsafe { self.control.read() };
        // SAFETY: a saved return address points to a return word.
        let word = unsafe { caller.return_to.read() };
        self.control = self.control.wrapping_add(1);
        self.frame = caller.frame;
        self.pc = caller.return_to.wrapping_add(1);
        self.write(Slot(return_word::dst(word)), value);
        self.go()
    }
}
