//! Drops what the builder made for nothing: jumps to jumps, blocks that nothing reaches, copies
//! of variables that are assigned only once, what is known to succeed or to exist; and joins blocks.

#![expect(
    clippy::wildcard_enum_match_arm,
    reason = "few instructions have several targets"
)]

use super::facts::use_what_is_known;
use super::layout::ways;
use super::{BlockId, Function, Op, RegionId, Value};
use crate::core::Var;

/// Simplifies a function.
pub fn simplify(function: &mut Function) {
    thread_jumps(function);
    drop_unreachable(function);
    propagate_copies(function);
    use_what_is_known(function);
    propagate_copies(function);
    drop_unreachable(function);
    sink_raises(function);
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

/// Blocks that raise go to the end, so that the others follow each other without jumps. Those in a
/// region stay: a region's blocks lie side by side.
fn sink_raises(function: &mut Function) {
    let Some((&entry, others)) = function.order.split_first() else {
        return;
    };
    let is_cold = |id: &BlockId| {
        let block = &function.blocks[id.0 as usize];
        let raises = matches!(block.insts.last(), Some(last) if matches!(last.op, Op::Raise(_)));
        raises && block.region.is_none()
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

/// Replaces a variable that is assigned once, from another that is assigned once, by that one.
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
                Value::Int(_) | Value::Atom(_) | Value::Nil | Value::Literal(_) => false,
            };
            if stable && assigned[dst.0 as usize] == 1 {
                source[dst.0 as usize] = Some(*value);
            }
        }
    }
    if source.iter().all(Option::is_none) {
        return;
    }
    let resolve = |mut var: Var| {
        while let Some(Value::Var(next)) = source[var.0 as usize] {
            var = next;
        }
        var
    };
    for id in &function.order {
        let block = &mut function.blocks[id.0 as usize];
        block.insts.retain(|inst| {
            inst.op != Op::Move || inst.dst.is_none_or(|dst| source[dst.0 as usize].is_none())
        });
        for inst in &mut block.insts {
            for arg in &mut inst.args {
                if let Value::Var(var) = arg {
                    *var = resolve(*var);
                }
            }
        }
    }
}
