//! Lets loops compute an argument where the next round wants it.
//!
//! In `loop(N - 1, Acc + N)` the new `N` cannot take the old one's slot while that is still read,
//! so it would be computed elsewhere and moved at the end: each round would wait twice for a slot
//! to be written and read again. Here the old value is copied away first, which nothing waits for,
//! and the new one is computed in place.

use super::{Function, Inst, Op, Value};
use crate::core::Var;
use crate::liveness::Liveness;

/// Copies parameters away where that frees their slots for what a tail call passes.
pub fn carry(function: &mut Function, liveness: &Liveness) {
    for id in function.order.clone() {
        let mut insts = std::mem::take(&mut function.blocks[id.0 as usize].insts);
        let ends_in_call = insts
            .last()
            .is_some_and(|last| matches!(last.op, Op::TailCall(_)));
        if ends_in_call {
            for index in 0..function.params.len() {
                if let Some(at) = place_to_copy(function, liveness, &insts, index) {
                    let copy = Var(function.variables);
                    function.variables += 1;
                    copy_away(&mut insts, at, function.params[index], copy);
                }
            }
        }
        function.blocks[id.0 as usize].insts = insts;
    }
}

/// The instruction that computes the new value of a parameter from the old one, if that is read
/// once more before the call that ends the block, and nowhere else.
fn place_to_copy(
    function: &Function,
    liveness: &Liveness,
    insts: &[Inst],
    index: usize,
) -> Option<usize> {
    let (call, before) = insts.split_last()?;
    let param = function.params[index];
    let Op::TailCall(callee) = &call.op else {
        return None;
    };
    let Some(Value::Var(new)) = call.args.get(index).copied() else {
        return None;
    };
    let is_passed = index < callee.passed(call.args.len());
    let passed_once = call.uses().filter(|var| *var == new).count() == 1;
    if !is_passed || !passed_once || call.uses().any(|var| var == param) {
        return None;
    }
    let at = before.iter().position(|inst| inst.dst == Some(new))?;
    let (from, after) = (&before[at], &before[at + 1..]);
    let assigned = |inst: &Inst| inst.dst == Some(param) || inst.dst == Some(new);
    let mut leaves_with_it = false;
    for inst in &before[at..] {
        inst.for_each_target(&mut |target| {
            leaves_with_it |= liveness.live_in[target.0 as usize].contains(&param);
        });
    }
    let is_read = after.iter().any(|inst| inst.uses().any(|var| var == param));
    let is_good = from.uses().any(|var| var == param)
        && is_read
        && !leaves_with_it
        && !after.iter().any(assigned);
    is_good.then_some(at)
}

fn copy_away(insts: &mut Vec<Inst>, at: usize, param: Var, copy: Var) {
    for inst in &mut insts[at + 1..] {
        for arg in &mut inst.args {
            if *arg == Value::Var(param) {
                *arg = Value::Var(copy);
            }
        }
    }
    let span = insts[at].span;
    insts.insert(
        at,
        Inst::new(Op::Move, vec![Value::Var(param)], span).to(copy),
    );
}
