//! Puts small functions of the module in the place of their calls.
//!
//! Only what has no effect is taken along: tests, arithmetic, what builds terms. So wherever the
//! body of the callee would raise, the caller can forget what was computed, and make the call after all: it raises
//! again, with the stack trace that it has without inlining.
//!
//! ```text
//!     Y := Call(balance, [X])              Inlined(balance), else fallback
//!                                          B := X
//!                                          TaggedTuple(account) B, else fallback
//!                                          Y := GetElement(2, B)
//!                                   -->    Jump after
//!                                 fallback:
//!                                          Y := Call(balance, [X])
//!                                          Jump after
//!                                 after:
//! ```
//!
//! A call at the end of the callee becomes one at its place: a function is not in the traces of what it calls last.
//!
//! `Inlined` does nothing unless somebody traces calls of the function: then control goes to the call from there.

#![expect(
    clippy::wildcard_enum_match_arm,
    reason = "most operations are not taken along"
)]

use super::build::KnownAtoms;
use super::simplify::simplify;
use super::{Block, BlockId, Callee, Function, Inst, Op, Raise, Value};
use crate::core::{FunctionId, Var};
use purlin_syntax::span::Span;
use std::collections::HashMap;

/// Instructions and branches of a callee, at most.
const CALLEE_SIZE_MAX: usize = 12;
/// Instructions and branches that one function may take along.
const GROWTH_MAX: usize = 200;
/// So often a call that was taken along is replaced in its turn.
const DEPTH_MAX: u32 = 3;

/// Replaces calls in the functions of a module, each simplified, and simplifies again what changes.
pub fn inline(functions: &mut [(FunctionId, Function)], atoms: KnownAtoms) {
    let inlinable = Inlinable::of(functions, atoms);
    for (id, function) in functions {
        if inlinable.inline_calls(function, *id) {
            simplify(function);
        }
    }
}

/// The functions of a module that can take the place of their calls.
#[derive(Debug, Default)]
struct Inlinable(HashMap<FunctionId, Function>);

impl Inlinable {
    /// Those among the functions of a module, each simplified.
    fn of(functions: &[(FunctionId, Function)], atoms: KnownAtoms) -> Inlinable {
        let mut known = Inlinable::default();
        for (id, function) in functions {
            known.offer(*id, function, atoms);
        }
        // Some have no calls left when those of others are replaced.
        for _ in 1..DEPTH_MAX {
            let mut found = Inlinable::default();
            for (id, function) in functions {
                if known.0.contains_key(id) || size(function) > CALLEE_SIZE_MAX {
                    continue;
                }
                let mut function = function.clone();
                if known.inline_calls(&mut function, *id) {
                    simplify(&mut function);
                    found.offer(*id, &function, atoms);
                }
            }
            if found.0.is_empty() {
                break;
            }
            known.0.extend(found.0);
        }
        known
    }

    /// Keeps a function if it is small and has no effects.
    fn offer(&mut self, id: FunctionId, function: &Function, atoms: KnownAtoms) {
        if let Some(body) = body_to_take(id, function, atoms) {
            self.0.insert(id, body);
        }
    }

    /// Replaces calls in a function. Tells whether there was any.
    fn inline_calls(&self, function: &mut Function, id: FunctionId) -> bool {
        let mut room = GROWTH_MAX;
        let mut changed = false;
        let mut index = 0;
        // How many replaced calls a block is inside of; what is appended to `blocks` is new.
        let mut depths = vec![0; function.blocks.len()];
        while let Some(&block) = function.order.get(index) {
            let depth = depths[block.0 as usize];
            if depth < DEPTH_MAX
                && let Some(at) = self.call_to_replace(function, block, id, room)
            {
                changed = true;
                room -= self.replace(function, index, at);
                // The last of them is what follows the call.
                depths.resize(function.blocks.len() - 1, depth + 1);
                depths.push(depth);
            }
            index += 1;
        }
        changed
    }

    /// The first call in the block of a function that fits.
    fn call_to_replace(
        &self,
        function: &Function,
        block: BlockId,
        caller: FunctionId,
        room: usize,
    ) -> Option<usize> {
        let block = &function.blocks[block.0 as usize];
        if block.unlikely {
            return None;
        }
        block.insts.iter().position(|inst| {
            let callee = self.callee(inst).filter(|(id, _)| *id != caller);
            callee.is_some_and(|(_, body)| size(body) <= room)
        })
    }

    fn callee(&self, inst: &Inst) -> Option<(FunctionId, &Function)> {
        let (Op::Call(Callee::Local(id)) | Op::TailCall(Callee::Local(id))) = &inst.op else {
            return None;
        };
        self.0.get(id).map(|body| (*id, body))
    }

    /// Replaces one call in the block at `index` of the order. Returns by how much the function grew.
    ///
    /// The new blocks are those of the callee, that with the call, and that with what follows it.
    fn replace(&self, function: &mut Function, index: usize, at: usize) -> usize {
        let first_block = function.blocks.len() as u32;
        let block = &mut function.blocks[function.order[index].0 as usize];
        let region = block.region;
        let mut after = block.insts.split_off(at);
        let call = after.remove(0);
        let (callee, body) = self.callee(&call).expect("the call was looked at");
        let count = body.blocks.len() as u32;
        let site = Site {
            first_variable: function.variables,
            first_block,
            fallback: BlockId(first_block + count),
            after: BlockId(first_block + count + 1),
            call,
        };
        function.variables += body.variables;
        let inlined = Inst::new(Op::Inlined(callee), Vec::new(), Span::default());
        block.insts.push(inlined.or(site.fallback));
        for (param, arg) in body.params.iter().zip(&site.call.args) {
            let bind = Inst::new(Op::Move, vec![*arg], Span::default());
            block.insts.push(bind.to(site.var(*param)));
        }
        block.insts.push(jump(site.block(body.order[0])));
        let mut again = vec![site.call.clone()];
        if !after.is_empty() {
            again.push(jump(site.after));
        }
        let mut order: Vec<BlockId> = body.order.iter().map(|block| site.block(*block)).collect();
        order.push(site.fallback);
        if !after.is_empty() {
            order.push(site.after);
        }
        function.order.splice(index + 1..index + 1, order);
        let bodies = body.blocks.iter();
        let taken = bodies.map(|block| {
            block
                .insts
                .iter()
                .flat_map(|inst| site.inst(inst))
                .collect()
        });
        let blocks = taken
            .map(|insts| (insts, false))
            .chain([(again, true), (after, false)]);
        function
            .blocks
            .extend(blocks.map(|(insts, unlikely)| Block {
                insts,
                region,
                unlikely,
            }));
        size(body)
    }
}

/// A call that is being replaced.
struct Site {
    first_variable: u32,
    first_block: u32,
    /// The block with the call itself.
    fallback: BlockId,
    /// The block with what follows it.
    after: BlockId,
    call: Inst,
}

impl Site {
    fn var(&self, var: Var) -> Var {
        Var(self.first_variable + var.0)
    }

    fn block(&self, block: BlockId) -> BlockId {
        BlockId(self.first_block + block.0)
    }

    fn value(&self, value: Value) -> Value {
        match value {
            Value::Var(var) => Value::Var(self.var(var)),
            Value::Int(_) | Value::Atom(_) | Value::Nil | Value::Literal(_) => value,
        }
    }

    /// What becomes of an instruction of the callee.
    fn inst(&self, inst: &Inst) -> Vec<Inst> {
        let args: Vec<Value> = inst.args.iter().map(|arg| self.value(*arg)).collect();
        match &inst.op {
            Op::Return => self.give(Op::Move, args, Op::Return, inst.span),
            Op::TailCall(callee) => self.give(
                Op::Call(*callee),
                args,
                Op::TailCall(*callee),
                self.call.span,
            ),
            Op::Raise(_) | Op::CallBif(_) => vec![jump(self.fallback)],
            op => {
                let mut inst = inst.clone();
                let fails = inst.raises().then_some(self.fallback);
                inst.target = inst.target.map(|target| self.block(target)).or(fails);
                inst.args = args;
                inst.dst = inst.dst.map(|dst| self.var(dst));
                inst.op = match op {
                    Op::SelectValue(arms) => Op::SelectValue(self.arms(arms)),
                    Op::SelectArity(arms) => Op::SelectArity(self.arms(arms)),
                    op => op.clone(),
                };
                vec![inst]
            }
        }
    }

    /// Assigns what the call gives by one operation; or, where the call is the last thing, returns
    /// it by another.
    fn give(&self, assign: Op, args: Vec<Value>, end: Op, span: Span) -> Vec<Inst> {
        if self.call.ends_block() {
            return vec![Inst::new(end, args, span)];
        }
        let mut inst = Inst::new(assign, args, span);
        inst.dst = self.call.dst;
        vec![inst, jump(self.after)]
    }

    fn arms<T: Copy>(&self, arms: &[(T, BlockId)]) -> Vec<(T, BlockId)> {
        let arms = arms
            .iter()
            .map(|(value, block)| (*value, self.block(*block)));
        arms.collect()
    }
}

fn jump(target: BlockId) -> Inst {
    Inst::new(Op::Jump, Vec::new(), Span::default()).or(target)
}

/// How much code it is, without that which raises.
fn size(function: &Function) -> usize {
    let likely = |id: &&BlockId| !function.blocks[id.0 as usize].unlikely;
    let blocks = function.order.iter().filter(likely).map(|id| {
        let insts = function.blocks[id.0 as usize].insts.iter();
        let arms = insts.map(|inst| match &inst.op {
            Op::SelectValue(arms) => 1 + arms.len(),
            Op::SelectArity(arms) => 1 + arms.len(),
            Op::Raise(_) | Op::Move | Op::Jump | Op::Inlined(_) => 0,
            _ => 1,
        });
        arms.sum::<usize>()
    });
    blocks.sum()
}

/// The function, its blocks numbered in their order, if it can take the place of its calls.
fn body_to_take(id: FunctionId, function: &Function, atoms: KnownAtoms) -> Option<Function> {
    if !function.regions.is_empty() || size(function) > CALLEE_SIZE_MAX {
        return None;
    }
    let numbers = function
        .order
        .iter()
        .copied()
        .zip((0..).map(BlockId))
        .collect();
    let mut returns = false;
    let mut body = function.clone();
    body.blocks = Vec::with_capacity(function.order.len());
    for block in &function.order {
        let mut block = function.blocks[block.0 as usize].clone();
        if block.unlikely {
            // A call that was replaced; control comes here where it raises.
            block.insts = vec![Inst::new(
                Op::Raise(Raise::Again),
                Vec::new(),
                Span::default(),
            )];
        }
        let raises = |inst: &Inst| matches!(inst.op, Op::Raise(_) | Op::CallBif(_));
        if let Some(at) = block.insts.iter().position(raises) {
            block.insts.truncate(at + 1);
        }
        for inst in &mut block.insts {
            if !can_be_taken(inst, id, atoms) {
                return None;
            }
            returns |= matches!(inst.op, Op::Return | Op::TailCall(_));
            renumber(inst, &numbers);
        }
        body.blocks.push(block);
    }
    body.order = (0..body.blocks.len() as u32).map(BlockId).collect();
    returns.then_some(body)
}

fn renumber(inst: &mut Inst, numbers: &HashMap<BlockId, BlockId>) {
    let new = |block: &mut BlockId| *block = numbers[block];
    inst.target.iter_mut().for_each(new);
    match &mut inst.op {
        Op::SelectValue(arms) => arms.iter_mut().for_each(|(_, block)| new(block)),
        Op::SelectArity(arms) => arms.iter_mut().for_each(|(_, block)| new(block)),
        _ => {}
    }
}

/// Whether it has no effect, or is one that raises, or a last call that can be made elsewhere.
fn can_be_taken(inst: &Inst, function: FunctionId, atoms: KnownAtoms) -> bool {
    match &inst.op {
        Op::Move
        | Op::Jump
        | Op::Return
        | Op::Compare(_)
        | Op::Test(_)
        | Op::IsFunctionOfArity
        | Op::SelectValue(_)
        | Op::SelectArity(_)
        | Op::GetHead
        | Op::GetTail
        | Op::GetElement(_)
        | Op::GetMapValue
        | Op::HasMapKey
        | Op::PutList
        | Op::PutTuple
        | Op::UpdateTuple { .. }
        | Op::PutMap
        | Op::UpdateMap { .. }
        | Op::Arith(_)
        | Op::GuardBif(_)
        | Op::Inlined(_)
        | Op::Raise(_) => true,
        Op::TailCall(Callee::Local(callee)) => *callee != function,
        Op::TailCall(Callee::External(_)) => true,
        Op::CallBif(mfa) => mfa.module == atoms.erlang && mfa.function == atoms.error,
        _ => false,
    }
}
