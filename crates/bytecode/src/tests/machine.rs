//! A machine that runs verified code with random data and complains where the verifier ought to.
//!
//! It knows nothing of the verifier's analysis: slots hold values whose shape is decided when they
//! come into being, dead slots are poisoned, and each path is one that really is taken.

use super::generate::Generator;
use crate::isa::{Effects, Op};
use crate::layout::{CONS_WORDS, fun_words, tuple_words};
use crate::module::{Literal, Module, SlotIndex};
use crate::operand::{Label, Src, Visitor};

#[derive(Clone, Copy, PartialEq, Debug)]
enum Shape {
    Poison,
    Other,
    Cons,
    Tuple(u32),
    Map,
    /// A match context with its number.
    Context(u32),
    /// A position in the context of that number.
    Position(u32),
}

#[derive(Clone, Copy, PartialEq, Debug)]
struct Value {
    shape: Shape,
    /// Part of the message that is being looked at.
    of_message: bool,
}

const POISON: Value = Value {
    shape: Shape::Poison,
    of_message: false,
};
const OTHER: Value = Value {
    shape: Shape::Other,
    of_message: false,
};

/// Where control goes after an instruction.
enum Next {
    On,
    To(Label),
    Out,
}

/// Runs a verified module's function from its entry, for so many instructions at most.
pub(super) fn run(module: &Module, function: usize, random: &mut Generator, steps: u32) {
    let function = &module.functions[function];
    let mut slots = vec![POISON; usize::from(function.frame)];
    for slot in &mut slots[..usize::from(function.arity)] {
        *slot = value(random, false);
    }
    let mut machine = Machine {
        module,
        slots,
        words: 0,
        peeked: false,
        contexts: 0,
        random,
    };
    let mut position = function.entry.0;
    for _ in 0..steps {
        match machine.step(position) {
            Next::On => position += 1,
            Next::To(label) => position = label.0.0,
            Next::Out => return,
        }
    }
}

fn value(random: &mut Generator, of_message: bool) -> Value {
    let shape = match random.below(8) {
        0 | 1 => Shape::Cons,
        2 | 3 => Shape::Tuple(random.below(4) as u32),
        4 => Shape::Map,
        _ => Shape::Other,
    };
    Value { shape, of_message }
}

struct Machine<'a> {
    module: &'a Module,
    slots: Vec<Value>,
    words: u32,
    peeked: bool,
    contexts: u32,
    random: &'a mut Generator,
}

impl Machine<'_> {
    fn step(&mut self, position: u32) -> Next {
        let op = &self.module.code[position as usize];
        let effects = op.effects();
        match taken_as_it_is(op) {
            Some(slots) => {
                for slot in slots {
                    assert_ne!(self.term(slot).shape, Shape::Poison);
                }
            }
            None => op.visit(&mut Reads(&self.slots)),
        }
        if let Some(arguments) = op.arguments(self.module) {
            for index in 0..arguments.count as usize {
                self.term(SlotIndex(arguments.base.0 + index as u16));
                assert_ne!(
                    self.slots[usize::from(arguments.base.0) + index].shape,
                    Shape::Poison
                );
            }
        }
        let inputs = self.slots.clone();
        if effects.contains(Effects::SAFEPOINT) {
            assert!(
                !self.peeked,
                "collection while a message is being looked at"
            );
            self.collect(position);
        }
        if op.can_raise() && (self.random.flip() || is_raise(op)) {
            assert!(!self.peeked, "exception while a message is being looked at");
            return self.raise(position);
        }
        if effects.contains(Effects::ALLOCATES) {
            self.words = 0;
        }
        let mut writes = Writes::default();
        op.visit(&mut writes);
        let next = self.execute(op, &inputs, &writes);
        if op.is_tail_call() || matches!(op, Op::Return(_)) {
            assert!(!self.peeked, "return while a message is being looked at");
            return Next::Out;
        }
        next
    }

    fn term(&self, slot: SlotIndex) -> Value {
        self.slots[usize::from(slot.0)]
    }

    fn src(&self, src: Src) -> Value {
        match src {
            Src::Slot(slot) => self.term(slot),
            Src::Int(_) | Src::Atom(_) | Src::Nil => OTHER,
            Src::Literal(index) => Value {
                shape: match &self.module.literals[index as usize] {
                    Literal::List(..) => Shape::Cons,
                    Literal::String(text) if !text.is_empty() => Shape::Cons,
                    Literal::Tuple(elements) => Shape::Tuple(elements.len() as u32),
                    Literal::Map(_) => Shape::Map,
                    Literal::Integer(_)
                    | Literal::Float(_)
                    | Literal::Atom(_)
                    | Literal::Nil
                    | Literal::String(_)
                    | Literal::Bitstring(..)
                    | Literal::ExternalFun(_) => Shape::Other,
                },
                of_message: false,
            },
        }
    }

    fn collect(&mut self, position: u32) {
        let map = self
            .module
            .stack_maps
            .iter()
            .find(|map| map.at.0 == position)
            .unwrap();
        for (index, slot) in self.slots.iter_mut().enumerate() {
            if !map.live.contains(&SlotIndex(index as u16)) {
                *slot = POISON;
            }
            assert!(
                !matches!(slot.shape, Shape::Context(_)),
                "a context at a safepoint"
            );
        }
        self.words = 0;
    }

    fn raise(&mut self, position: u32) -> Next {
        let covers = |from: u32, to: u32| (from..to).contains(&position);
        let mut handlers = self.module.handlers.iter();
        let Some(handler) = handlers.find(|handler| covers(handler.from.0, handler.to.0)) else {
            return Next::Out;
        };
        let base = usize::from(handler.base.0);
        self.slots[base..base + 3].fill(OTHER);
        self.words = 0;
        Next::To(Label(handler.target))
    }

    fn take_words(&mut self, words: u32) {
        self.words = self
            .words
            .checked_sub(words)
            .expect("construction stays within its reserve");
    }

    /// Any term to all slots that are written.
    fn write(&mut self, writes: &Writes, shape: Option<Shape>) {
        for slot in &writes.slots {
            let mut value = value(self.random, self.peeked);
            value.shape = shape.unwrap_or(value.shape);
            self.slots[usize::from(slot.0)] = value;
        }
        for slot in &writes.contexts {
            self.contexts += 1;
            let shape = Shape::Context(self.contexts);
            self.slots[usize::from(slot.0)] = Value {
                shape,
                of_message: self.peeked,
            };
        }
    }

    /// Goes to the label unless the test holds.
    fn test(&self, holds: bool, fail: Label) -> Next {
        if holds { Next::On } else { Next::To(fail) }
    }

    fn execute(&mut self, op: &Op, inputs: &[Value], writes: &Writes) -> Next {
        let input = |slot: SlotIndex| inputs[usize::from(slot.0)];
        #[expect(
            clippy::wildcard_enum_match_arm,
            reason = "all others do nothing special"
        )]
        match op {
            Op::Move(copy) => {
                let copied = self.src(copy.src);
                self.slots[usize::from(copy.dst.0.0)] = copied;
                Next::On
            }
            Op::Swap(swap) => {
                self.slots
                    .swap(usize::from(swap.a.0.0), usize::from(swap.b.0.0));
                Next::On
            }
            Op::IsCons(test) => self.test(self.src(test.src).shape == Shape::Cons, test.fail),
            Op::IsMap(test) => self.test(self.src(test.src).shape == Shape::Map, test.fail),
            Op::IsTuple(test) => self.test(
                matches!(self.src(test.src).shape, Shape::Tuple(_)),
                test.fail,
            ),
            Op::IsTupleOfArity(test) => self.test(
                self.src(test.src).shape == Shape::Tuple(test.arity.0),
                test.fail,
            ),
            Op::IsTaggedTuple(test) => {
                let holds = self.src(test.src).shape == Shape::Tuple(test.arity.0);
                let is_tag = self.random.flip();
                self.test(holds && is_tag, test.fail)
            }
            Op::SelectArity(select) => {
                let shape = self.src(select.src).shape;
                let arm = select
                    .arms
                    .0
                    .iter()
                    .find(|(arity, _)| shape == Shape::Tuple(*arity));
                Next::To(arm.map_or(select.fail, |arm| arm.1))
            }
            Op::GetHead(_) | Op::GetTail(_) | Op::GetList(_) | Op::GetElement(_) => {
                let of_message = match op {
                    Op::GetHead(get) => self.cons(input(get.src.0)),
                    Op::GetTail(get) => self.cons(input(get.src.0)),
                    Op::GetList(get) => self.cons(input(get.src.0)),
                    Op::GetElement(get) => {
                        let tuple = input(get.src.0);
                        let Shape::Tuple(arity) = tuple.shape else {
                            panic!("{tuple:?} for {op:?}")
                        };
                        assert!(get.index.0 < arity, "{tuple:?} for {op:?}");
                        tuple.of_message
                    }
                    _ => false,
                };
                for slot in &writes.slots {
                    self.slots[usize::from(slot.0)] = value(self.random, of_message);
                }
                Next::On
            }
            Op::Reserve(reserve) => {
                self.words = reserve.words.0;
                Next::On
            }
            Op::ReserveFragment(reserve) => {
                self.words = reserve.words.0;
                Next::On
            }
            Op::PutList(_) => self.built(writes, CONS_WORDS, Shape::Cons),
            Op::PutTuple(put) => {
                let arity = put.elements.0.len() as u32;
                self.built(writes, tuple_words(arity), Shape::Tuple(arity))
            }
            Op::UpdateTuple(update) => {
                assert_eq!(input(update.src.0).shape, Shape::Tuple(update.arity.0));
                let arity = update.arity.0;
                self.built(writes, tuple_words(arity), Shape::Tuple(arity))
            }
            Op::MakeFun(make) => {
                self.built(writes, fun_words(make.free.0.len() as u32), Shape::Other)
            }
            Op::BinPosition(get) => {
                let Shape::Context(number) = input(get.ctx.0).shape else {
                    panic!("{op:?}")
                };
                self.write(writes, Some(Shape::Position(number)));
                Next::On
            }
            Op::BinRestore(restore) => {
                let Shape::Context(number) = input(restore.ctx.0).shape else {
                    panic!("{op:?}")
                };
                assert_eq!(self.src(restore.position).shape, Shape::Position(number));
                Next::On
            }
            Op::ReceivePeek(peek) => {
                assert!(!self.peeked);
                if self.random.flip() {
                    return Next::To(peek.empty);
                }
                self.peeked = true;
                self.slots[usize::from(peek.dst.0.0)] = value(self.random, true);
                Next::On
            }
            Op::ReceiveAccept(_) => {
                self.finish_message();
                self.slots
                    .iter_mut()
                    .for_each(|slot| slot.of_message = false);
                Next::On
            }
            Op::ReceiveNext(next) => {
                self.finish_message();
                let of_message = self.slots.iter_mut().filter(|slot| slot.of_message);
                of_message.for_each(|slot| *slot = POISON);
                Next::To(next.peek)
            }
            _ => self.anything_else(op, inputs, writes),
        }
    }

    /// Branches at random, or else writes any term.
    fn anything_else(&mut self, op: &Op, inputs: &[Value], writes: &Writes) -> Next {
        #[expect(clippy::wildcard_enum_match_arm, reason = "no others need a map")]
        match op {
            Op::GetMapValue(get) => assert_eq!(inputs[usize::from(get.map.0.0)].shape, Shape::Map),
            Op::HasMapKey(has) => assert_eq!(inputs[usize::from(has.map.0.0)].shape, Shape::Map),
            _ => {}
        }
        let is_end = op.effects().contains(Effects::ENDS_BLOCK);
        if !writes.labels.is_empty() && (is_end || self.random.flip()) {
            return Next::To(writes.labels[self.random.below(writes.labels.len() as u64) as usize]);
        }
        let is_map = matches!(
            op,
            Op::PutMap(_) | Op::UpdateMapAssoc(_) | Op::UpdateMapExact(_)
        );
        self.write(writes, is_map.then_some(Shape::Map));
        if is_end { Next::Out } else { Next::On }
    }

    fn cons(&self, list: Value) -> bool {
        assert_eq!(list.shape, Shape::Cons);
        list.of_message
    }

    fn built(&mut self, writes: &Writes, words: u32, shape: Shape) -> Next {
        self.take_words(words);
        self.write(writes, Some(shape));
        Next::On
    }

    fn finish_message(&mut self) {
        assert!(self.peeked);
        self.peeked = false;
        self.words = 0;
    }
}

fn is_raise(op: &Op) -> bool {
    op.effects()
        .contains(Effects::RAISES.union(Effects::ENDS_BLOCK))
        && !op.is_tail_call()
}

/// What is read is there.
/// The slots of an instruction that takes a context as readily as a term.
fn taken_as_it_is(op: &Op) -> Option<[SlotIndex; 2]> {
    #[expect(
        clippy::wildcard_enum_match_arm,
        reason = "all others take one or the other"
    )]
    match op {
        Op::Move(copy) => match copy.src {
            Src::Slot(slot) => Some([slot; 2]),
            Src::Int(_) | Src::Atom(_) | Src::Nil | Src::Literal(_) => None,
        },
        Op::Swap(swap) => Some([swap.a.0, swap.b.0]),
        Op::BinTerm(take) => Some([take.ctx.0; 2]),
        _ => None,
    }
}

struct Reads<'a>(&'a [Value]);

impl Visitor for Reads<'_> {
    fn read(&mut self, slot: SlotIndex) {
        let shape = self.0[usize::from(slot.0)].shape;
        assert!(
            !matches!(shape, Shape::Poison | Shape::Context(_)),
            "{slot:?} holds {shape:?}"
        );
    }

    fn read_context(&mut self, slot: SlotIndex) {
        let shape = self.0[usize::from(slot.0)].shape;
        assert!(
            matches!(shape, Shape::Context(_)),
            "{slot:?} holds {shape:?}"
        );
    }
}

/// Slots that are written, and labels.
#[derive(Default)]
struct Writes {
    slots: Vec<SlotIndex>,
    contexts: Vec<SlotIndex>,
    labels: Vec<Label>,
}

impl Visitor for Writes {
    fn write(&mut self, slot: SlotIndex) {
        self.slots.push(slot);
    }

    fn write_context(&mut self, slot: SlotIndex) {
        self.contexts.push(slot);
    }

    fn label(&mut self, label: Label) {
        self.labels.push(label);
    }
}
