//! Has a function take a match context for one of its parameters.

use super::paths::Paths;
use super::{At, Takers, local_argument, replace};
use crate::core::Var;
use crate::ir::{Block, BlockId, Function, Inst, Op, Value};
use purlin_syntax::span::Span;
use std::collections::HashSet;

/// Rewrites what the function does with the parameter.
pub(super) fn resume(function: &mut Function, index: usize, takers: &Takers) {
    let param = function.params[index];
    let contexts = resume_matches(function, param);
    let passed = passed_on(function, param, &contexts, takers);
    for block in function.order.clone() {
        let insts = std::mem::take(&mut function.blocks[block.0 as usize].insts);
        let mut block = Rewriter {
            function,
            param,
            contexts: &contexts,
            term: None,
            out: Vec::with_capacity(insts.len()),
            block,
        };
        block.rewrite(insts, &passed);
    }
    start_with_it(function, param);
}

/// Lets the parameter be its own match context where it is matched for the first time on all
/// paths there. Returns the variables that were contexts before.
fn resume_matches(function: &mut Function, param: Var) -> HashSet<Var> {
    let seen = matched_before(function, param);
    let mut contexts = HashSet::new();
    for id in function.order.clone() {
        let mut again = seen[id.0 as usize];
        for inst in &mut function.blocks[id.0 as usize].insts {
            if !starts(inst, param) {
                continue;
            }
            // A second one has a context of its own, for the first may still be in use.
            if !std::mem::replace(&mut again, true) {
                inst.op = Op::BinResume;
                contexts.extend(inst.dst.take());
            }
        }
    }
    contexts
}

fn starts(inst: &Inst, param: Var) -> bool {
    inst.op == Op::BinStart && inst.args[0] == Value::Var(param)
}

/// For each block, whether the parameter may have been matched on the way there.
fn matched_before(function: &Function, param: Var) -> Vec<bool> {
    let mut seen = vec![false; function.blocks.len()];
    let mut changed = true;
    while std::mem::take(&mut changed) {
        for id in &function.order {
            let block = &function.blocks[id.0 as usize];
            let mut here = seen[id.0 as usize];
            let mut go_to = |target: BlockId, here: bool| {
                changed |= here && !std::mem::replace(&mut seen[target.0 as usize], here);
            };
            for inst in &block.insts {
                // Where it fails there is no context.
                inst.for_each_target(&mut |target| {
                    go_to(target, here);
                });
                here |= starts(inst, param);
            }
            if let Some(region) = block.region {
                go_to(function.regions[region.0 as usize].handler, here);
            }
        }
    }
    seen
}

/// Calls that the parameter may be passed to as it is, be it a term or a context.
fn passed_on(
    function: &Function,
    param: Var,
    contexts: &HashSet<Var>,
    takers: &Takers,
) -> HashSet<At> {
    let mut calls: Vec<At> = Vec::new();
    let own: Vec<Var> = contexts.iter().copied().chain([param]).collect();
    for (at, inst) in function.all_insts() {
        if let Some((callee, index)) = local_argument(inst, param)
            && takers.get(&callee) == Some(&index)
        {
            calls.push(at);
        }
    }
    let mut paths = Paths::new(function);
    calls.retain(|at| function.inst(*at).ends_block() || paths.is_unused_after(*at, &own));
    calls.into_iter().collect()
}

/// One block at a time.
struct Rewriter<'f> {
    function: &'f mut Function,
    param: Var,
    /// What is the parameter itself now.
    contexts: &'f HashSet<Var>,
    /// The parameter as a term, if this block has made one.
    term: Option<Var>,
    out: Vec<Inst>,
    block: BlockId,
}

impl Rewriter<'_> {
    fn rewrite(&mut self, insts: Vec<Inst>, passed: &HashSet<At>) {
        let uses: Vec<bool> = insts
            .iter()
            .map(|inst| inst.args.contains(&Value::Var(self.param)))
            .collect();
        let calls = calls_after(&insts);
        for (index, mut inst) in insts.into_iter().enumerate() {
            // After it the start is no longer that of the parameter, which the call that follows
            // may want besides.
            if inst.op == Op::BinCommit && uses[index..calls[index]].contains(&true) {
                self.as_term(&inst);
            }
            if uses[index] && inst.op != Op::BinResume && !passed.contains(&(self.block, index)) {
                let (param, term) = (self.param, self.as_term(&inst));
                replace(&mut inst, |var| var == param, term);
            }
            let contexts = self.contexts;
            replace(&mut inst, |var| contexts.contains(&var), self.param);
            self.out.push(inst);
        }
        self.function.blocks[self.block.0 as usize].insts = std::mem::take(&mut self.out);
    }

    fn as_term(&mut self, before: &Inst) -> Var {
        if let Some(term) = self.term {
            return term;
        }
        let term = Var(self.function.variables);
        self.function.variables += 1;
        let args = vec![Value::Var(self.param)];
        let mut make = Inst::new(Op::BinTerm, args, Span::default()).to(term);
        make.in_guard = before.in_guard;
        self.out.push(make);
        self.term = Some(term);
        term
    }
}

/// For each instruction, the place behind the first call from there on.
fn calls_after(insts: &[Inst]) -> Vec<usize> {
    let mut behind = insts.len();
    let mut calls = vec![behind; insts.len()];
    for (index, inst) in insts.iter().enumerate().rev() {
        if let Op::Call(_) | Op::TailCall(_) = inst.op {
            behind = index + 1;
        }
        calls[index] = behind;
    }
    calls
}

/// The first instruction must be the one that says that a context may come.
fn start_with_it(function: &mut Function, param: Var) {
    let entry = function.order[0];
    let args = vec![Value::Var(param)];
    let first = function.blocks[entry.0 as usize].insts.first();
    if first.is_some_and(|inst| inst.op == Op::BinResume && inst.args == args) {
        return;
    }
    let id = BlockId(function.blocks.len() as u32);
    let resume = Inst::new(Op::BinResume, args, Span::default()).or(entry);
    let go_on = Inst::new(Op::Jump, Vec::new(), Span::default()).or(entry);
    function.blocks.push(Block {
        insts: vec![resume, go_on],
        ..Block::default()
    });
    function.order.insert(0, id);
}
