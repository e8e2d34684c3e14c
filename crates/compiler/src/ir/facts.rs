//! Uses what is known where an instruction stands: drops tests of what was tested before (`P#point{x = 1}` after `#point{} = P`
//! needs no second look at `P`), turns those that must fail into jumps, and takes tuples and lists that are there
//! already ([`parts`](super::parts)).
//!
//! Blocks come in the order of control, except for the way back of a receive loop, which brings
//! nothing that was not known where the loop starts: what a variable holds never changes. So one
//! pass in order is enough. What is known is a subset of what the verifier knows of the variable's
//! slot, so that dropping the test leaves the module verifiable.

#![expect(
    clippy::wildcard_enum_match_arm,
    reason = "few instructions tell anything of what they assign, few tests imply others"
)]

use super::parts::Parts;
use super::{BlockId, Function, Inst, Op, Value};
use crate::core::{Arith, Test, Var};

/// So many variables are remembered, the latest ones.
const FACTS_MAX: usize = 32;

/// What is known at a place: a test that each of these variables would pass.
#[derive(Clone, Debug, Default)]
pub(super) struct Facts(Vec<(Var, Test)>);

impl Facts {
    pub(super) fn iter(&self) -> impl Iterator<Item = (Var, Test)> + '_ {
        self.0.iter().copied()
    }

    pub(super) fn get(&self, var: Var) -> Option<Test> {
        let found = self.0.iter().find(|(known, _)| *known == var);
        found.map(|(_, test)| *test)
    }

    fn set(&mut self, var: Var, test: Option<Test>) {
        self.0.retain(|(known, _)| *known != var);
        let Some(test) = test else { return };
        if self.0.len() == FACTS_MAX {
            self.0.remove(0);
        }
        self.0.push((var, test));
    }

    /// Only what is known on another way as well.
    fn meet(&mut self, other: &Facts) {
        self.0.retain(|(var, test)| other.get(*var) == Some(*test));
    }
}

/// All that is known at a place.
#[derive(Clone, Debug, Default)]
struct Known {
    facts: Facts,
    parts: Parts,
}

impl Known {
    fn meet(&mut self, other: &Known) {
        self.facts.meet(&other.facts);
        self.parts.meet(&other.parts);
    }
}

/// Drops instructions whose outcome is known.
pub(super) fn use_what_is_known(function: &mut Function) {
    let mut at_start: Vec<Option<Known>> = vec![None; function.blocks.len()];
    for region in &function.regions {
        // Exceptions come from anywhere.
        at_start[region.handler.0 as usize] = Some(Known::default());
    }
    for id in function.order.clone() {
        let mut known = at_start[id.0 as usize].take().unwrap_or_default();
        let insts = std::mem::take(&mut function.blocks[id.0 as usize].insts);
        let kept = &mut function.blocks[id.0 as usize].insts;
        for mut inst in insts {
            match outcome(&inst, &known.facts) {
                Some(true) => continue,
                Some(false) => {
                    inst.op = Op::Jump;
                    inst.args.clear();
                }
                None => {}
            }
            if let Some(whole) = known.parts.existing(&inst, &known.facts) {
                inst.op = Op::Move;
                inst.args = vec![Value::Var(whole)];
            }
            leave(&inst, &known, &mut at_start);
            known.parts.learn(&inst);
            learn(&inst, &mut known.facts);
            let ends = inst.ends_block();
            kept.push(inst);
            if ends {
                break;
            }
        }
    }
}

/// Whether a test succeeds, if that is known.
fn outcome(inst: &Inst, facts: &Facts) -> Option<bool> {
    let (Op::Test(wanted), [value]) = (&inst.op, &inst.args[..]) else {
        return None;
    };
    let known = kind(*value, facts)?;
    if implies(known, *wanted) {
        Some(true)
    } else if excludes(known, *wanted) {
        Some(false)
    } else {
        None
    }
}

/// A test that a value passes.
fn kind(value: Value, facts: &Facts) -> Option<Test> {
    match value {
        Value::Var(var) => facts.get(var),
        Value::Int(_) => Some(Test::Integer),
        Value::Atom(_) => Some(Test::Atom),
        Value::Nil => Some(Test::Nil),
        Value::Literal(_) => None,
    }
}

fn implies(known: Test, wanted: Test) -> bool {
    known == wanted
        || match (known, wanted) {
            (Test::TaggedTuple(arity, _), Test::TupleOfArity(wanted)) => arity == wanted,
            (Test::TaggedTuple(..) | Test::TupleOfArity(_), Test::Tuple)
            | (Test::Cons | Test::Nil, Test::List)
            | (Test::Boolean, Test::Atom)
            | (Test::Integer | Test::Float, Test::Number)
            | (Test::Binary, Test::Bitstring) => true,
            _ => false,
        }
}

/// Whether nothing passes both tests.
fn excludes(known: Test, wanted: Test) -> bool {
    match (known, wanted) {
        (Test::Integer, Test::Float)
        | (Test::Float, Test::Integer)
        | (Test::Cons, Test::Nil)
        | (Test::Nil, Test::Cons) => true,
        (Test::TaggedTuple(arity, tag), Test::TaggedTuple(wanted, other)) => {
            arity != wanted || tag != other
        }
        (Test::TaggedTuple(arity, _), Test::TupleOfArity(wanted))
        | (Test::TupleOfArity(arity), Test::TaggedTuple(wanted, _) | Test::TupleOfArity(wanted)) => {
            arity != wanted
        }
        _ => family(known) != family(wanted),
    }
}

/// Terms of different families have nothing in common.
fn family(test: Test) -> Test {
    match test {
        Test::Atom | Test::Boolean => Test::Atom,
        Test::Integer | Test::Float | Test::Number => Test::Number,
        Test::List | Test::Cons | Test::Nil => Test::List,
        Test::Tuple | Test::TupleOfArity(_) | Test::TaggedTuple(..) => Test::Tuple,
        Test::Binary | Test::Bitstring => Test::Bitstring,
        Test::Map | Test::Function | Test::Pid | Test::Port | Test::Reference => test,
    }
}

/// What is known where an instruction may branch to.
fn leave(inst: &Inst, known: &Known, at_start: &mut [Option<Known>]) {
    let mut reach = |block: BlockId, known: &Known| match &mut at_start[block.0 as usize] {
        Some(there) => there.meet(known),
        none => *none = Some(known.clone()),
    };
    match (&inst.op, &inst.args[..]) {
        (Op::SelectArity(arms), [Value::Var(var)]) => {
            for (arity, block) in arms {
                let mut known = known.clone();
                known.facts.set(*var, Some(Test::TupleOfArity(*arity)));
                reach(*block, &known);
            }
            inst.target.iter().for_each(|block| reach(*block, known));
        }
        (Op::SelectValue(_), [Value::Var(_)]) => {
            for (block, parts) in known.parts.in_arms(inst) {
                let facts = known.facts.clone();
                reach(block, &Known { facts, parts });
            }
            inst.target.iter().for_each(|block| reach(*block, known));
        }
        _ => inst.for_each_target(&mut |block| reach(block, known)),
    }
}

/// What is known after an instruction.
fn learn(inst: &Inst, facts: &mut Facts) {
    if let (Op::Test(test), [Value::Var(var)]) = (&inst.op, &inst.args[..]) {
        facts.set(*var, Some(*test));
    }
    let Some(dst) = inst.dst else { return };
    let of = |value: Option<&Value>| kind(*value?, facts);
    let arity = inst.args.len() as u32;
    let fact = match &inst.op {
        Op::Move => of(inst.args.first()),
        Op::PutList => Some(Test::Cons),
        Op::PutTuple => Some(match inst.args.first() {
            Some(Value::Atom(tag)) => Test::TaggedTuple(arity, *tag),
            _ => Test::TupleOfArity(arity),
        }),
        Op::UpdateTuple { arity, indices } => match of(inst.args.first()) {
            Some(known @ Test::TaggedTuple(..)) if !indices.contains(&0) => Some(known),
            _ => Some(Test::TupleOfArity(*arity)),
        },
        Op::PutMap | Op::UpdateMap { .. } => Some(Test::Map),
        Op::Arith(op) => Some(result(*op, inst.args.iter().map(|arg| kind(*arg, facts)))),
        Op::BinGetInteger { .. } | Op::BinGetUtf { .. } => Some(Test::Integer),
        Op::BinGetFloat { .. } => Some(Test::Float),
        Op::BinGetBinary { unit } | Op::BinGetTail { unit } if unit % 8 == 0 => Some(Test::Binary),
        Op::BinGetBinary { .. } | Op::BinGetTail { .. } => Some(Test::Bitstring),
        _ => None,
    };
    facts.set(dst, fact);
}

/// The type of what an operation gives, by those of its operands.
fn result(op: Arith, mut operands: impl Iterator<Item = Option<Test>>) -> Test {
    match op {
        Arith::Divide => Test::Float,
        Arith::Div
        | Arith::Rem
        | Arith::Band
        | Arith::Bor
        | Arith::Bxor
        | Arith::Bsl
        | Arith::Bsr
        | Arith::Bnot => Test::Integer,
        Arith::Add | Arith::Sub | Arith::Mul | Arith::Neg => {
            if operands.all(|operand| operand == Some(Test::Integer)) {
                Test::Integer
            } else {
                Test::Number
            }
        }
    }
}
