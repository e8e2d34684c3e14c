//! Drops what sets a match context to the position where it is already.
//!
//! Each alternative of a match over a bitstring begins by going back. Often the one before has only
//! failed to read something, which leaves the context where it was.

#![expect(
    clippy::wildcard_enum_match_arm,
    reason = "few instructions have to do with match contexts"
)]

use super::{Function, Inst, Op, Value};
use crate::core::Var;

/// Contexts and the positions that they are at.
type Known = Vec<(Var, Var)>;

/// Drops `BinRestore`s that change nothing.
pub fn drop_restores(function: &mut Function) {
    let all = function.order.iter();
    let mut insts = all.flat_map(|id| &function.blocks[id.0 as usize].insts);
    if !insts.any(|inst| inst.op == Op::BinRestore) {
        return;
    }
    let at_start = known(function);
    for id in &function.order {
        let Some(mut known) = at_start[id.0 as usize].clone() else {
            continue;
        };
        function.blocks[id.0 as usize].insts.retain(|inst| {
            let is_idle = match (&inst.op, &inst.args[..]) {
                (Op::BinRestore, [Value::Var(ctx), Value::Var(position)]) => {
                    known.contains(&(*ctx, *position))
                }
                _ => false,
            };
            after(inst, &mut known);
            !is_idle
        });
    }
}

/// What is known at the start of each block that is reached.
fn known(function: &Function) -> Vec<Option<Known>> {
    let mut at_start: Vec<Option<Known>> = vec![None; function.blocks.len()];
    at_start[function.order[0].0 as usize] = Some(Known::new());
    for region in &function.regions {
        at_start[region.handler.0 as usize] = Some(Known::new());
    }
    let mut changed = true;
    while std::mem::take(&mut changed) {
        for id in &function.order {
            let Some(mut here) = at_start[id.0 as usize].clone() else {
                continue;
            };
            for inst in &function.blocks[id.0 as usize].insts {
                // Where it fails it has moved nothing.
                inst.for_each_target(&mut |target| {
                    changed |= meet(&mut at_start[target.0 as usize], &here);
                });
                after(inst, &mut here);
            }
        }
    }
    at_start
}

/// Whether something that was known is known no more, or the block is reached for the first time.
fn meet(known: &mut Option<Known>, here: &Known) -> bool {
    let Some(known) = known else {
        *known = Some(here.clone());
        return true;
    };
    let before = known.len();
    known.retain(|pair| here.contains(pair));
    known.len() < before
}

/// What the instruction does to what is known.
fn after(inst: &Inst, known: &mut Known) {
    if let Some(dst) = inst.dst {
        known.retain(|(ctx, position)| *ctx != dst && *position != dst);
    }
    let of = |index: usize| match inst.args.get(index) {
        Some(Value::Var(var)) => Some(*var),
        _ => None,
    };
    match inst.op {
        Op::BinPosition => known.extend(of(0).zip(inst.dst)),
        Op::BinRestore => {
            known.retain(|(ctx, _)| Some(*ctx) != of(0));
            known.extend(of(0).zip(of(1)));
        }
        Op::BinCommit | Op::BinTerm | Op::BinGetRest | Op::BinTestUnit { .. } | Op::BinEnd => {}
        // All others that read a context may move it.
        _ => known.retain(|(ctx, _)| !inst.args.contains(&Value::Var(*ctx))),
    }
}
