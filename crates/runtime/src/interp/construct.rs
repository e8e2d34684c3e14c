//! Lists, tuples, funs: taking apart what was tested before, and building in reserved room.

use super::dispatch::{Continue, Execute, Leave, Next, State, Step, length};
use super::machine::{Live, Machine};
use super::operand::{AnySource, Slot, SlotSource, Source, opaque};
use super::stack::CodePointer;
use purlin_heap::term::{Header, Kind, Word, load_boxed, load_cons};
use std::mem::offset_of;

/// dst := hd(src)
#[derive(Clone, Copy)]
#[repr(C, align(8))]
pub struct GetHead {
    pub src: SlotSource,
    pub dst: Slot,
}

/// dst := tl(src)
#[derive(Clone, Copy)]
#[repr(C, align(8))]
pub struct GetTail {
    pub src: SlotSource,
    pub dst: Slot,
}

/// head, tail := hd(src), tl(src)
#[derive(Clone, Copy)]
#[repr(C, align(8))]
pub struct GetList {
    pub src: SlotSource,
    pub head: Slot,
    pub tail: Slot,
}

/// dst := the element at an index from 0
#[derive(Clone, Copy)]
#[repr(C, align(8))]
pub struct GetElement {
    pub src: SlotSource,
    pub dst: Slot,
    pub index: u32,
}

/// A word of a boxed object that was proved to be there.
#[inline(always)]
pub(super) fn field(word: Word, index: usize) -> Word {
    // SAFETY: verifier rule on proven sources: a tuple larger than the index; or the caller looked.
    unsafe { load_boxed(word, index) }
}

/// Head (0) or tail (1) of what was proved to be a cons.
#[inline(always)]
pub(super) fn cons_field(word: Word, index: usize) -> Word {
    // SAFETY: verifier rule on proven sources: a cons; or the caller looked.
    unsafe { load_cons(word, index) }
}

impl Step for GetHead {
    #[inline(always)]
    fn step<K: Continue>(state: State) -> Next {
        let op = state.operands::<Self>();
        state.write(op.dst, cons_field(state.read(&op.src), 0));
        K::go_on(state.after::<Self>())
    }
}

impl Step for GetTail {
    #[inline(always)]
    fn step<K: Continue>(state: State) -> Next {
        let op = state.operands::<Self>();
        state.write(op.dst, cons_field(state.read(&op.src), 1));
        K::go_on(state.after::<Self>())
    }
}

impl Step for GetList {
    #[inline(always)]
    fn step<K: Continue>(state: State) -> Next {
        let op = state.operands::<Self>();
        let cell = state.read(&op.src);
        let (head, tail) = (cons_field(cell, 0), cons_field(cell, 1));
        state.write(op.head, head);
        state.write(op.tail, tail);
        K::go_on(state.after::<Self>())
    }
}

impl Step for GetElement {
    #[inline(always)]
    fn step<K: Continue>(state: State) -> Next {
        let op = state.operands::<Self>();
        state.write(op.dst, field(state.read(&op.src), 1 + op.index as usize));
        K::go_on(state.after::<Self>())
    }
}

/// Makes sure that words are free, collecting if need be.
#[derive(Clone, Copy)]
#[repr(C, align(8))]
pub struct Reserve {
    pub words: u32,
    /// The stack map, as a return word.
    pub live: u64,
}

impl Step for Reserve {
    #[inline(always)]
    fn step<K: Continue>(state: State) -> Next {
        let op = state.operands::<Self>();
        if state.has_room(op.words) {
            K::go_on(state.after::<Self>())
        } else {
            state.leave::<Self>()
        }
    }
}

impl Leave for Reserve {
    fn leave(machine: &mut Machine) -> CodePointer {
        let op = machine.operands::<Self>();
        let map = machine.pc.wrapping_byte_add(8 + offset_of!(Reserve, live));
        machine.live = Live::Map(map);
        machine.collect(op.words as usize);
        machine.after::<Self>()
    }
}

/// As `Reserve`, but always collects (under gc-stress).
#[derive(Clone, Copy)]
#[repr(C, align(8))]
pub struct ReserveAlways {
    pub words: u32,
    /// The stack map, as a return word.
    pub live: u64,
}

impl Execute for ReserveAlways {
    #[inline(always)]
    fn execute(state: State) -> Next {
        state.leave::<Self>()
    }
}

impl Leave for ReserveAlways {
    fn leave(machine: &mut Machine) -> CodePointer {
        let op = machine.operands::<Self>();
        machine.live = Live::Map(machine.pc.wrapping_byte_add(8 + offset_of!(Self, live)));
        machine.collect(op.words as usize);
        machine.after::<Self>()
    }
}

/// Makes sure that words are free without collecting.
#[derive(Clone, Copy)]
#[repr(C, align(8))]
pub struct ReserveFragment {
    pub words: u32,
}

impl Step for ReserveFragment {
    #[inline(always)]
    fn step<K: Continue>(state: State) -> Next {
        let op = state.operands::<Self>();
        if state.has_room(op.words) {
            K::go_on(state.after::<Self>())
        } else {
            state.leave::<Self>()
        }
    }
}

impl Leave for ReserveFragment {
    fn leave(machine: &mut Machine) -> CodePointer {
        let op = machine.operands::<Self>();
        machine.heap.make_room(op.words as usize);
        machine.after::<Self>()
    }
}

impl State {
    /// Are that many words free on the heap?
    #[inline(always)]
    pub fn has_room(&self, words: u32) -> bool {
        let free = self.heap_limit().addr().wrapping_sub(self.top.addr());
        free as isize >= (words as usize * size_of::<Word>()) as isize
    }

    /// One of the operand words that follow the instruction's struct.
    #[inline(always)]
    fn trailing<'a, O>(&self, index: usize) -> &'a AnySource {
        let first: *const AnySource = self.pc.wrapping_byte_add(length::<O>()).cast();
        // SAFETY: L1: the loader put that many there.
        unsafe { &*first.wrapping_add(index) }
    }

    /// Puts the terms of all of them on the heap.
    #[inline(always)]
    fn push_trailing<O>(&mut self, count: &u32) {
        let mut index = 0;
        while index < opaque(count) as usize {
            self.push_heap(self.read(self.trailing::<O>(index)));
            index += 1;
        }
    }

    /// At the instruction after `O` and the operand words that follow it.
    #[inline(always)]
    fn after_trailing<O>(mut self, count: u32) -> State {
        self.pc = self
            .pc
            .wrapping_byte_add(length::<O>() + count as usize * 8);
        self
    }
}

/// dst := [head | tail]
#[derive(Clone, Copy)]
#[repr(C, align(8))]
pub struct PutList<H, T> {
    pub dst: Slot,
    pub head: H,
    pub tail: T,
}

impl<H: Source, T: Source> Step for PutList<H, T> {
    #[inline(always)]
    fn step<K: Continue>(mut state: State) -> Next {
        let op = state.operands::<Self>();
        let cell = Word::cons(state.top);
        state.push_heap(state.read(&op.head));
        state.push_heap(state.read(&op.tail));
        state.write(op.dst, cell);
        K::go_on(state.after::<Self>())
    }
}

/// dst := {elements...}, which follow
#[derive(Clone, Copy)]
#[repr(C, align(8))]
pub struct PutTuple {
    pub dst: Slot,
    pub count: u32,
    pub header: Header,
}

impl Step for PutTuple {
    #[inline(always)]
    fn step<K: Continue>(mut state: State) -> Next {
        let op = state.operands::<Self>();
        let tuple = Word::boxed(state.top);
        state.push_heap(op.header.word());
        state.push_trailing::<Self>(&op.count);
        state.write(op.dst, tuple);
        K::go_on(state.after_trailing::<Self>(op.count))
    }
}

/// As `PutTuple`, for a tuple of that arity.
#[derive(Clone, Copy)]
#[repr(C, align(8))]
pub struct PutTupleOf<const N: usize> {
    pub dst: Slot,
    pub elements: [AnySource; N],
}

impl<const N: usize> Step for PutTupleOf<N> {
    #[inline(always)]
    fn step<K: Continue>(mut state: State) -> Next {
        let op = state.operands::<Self>();
        let tuple = Word::boxed(state.top);
        state.push_heap(const { Header::new(Kind::Tuple, N) }.word());
        for element in &op.elements {
            state.push_heap(state.read(element));
        }
        state.write(op.dst, tuple);
        K::go_on(state.after::<Self>())
    }
}

/// dst := a closure over the free variables, which follow
#[derive(Clone, Copy)]
#[repr(C, align(8))]
pub struct MakeFun {
    pub dst: Slot,
    pub count: u32,
    pub header: Header,
    /// Address of the `FunEntry`.
    pub entry: u64,
}

impl Step for MakeFun {
    #[inline(always)]
    fn step<K: Continue>(mut state: State) -> Next {
        let op = state.operands::<Self>();
        let fun = Word::boxed(state.top);
        state.push_heap(op.header.word());
        state.push_heap(Word(op.entry));
        state.push_trailing::<Self>(&op.count);
        state.write(op.dst, fun);
        K::go_on(state.after_trailing::<Self>(op.count))
    }
}

/// dst := src with some elements replaced: `count` pairs of index (from 0) and source follow.
#[derive(Clone, Copy)]
#[repr(C, align(8))]
pub struct UpdateTuple {
    pub src: SlotSource,
    pub dst: Slot,
    pub arity: u32,
    pub count: u32,
}

/// As `UpdateTuple`, for that many elements.
#[derive(Clone, Copy)]
#[repr(C, align(8))]
pub struct UpdateTupleOf<const N: usize> {
    pub src: SlotSource,
    pub dst: Slot,
    pub arity: u32,
    pub updates: [Update; N],
}

/// One element's index (from 0) and what replaces it.
#[derive(Clone, Copy)]
#[repr(C, align(8))]
pub struct Update {
    pub index: u32,
    pub value: AnySource,
}

impl State {
    /// Puts a copy of a tuple on the heap. The arity is asked for in each round, see `opaque`.
    #[inline(always)]
    pub(super) fn copy_tuple(&mut self, from: Word, arity: impl Fn() -> usize) -> *mut Word {
        let object = self.top;
        let mut index = 0;
        while index <= arity() {
            // SAFETY: verifier rule: a tuple of that arity. Volatile keeps it word by word: a
            // vector load over words that were just written would stall.
            self.push_heap(unsafe { from.boxed_address().wrapping_add(index).read_volatile() });
            index += 1;
        }
        object
    }
}

impl<const N: usize> Step for UpdateTupleOf<N> {
    #[inline(always)]
    fn step<K: Continue>(mut state: State) -> Next {
        let op = state.operands::<Self>();
        let object = state.copy_tuple(state.read(&op.src), || opaque(&op.arity) as usize);
        for update in &op.updates {
            let place = object.wrapping_add(1 + update.index as usize);
            // SAFETY: verifier rule: indices lie below the tuple's arity.
            unsafe { place.write(state.read(&update.value)) };
        }
        state.write(op.dst, Word::boxed(object));
        K::go_on(state.after::<Self>())
    }
}

impl Step for UpdateTuple {
    #[inline(always)]
    fn step<K: Continue>(mut state: State) -> Next {
        let op = state.operands::<Self>();
        let object = state.copy_tuple(state.read(&op.src), || opaque(&op.arity) as usize);
        let mut index = 0;
        while index < opaque(&op.count) as usize * 2 {
            // The index is a constant's raw word.
            let element = state.trailing::<Self>(index).raw() as usize;
            let value = state.read(state.trailing::<Self>(index + 1));
            // SAFETY: verifier rule: indices lie below the tuple's arity.
            unsafe { object.add(1 + element).write(value) };
            index += 2;
        }
        state.write(op.dst, Word::boxed(object));
        K::go_on(state.after_trailing::<Self>(op.count * 2))
    }
}
