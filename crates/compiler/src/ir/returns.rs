//! Finds functions that never return, and makes calls of them the last thing that is done.
//!
//! `fail(Reason) -> error({failed, Reason})` always raises, so `X = fail(Reason), X + 1` is `fail(Reason)`. OTP's type analysis
//! (`beam_ssa_type`) does the same, which shows: the caller is not in the stack trace then, and what is
//! computed behind such a call does not exist. `-compile(no_ssa_opt)` switches it off, there and here.

#![expect(
    clippy::wildcard_enum_match_arm,
    reason = "few instructions end what a function does"
)]

use super::build::KnownAtoms;
use super::simplify::drop_unreachable;
use super::{Callee, Function, Inst, Op, RegionId};
use crate::core::FunctionId;
use purlin_bytecode::module::Mfa;
use std::collections::HashSet;

/// So often all functions are looked at; those that are not known to return then count as if they did.
const ROUNDS_MAX: usize = 16;

/// Rewrites the functions of a module, each simplified.
pub fn end_where_nothing_returns(functions: &mut [(FunctionId, Function)], atoms: KnownAtoms) {
    let returning = Returning::of(functions, atoms);
    for (_, function) in functions {
        let mut changed = false;
        for id in function.order.clone() {
            let block = &mut function.blocks[id.0 as usize];
            let ends = |inst: &Inst| matches!(inst.op, Op::Call(_)) && !returning.goes_on(inst);
            if block.region.is_none()
                && let Some(at) = block.insts.iter().position(ends)
            {
                block.insts.truncate(at + 1);
                let call = &mut block.insts[at];
                if let Op::Call(callee) = call.op {
                    call.op = Op::TailCall(callee);
                    call.dst = None;
                }
                changed = true;
            }
        }
        if changed {
            drop_unreachable(function);
        }
    }
}

/// The functions of a module that may return.
struct Returning {
    functions: HashSet<FunctionId>,
    atoms: KnownAtoms,
}

impl Returning {
    fn of(functions: &[(FunctionId, Function)], atoms: KnownAtoms) -> Returning {
        let mut returning = Returning {
            functions: HashSet::new(),
            atoms,
        };
        // A function that only returns what another one does may come before or behind that.
        let mut rest: Vec<&(FunctionId, Function)> = functions.iter().collect();
        for _ in 0..ROUNDS_MAX {
            let before = rest.len();
            rest.retain(|(id, function)| {
                let returns = returning.may_return(function);
                if returns {
                    returning.functions.insert(*id);
                }
                !returns
            });
            if rest.len() == before {
                return returning;
            }
            rest.reverse();
        }
        returning.functions.extend(rest.iter().map(|(id, _)| *id));
        returning
    }

    fn may_return(&self, function: &Function) -> bool {
        let mut seen = vec![false; function.blocks.len()];
        let mut todo = vec![function.order[0]];
        while let Some(block) = todo.pop() {
            if std::mem::replace(&mut seen[block.0 as usize], true) {
                continue;
            }
            let block = &function.blocks[block.0 as usize];
            for inst in &block.insts {
                inst.for_each_target(&mut |target| todo.push(target));
                if inst.raises()
                    && let Some(RegionId(region)) = block.region
                {
                    todo.push(function.regions[region as usize].handler);
                }
                match inst.op {
                    Op::Return => return true,
                    Op::TailCall(Callee::Local(callee)) => {
                        if self.functions.contains(&callee) {
                            return true;
                        }
                    }
                    Op::TailCall(_) => return true,
                    _ if self.goes_on(inst) => {}
                    _ => break,
                }
            }
        }
        false
    }

    /// Whether control may come behind an instruction that does not end its block.
    fn goes_on(&self, inst: &Inst) -> bool {
        match &inst.op {
            Op::Call(Callee::Local(callee)) => self.functions.contains(callee),
            Op::CallBif(mfa) => !self.raises_always(mfa),
            _ => true,
        }
    }

    /// Whether it is one of those that OTP knows to raise whatever they are called with.
    fn raises_always(&self, mfa: &Mfa) -> bool {
        let raisers = &self.atoms.raisers;
        mfa.module == self.atoms.erlang && raisers.contains(&(mfa.function, mfa.arity))
    }
}
