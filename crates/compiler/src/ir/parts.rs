//! What tuples and list cells consist of, as far as it was looked at: `{error, Reason} -> {error, Reason}` returns the tuple
//! that was matched. (A field that was read once is read again all the same: that is no dearer than a copy, and its slot
//! is free in between.)

use super::facts::Facts;
use super::{BlockId, Inst, Op, Value};
use crate::core::{Compare, Test, Var};
use purlin_bytecode::operand::ArmValue;

/// So many parts are remembered, the latest ones.
const PARTS_MAX: usize = 64;

/// A place in a tuple or a list cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Place {
    Element(u32),
    Head,
    Tail,
}

impl Place {
    /// What an instruction reads.
    #[expect(
        clippy::wildcard_enum_match_arm,
        reason = "three of all operations read a part"
    )]
    fn read_by(op: &Op) -> Option<Place> {
        match op {
            Op::GetElement(index) => Some(Place::Element(*index)),
            Op::GetHead => Some(Place::Head),
            Op::GetTail => Some(Place::Tail),
            _ => None,
        }
    }
}

/// What is known at a place of the program: this variable holds at this place what this value is.
#[derive(Clone, Debug, Default)]
pub(super) struct Parts(Vec<(Var, Place, Value)>);

impl Parts {
    fn add(&mut self, whole: Var, place: Place, value: Value) {
        if self.0.len() == PARTS_MAX {
            self.0.remove(0);
        }
        self.0.push((whole, place, value));
    }

    fn holds(&self, whole: Var, place: Place, value: Value) -> bool {
        self.0.contains(&(whole, place, value))
    }

    /// Only what is known on another way as well.
    pub(super) fn meet(&mut self, other: &Parts) {
        self.0.retain(|part| other.0.contains(part));
    }

    /// A variable turned out to be a constant.
    fn equate(&mut self, var: Var, constant: Value) {
        let same: Vec<(Var, Place)> = self
            .0
            .iter()
            .filter(|(_, _, value)| *value == Value::Var(var))
            .map(|(whole, place, _)| (*whole, *place))
            .collect();
        for (whole, place) in same {
            self.add(whole, place, constant);
        }
    }

    /// What is known after an instruction that did not branch.
    pub(super) fn learn(&mut self, inst: &Inst) {
        if let (Op::Compare(Compare::ExactEq), [Value::Var(var), constant]) =
            (&inst.op, &inst.args[..])
            && is_small(*constant)
        {
            self.equate(*var, *constant);
        }
        let Some(dst) = inst.dst else { return };
        self.0
            .retain(|(whole, _, value)| *whole != dst && *value != Value::Var(dst));
        if let (Some(place), [Value::Var(whole)]) = (Place::read_by(&inst.op), &inst.args[..])
            && *whole != dst
        {
            self.add(*whole, place, Value::Var(dst));
        }
    }

    /// What is known in each arm of a choice by value.
    pub(super) fn in_arms(&self, inst: &Inst) -> Vec<(BlockId, Parts)> {
        let (Op::SelectValue(arms), [Value::Var(var)]) = (&inst.op, &inst.args[..]) else {
            return Vec::new();
        };
        let in_arm = |(value, block): &(ArmValue, BlockId)| {
            let mut parts = self.clone();
            parts.equate(
                *var,
                match value {
                    ArmValue::Int(number) => Value::Int(*number),
                    ArmValue::Atom(atom) => Value::Atom(*atom),
                },
            );
            (*block, parts)
        };
        arms.iter().map(in_arm).collect()
    }

    /// The variable that holds already what an instruction would build.
    pub(super) fn existing(&self, inst: &Inst, facts: &Facts) -> Option<Var> {
        match (&inst.op, &inst.args[..]) {
            (Op::PutTuple, args) => self.tuple_of(args, facts),
            (Op::PutList, [head, tail]) => self
                .wholes(Place::Head, *head)
                .find(|whole| self.holds(*whole, Place::Tail, *tail)),
            _ => None,
        }
    }

    /// A tuple of these elements.
    fn tuple_of(&self, elements: &[Value], facts: &Facts) -> Option<Var> {
        let (first, others) = elements.split_first()?;
        let arity = elements.len() as u32;
        let tagged = facts.iter().filter_map(|(var, test)| match (test, first) {
            (Test::TaggedTuple(known, tag), Value::Atom(atom)) => {
                (known == arity && tag == *atom).then_some(var)
            }
            _ => None,
        });
        let untagged = self
            .wholes(Place::Element(0), *first)
            .filter(|whole| facts.get(*whole) == Some(Test::TupleOfArity(arity)));
        let has_others = |whole: &Var| {
            let mut places = (1..arity).map(Place::Element).zip(others);
            places.all(|(place, value)| self.holds(*whole, place, *value))
        };
        tagged.chain(untagged).find(has_others)
    }

    /// What holds the value at the place.
    fn wholes(&self, place: Place, value: Value) -> impl Iterator<Item = Var> + '_ {
        let holds = move |part: &&(Var, Place, Value)| part.1 == place && part.2 == value;
        self.0.iter().filter(holds).map(|(whole, _, _)| *whole)
    }
}

/// Constants that are equal only if they are the same.
fn is_small(value: Value) -> bool {
    matches!(value, Value::Int(_) | Value::Atom(_) | Value::Nil)
}
