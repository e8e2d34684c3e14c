//! Drops what the builder made for nothing: jumps to jumps and to choices whose outcome is plain, blocks that nothing
//! reaches, copies of variables that are assigned only once, what is known to succeed or to exist; and joins blocks.

#![expect(
    clippy::wildcard_enum_match_arm,
    reason = "few instructions have several targets"
)]

use super::facts::use_what_is_known;
use super::layout::ways;
use super::{Block, BlockId, Function, Inst, Op, RegionId, Value};
use crate::core::Compare;
use purlin_bytecode::operand::ArmValue;
use purlin_syntax::span::Span;

/// Simplifies a function.
pub fn simplify(function: &mut Function) {
    thread_jumps(function);
    thread_choices(function);
    drop_unreachable(function);
    propagate_copies(function);
    use_what_is_known(function);
    propagate_copies(function);
    drop_unused_copies(function);
    thread_jumps(function);
    drop_unreachable(function);
    sink_unlikely(function);
    join_blocks(function);
}

/// Branches to a block that is only a jump go where it goes.
fn thread_jumps(function: &mut Function) {
    let forward: Vec<BlockId> = (0..function.blocks.len() as u32)
        .map(|index| {
            let mut at = BlockId(index);
            // Jumps never form a loop, but a bound costs nothing.
            for _ in 0..function.blocks.len() {
                match &function.blocks[at.0 as usize].insts[..] {
                    [only] if only.op == Op::Jump => {
                        at = only.target.expect("jumps have a target");
                    }
                    _ => break,
                }
            }
            at
        })
        .collect();
    for block in &mut function.blocks {
        for inst in &mut block.insts {
            if let Some(target) = &mut inst.target {
                *target = forward[target.0 as usize];
            }
            match &mut inst.op {
                Op::SelectValue(arms) => {
                    arms.iter_mut()
                        .for_each(|(_, b)| *b = forward[b.0 as usize]);
                }
                Op::SelectArity(arms) => {
                    arms.iter_mut()
                        .for_each(|(_, b)| *b = forward[b.0 as usize]);
                }
                _ => {}
            }
        }
    }
}

/// Where a constant is assigned and then chosen by, goes to what is chosen.
fn thread_choices(function: &mut Function) {
    for id in function.order.clone() {
        while let Some(target) = known_choice(function, id) {
            let jump = function.blocks[id.0 as usize].insts.last_mut();
            jump.expect("there was a jump").target = Some(target);
        }
    }
}

/// Where a block that assigns a constant goes after the choice that it jumps to.
fn known_choice(function: &mut Function, id: BlockId) -> Option<BlockId> {
    let [.., assign, jump] = &function.blocks[id.0 as usize].insts[..] else {
        return None;
    };
    let (Op::Move, Some(var), [constant]) = (&assign.op, assign.dst, &assign.args[..]) else {
        return None;
    };
    let choice = jump.target.filter(|_| jump.op == Op::Jump)?;
    let (constant, first) = (*constant, function.blocks[choice.0 as usize].insts.first()?);
    match (&first.op, &first.args[..]) {
        (Op::SelectValue(arms), [Value::Var(chosen)]) if *chosen == var => {
            let mut arms = arms.iter();
            let arm = match constant {
                Value::Int(number) => arms.find(|arm| arm.0 == ArmValue::Int(number)),
                Value::Atom(atom) => arms.find(|arm| arm.0 == ArmValue::Atom(atom)),
                Value::Var(_) | Value::Nil | Value::Literal(_) => return None,
            };
            arm.map(|arm| arm.1).or(first.target)
        }
        (Op::Compare(compare), [Value::Var(chosen), with]) if *chosen == var => {
            let equal = is_equal(constant, *with)?;
            match (compare, equal) {
                (Compare::ExactEq, true) | (Compare::ExactNe, false) => {
                    Some(split(function, choice))
                }
                (Compare::ExactEq, false) | (Compare::ExactNe, true) => first.target,
                _ => None,
            }
        }
        _ => None,
    }
}

/// Whether two constants are equal, where that is plain.
fn is_equal(a: Value, b: Value) -> Option<bool> {
    let plain = |value| matches!(value, Value::Int(_) | Value::Atom(_) | Value::Nil);
    (plain(a) && plain(b)).then_some(a == b)
}

/// Makes a block of what follows the first instruction of another one.
fn split(function: &mut Function, id: BlockId) -> BlockId {
    let new = BlockId(function.blocks.len() as u32);
    let block = &mut function.blocks[id.0 as usize];
    if let [_, jump] = &block.insts[..]
        && jump.op == Op::Jump
        && let Some(target) = jump.target
    {
        return target;
    }
    let rest = Block {
        insts: block.insts.split_off(1),
        region: block.region,
        unlikely: block.unlikely,
    };
    let jump = Inst::new(Op::Jump, Vec::new(), Span::default());
    block.insts.push(jump.or(new));
    function.blocks.push(rest);
    let at = function.order.iter().position(|other| *other == id);
    function.order.insert(at.map_or(0, |at| at + 1), new);
    new
}

pub(super) fn drop_unreachable(function: &mut Function) {
    let mut reached = vec![false; function.blocks.len()];
    let mut todo = vec![function.order[0]];
    while let Some(block) = todo.pop() {
        if std::mem::replace(&mut reached[block.0 as usize], true) {
            continue;
        }
        let block = &function.blocks[block.0 as usize];
        let mut raises = false;
        for inst in &block.insts {
            inst.for_each_target(&mut |target| todo.push(target));
            raises |= inst.raises();
        }
        if raises && let Some(RegionId(region)) = block.region {
            todo.push(function.regions[region as usize].handler);
        }
    }
    function.order.retain(|block| reached[block.0 as usize]);
}

/// Blocks that raise, or that control seldom comes to for another reason, go to the end, so that the others follow each
/// other without jumps. Those in a region stay: a region's blocks lie side by side.
fn sink_unlikely(function: &mut Function) {
    let Some((&entry, others)) = function.order.split_first() else {
        return;
    };
    let is_cold = |id: &BlockId| {
        let block = &function.blocks[id.0 as usize];
        let raises = matches!(block.insts.last(), Some(last) if matches!(last.op, Op::Raise(_)));
        (raises || block.unlikely) && block.region.is_none()
    };
    let (cold, warm): (Vec<BlockId>, Vec<BlockId>) = others.iter().copied().partition(is_cold);
    function.order = [vec![entry], warm, cold].concat();
}

/// Joins a block with the one before it in order, if that alone leads to it, and only by its end.
fn join_blocks(function: &mut Function) {
    let ways = ways(function);
    let mut joined: Vec<BlockId> = Vec::with_capacity(function.order.len());
    for id in std::mem::take(&mut function.order) {
        let follows = joined.last().filter(|&&last| {
            let block = &function.blocks[last.0 as usize];
            let leads_here = block
                .insts
                .last()
                .is_some_and(|inst| inst.op == Op::Jump && inst.target == Some(id));
            leads_here
                && ways[id.0 as usize] == 1
                && block.region == function.blocks[id.0 as usize].region
        });
        let Some(&last) = follows else {
            joined.push(id);
            continue;
        };
        let insts = std::mem::take(&mut function.blocks[id.0 as usize].insts);
        let block = &mut function.blocks[last.0 as usize];
        block.insts.pop();
        block.insts.extend(insts);
    }
    function.order = joined;
}

/// Replaces a variable that is assigned once, from another that is assigned once, by that one, or
/// from a constant, by that where an instruction takes constants.
fn propagate_copies(function: &mut Function) {
    let mut assigned = vec![0_u32; function.variables as usize];
    for param in &function.params {
        assigned[param.0 as usize] += 1;
    }
    for region in &function.regions {
        region
            .caught
            .iter()
            .for_each(|var| assigned[var.0 as usize] += 1);
    }
    for id in &function.order {
        for inst in &function.blocks[id.0 as usize].insts {
            if let Some(dst) = inst.dst {
                assigned[dst.0 as usize] += 1;
            }
        }
    }
    let mut source: Vec<Option<Value>> = vec![None; function.variables as usize];
    for id in &function.order {
        for inst in &function.blocks[id.0 as usize].insts {
            let (Op::Move, Some(dst), [value]) = (&inst.op, inst.dst, &inst.args[..]) else {
                continue;
            };
            let stable = match value {
                Value::Var(src) => assigned[src.0 as usize] == 1,
                Value::Int(_) | Value::Atom(_) | Value::Nil | Value::Literal(_) => true,
            };
            if stable && assigned[dst.0 as usize] == 1 {
                source[dst.0 as usize] = Some(*value);
            }
        }
    }
    if source.iter().all(Option::is_none) {
        return;
    }
    // To what it was copied from in the end; or to the last variable before that.
    let resolve = |mut value: Value, constants: bool| {
        while let Value::Var(var) = value
            && let Some(next) = source[var.0 as usize]
            && (constants || matches!(next, Value::Var(_)))
        {
            value = next;
        }
        value
    };
    for id in &function.order {
        let block = &mut function.blocks[id.0 as usize];
        block.insts.retain(|inst| {
            let copied = inst.dst.and_then(|dst| source[dst.0 as usize]);
            inst.op != Op::Move || !matches!(copied, Some(Value::Var(_)))
        });
        for inst in &mut block.insts {
            let constants = takes_constants(inst);
            for arg in &mut inst.args {
                *arg = resolve(*arg, constants);
            }
        }
    }
}

/// What is left of a copy may be just a jump.
fn drop_unused_copies(function: &mut Function) {
    let mut used = vec![false; function.variables as usize];
    for id in &function.order {
        let insts = &function.blocks[id.0 as usize].insts;
        insts
            .iter()
            .flat_map(Inst::uses)
            .for_each(|var| used[var.0 as usize] = true);
    }
    for id in &function.order {
        let insts = &mut function.blocks[id.0 as usize].insts;
        let is_used = |inst: &Inst| inst.dst.is_some_and(|dst| used[dst.0 as usize]);
        insts.retain(|inst| inst.op != Op::Move || is_used(inst));
    }
}

/// Whether a constant can stand for any argument, besides those that are constants already.
fn takes_constants(inst: &Inst) -> bool {
    match inst.op {
        Op::Compare(_) | Op::Arith(_) => {
            let is_var = |arg: &&Value| matches!(arg, Value::Var(_));
            inst.args.iter().filter(is_var).count() > 1
        }
        Op::PutList | Op::PutTuple | Op::PutMap | Op::Return => true,
        _ => false,
    }
}
