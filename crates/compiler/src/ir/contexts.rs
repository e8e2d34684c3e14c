//! Match contexts instead of sub-binaries between the steps of a loop over a binary.
//!
//! ```text
//! count(<<_, T/binary>>, N) -> count(T, N + 1);        BinStart b, ->c        BinResume b
//! count(<<>>, N) -> N.                                 ...                    ...
//!                                                      BinGetTail c, ->t      BinTestUnit b
//!                                                      tail call (t, n)       BinCommit b, tail call (b, n)
//! ```
//!
//! A function that matches one of its parameters takes a match context there as readily as a term
//! (a *taker*), if its first instruction resumes that parameter. A tail that is only passed on to
//! takers is not made: the context is passed, with its position as the new start. On paths where
//! the tail is wanted for something else it is made there (`BinGetRest`), and where a taker wants
//! its parameter as a term after all, it makes one of the context then (`BinTerm`).
//!
//! A context is passed only where nothing uses it after the call, so each has one owner. OTP's
//! `beam_ssa_bsm` is the model.

mod paths;
mod resume;

use super::simplify::drop_unreachable;
use super::{BlockId, Callee, Function, Inst, Op, Value};
use crate::core::{FunctionId, Var};
use paths::Paths;
use purlin_syntax::span::Span;
use std::collections::{HashMap, HashSet};

/// Of each function that takes match contexts: which parameter may be one.
pub type Takers = HashMap<FunctionId, usize>;

/// An instruction: its block, and its place there.
type At = (BlockId, usize);

/// Rewrites the functions of a module.
pub fn pass_contexts(functions: &mut [(FunctionId, Function)]) {
    let matched: HashMap<FunctionId, Matched> = functions
        .iter()
        .filter_map(|(id, function)| Some((*id, matched(function)?)))
        .collect();
    let takers = choose_takers(functions, &matched);
    if takers.is_empty() {
        return;
    }
    for (id, function) in functions {
        let plans = tails(function, &|callee, index| {
            takers.get(&callee) == Some(&index)
        });
        for plan in &plans {
            pass_on(function, plan);
        }
        insert_commits(function, &plans);
        if let Some(&index) = takers.get(id) {
            resume::resume(function, index, &takers);
        }
    }
}

/// The parameters that a function matches as bitstrings.
struct Matched {
    /// The one that its first instruction starts to match.
    first: Option<usize>,
    all: Vec<usize>,
}

fn matched(function: &Function) -> Option<Matched> {
    let index_of = |inst: &Inst| match (&inst.op, &inst.args[..]) {
        (Op::BinStart, [Value::Var(var)]) => function.params.iter().position(|p| p == var),
        _ => None,
    };
    let mut all = Vec::new();
    for id in &function.order {
        for index in function.insts(*id).iter().filter_map(index_of) {
            if !all.contains(&index) {
                all.push(index);
            }
        }
    }
    let first = function.insts(function.order[0]).first();
    let first = first.and_then(index_of);
    (!all.is_empty()).then_some(Matched { first, all })
}

/// Which parameter each function shall take a context for: one that some tail is passed as, if
/// there are several the one that is matched first; and one that such a parameter is passed on as.
fn choose_takers(
    functions: &[(FunctionId, Function)],
    matched: &HashMap<FunctionId, Matched>,
) -> Takers {
    let is_matched = |callee, index| {
        matched
            .get(&callee)
            .is_some_and(|m: &Matched| m.all.contains(&index))
    };
    let mut takers = Takers::new();
    let mut todo = Vec::new();
    for (_, function) in functions {
        for plan in tails(function, &is_matched) {
            for (_, callee, index) in plan.passed {
                let taken = takers.entry(callee).or_insert_with(|| {
                    todo.push(callee);
                    index
                });
                if matched[&callee].first == Some(index) {
                    *taken = index;
                }
            }
        }
    }
    let by_id: HashMap<FunctionId, &Function> = functions
        .iter()
        .map(|(id, function)| (*id, function))
        .collect();
    while let Some(id) = todo.pop() {
        let function = by_id[&id];
        let param = function.params[takers[&id]];
        for block in &function.order {
            for inst in function.insts(*block) {
                if let Some((callee, index)) = local_argument(inst, param)
                    && is_matched(callee, index)
                {
                    takers.entry(callee).or_insert_with(|| {
                        todo.push(callee);
                        index
                    });
                }
            }
        }
    }
    takers
}

/// The function of this module that an instruction calls, and as which argument it passes the
/// variable, if it uses that once.
fn local_argument(inst: &Inst, var: Var) -> Option<(FunctionId, usize)> {
    let (Op::Call(Callee::Local(callee)) | Op::TailCall(Callee::Local(callee))) = inst.op else {
        return None;
    };
    let mut places = (0..inst.args.len()).filter(|&index| inst.args[index] == Value::Var(var));
    match (places.next(), places.next()) {
        (Some(index), None) => Some((callee, index)),
        _ => None,
    }
}

/// A tail that need not be made everywhere.
struct Plan {
    ctx: Var,
    tail: Var,
    /// Where it would be made.
    made: At,
    /// The calls that shall get the context, and as which argument of what.
    passed: Vec<(At, FunctionId, usize)>,
    /// Where it has to be made after all.
    wanted: Vec<At>,
}

/// The tails of a function that are passed to where a context will do.
fn tails(function: &Function, takes: &dyn Fn(FunctionId, usize) -> bool) -> Vec<Plan> {
    let mut made: Vec<(Var, Var, At)> = Vec::new();
    // Where each tail is used first in a block, and whether again there.
    let mut uses: HashMap<Var, Vec<(At, bool)>> = HashMap::new();
    let mut several = HashSet::new();
    for (at, inst) in function.all_insts() {
        if let (Op::BinGetTail { .. }, [Value::Var(ctx)], Some(tail)) =
            (&inst.op, &inst.args[..], inst.dst)
        {
            made.push((*ctx, tail, at));
            if uses.insert(tail, Vec::new()).is_some() {
                several.insert(tail);
            }
        }
    }
    if made.is_empty() {
        return Vec::new();
    }
    for (at, inst) in function.all_insts() {
        for var in inst.uses() {
            let Some(uses) = uses.get_mut(&var) else {
                continue;
            };
            match uses.last_mut() {
                Some((last, again)) if last.0 == at.0 => *again = true,
                _ => uses.push((at, false)),
            }
        }
    }
    let mut paths = Paths::new(function);
    made.into_iter()
        .filter(|(_, tail, _)| !several.contains(tail))
        .filter_map(|(ctx, tail, made)| {
            let mut plan = Plan {
                ctx,
                tail,
                made,
                passed: Vec::new(),
                wanted: Vec::new(),
            };
            for &(at, again) in &uses[&tail] {
                match local_argument(function.inst(at), tail) {
                    Some((callee, index)) if !again && takes(callee, index) => {
                        plan.passed.push((at, callee, index));
                    }
                    _ => plan.wanted.push(at),
                }
            }
            // Of a tail made anew nothing is known. No tail gets through these tests, but not every one is dropped.
            let was_tested = |at: &At| function.inst(*at).relies_on_test();
            let is_good = !plan.passed.is_empty() && !plan.wanted.iter().any(was_tested);
            (is_good && paths.allow(&mut plan)).then_some(plan)
        })
        .collect()
}

/// Passes the context instead of the tail. Moves no instruction that other plans know the place of.
fn pass_on(function: &mut Function, plan: &Plan) {
    let make = function.inst_mut(plan.made);
    let Op::BinGetTail { unit } = make.op else {
        unreachable!("it was one when it was found");
    };
    make.op = Op::BinTestUnit { unit };
    make.dst = None;
    for &(call, _, index) in &plan.passed {
        function.inst_mut(call).args[index] = Value::Var(plan.ctx);
    }
}

/// Puts the position where the next function looks for the start: a `BinCommit` before each call
/// that passes a context; and makes tails where they are wanted.
fn insert_commits(function: &mut Function, plans: &[Plan]) {
    let mut inserted: Vec<(At, Inst)> = Vec::new();
    for plan in plans {
        let ctx = vec![Value::Var(plan.ctx)];
        for (call, ..) in &plan.passed {
            inserted.push((
                *call,
                Inst::new(Op::BinCommit, ctx.clone(), Span::default()),
            ));
        }
        for &(block, index) in &plan.wanted {
            let tail = Var(function.variables);
            function.variables += 1;
            let insts = &mut function.blocks[block.0 as usize].insts[index..];
            insts
                .iter_mut()
                .for_each(|inst| replace(inst, |var| var == plan.tail, tail));
            let mut make = Inst::new(Op::BinGetRest, ctx.clone(), Span::default()).to(tail);
            make.in_guard = insts[0].in_guard;
            inserted.push(((block, index), make));
        }
    }
    // The last ones first, so that the places of the others stay right.
    inserted.sort_by_key(|(at, _)| std::cmp::Reverse(*at));
    for ((block, index), inst) in inserted {
        function.blocks[block.0 as usize].insts.insert(index, inst);
    }
    // That any number of bits is left needs no test, and nothing comes where that would fail.
    for plan in plans {
        let insts = &mut function.blocks[plan.made.0.0 as usize].insts;
        insts.retain(|inst| inst.op != Op::BinTestUnit { unit: 1 });
    }
    drop_unreachable(function);
}

fn replace(inst: &mut Inst, which: impl Fn(Var) -> bool, by: Var) {
    for arg in &mut inst.args {
        if let Value::Var(var) = arg
            && which(*var)
        {
            *arg = Value::Var(by);
        }
    }
}

impl Function {
    fn insts(&self, block: BlockId) -> &[Inst] {
        &self.blocks[block.0 as usize].insts
    }

    fn inst(&self, (block, index): At) -> &Inst {
        &self.blocks[block.0 as usize].insts[index]
    }

    fn inst_mut(&mut self, (block, index): At) -> &mut Inst {
        &mut self.blocks[block.0 as usize].insts[index]
    }

    fn all_insts(&self) -> impl Iterator<Item = (At, &Inst)> {
        self.order.iter().flat_map(|&block| {
            let insts = self.insts(block).iter().enumerate();
            insts.map(move |(index, inst)| ((block, index), inst))
        })
    }
}
