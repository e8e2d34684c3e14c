//! Drops tests of what was tested before: `P#point{x = 1}` after `#point{} = P` needs no second
//! look at `P`.
//!
//! Blocks come in the order of control, except for the way back of a receive loop, which brings
//! nothing that was not known where the loop starts: what a variable holds never changes. So one
//! pass in order is enough. What is known is a subset of what the verifier knows of the variable's
//! slot, so that dropping the test leaves the module verifiable.

#![expect(
    clippy::wildcard_enum_match_arm,
    reason = "few instructions tell anything of what they assign"
)]

use super::{BlockId, Function, Inst, Op, Value};
use crate::core::{Test, Var};

/// So many variables are remembered, the latest ones.
const FACTS_MAX: usize = 32;

/// What is known at a place: a test that each of these variables would pass.
#[derive(Clone, Debug, Default)]
struct Facts(Vec<(Var, Test)>);

impl Facts {
    fn get(&self, var: Var) -> Option<Test> {
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

/// Drops tests that cannot fail.
pub(super) fn drop_known_tests(function: &mut Function) {
    let mut at_start: Vec<Option<Facts>> = vec![None; function.blocks.len()];
    for region in &function.regions {
        // Exceptions come from anywhere.
        at_start[region.handler.0 as usize] = Some(Facts::default());
    }
    for id in function.order.clone() {
        let mut facts = at_start[id.0 as usize].take().unwrap_or_default();
        function.blocks[id.0 as usize].insts.retain(|inst| {
            if is_known(inst, &facts) {
                return false;
            }
            leave(inst, &facts, &mut at_start);
            learn(inst, &mut facts);
            true
        });
    }
}

fn is_known(inst: &Inst, facts: &Facts) -> bool {
    match (&inst.op, &inst.args[..]) {
        (Op::Test(wanted), [Value::Var(var)]) => {
            facts.get(*var).is_some_and(|known| implies(known, *wanted))
        }
        _ => false,
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

/// What is known where an instruction may branch to.
fn leave(inst: &Inst, facts: &Facts, at_start: &mut [Option<Facts>]) {
    let mut reach = |block: BlockId, facts: &Facts| match &mut at_start[block.0 as usize] {
        Some(known) => known.meet(facts),
        none => *none = Some(facts.clone()),
    };
    if let (Op::SelectArity(arms), [Value::Var(var)]) = (&inst.op, &inst.args[..]) {
        for (arity, block) in arms {
            let mut facts = facts.clone();
            facts.set(*var, Some(Test::TupleOfArity(*arity)));
            reach(*block, &facts);
        }
        inst.target.iter().for_each(|block| reach(*block, facts));
        return;
    }
    inst.for_each_target(&mut |block| reach(block, facts));
}

/// What is known after an instruction.
fn learn(inst: &Inst, facts: &mut Facts) {
    if let (Op::Test(test), [Value::Var(var)]) = (&inst.op, &inst.args[..]) {
        facts.set(*var, Some(*test));
    }
    let Some(dst) = inst.dst else { return };
    let of = |value: Option<&Value>| match value {
        Some(Value::Var(var)) => facts.get(*var),
        Some(Value::Int(_) | Value::Atom(_) | Value::Nil | Value::Literal(_)) | None => None,
    };
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
        _ => None,
    };
    facts.set(dst, fact);
}
