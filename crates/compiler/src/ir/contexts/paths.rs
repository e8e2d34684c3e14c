//! Whether a context may take a tail's place: what happens on the paths from where the tail would be
//! made to where it is used, and after that.

use super::{At, Plan};
use crate::core::Var;
use crate::ir::{BlockId, Function, Inst, Op, Value};
use std::collections::{HashMap, HashSet};

/// How far paths are followed, in instructions for one function.
const INSTS_MAX: usize = 200_000;

pub(super) struct Paths<'f> {
    function: &'f Function,
    /// What each context was made of.
    subjects: HashMap<Var, Var>,
    /// How many instructions were looked at.
    steps: usize,
}

/// What to do at an instruction on a path.
enum Verdict {
    GoOn,
    /// Nothing after it matters.
    Stop,
    Refuse,
}

impl<'f> Paths<'f> {
    pub(super) fn new(function: &'f Function) -> Paths<'f> {
        let mut subjects = HashMap::new();
        for (_, inst) in function.all_insts() {
            if let (Op::BinStart, [Value::Var(src)], Some(ctx)) =
                (&inst.op, &inst.args[..], inst.dst)
            {
                subjects.insert(ctx, *src);
            }
        }
        Paths {
            function,
            subjects,
            steps: 0,
        }
    }

    /// Whether the plan leaves the program as it is. Calls that cannot have the context get the
    /// tail.
    pub(super) fn allow(&mut self, plan: &mut Plan) -> bool {
        let Some(&subject) = self.subjects.get(&plan.ctx) else {
            return false;
        };
        // What was passed belongs to the function that was called, and with it the parameter that
        // it may turn out to be.
        let owned = [plan.ctx, plan.tail, subject];
        let (passed, kept): (Vec<_>, Vec<_>) = plan.passed.drain(..).partition(|(at, ..)| {
            self.function.inst(*at).ends_block() || self.is_unused_after(*at, &owned)
        });
        plan.passed = passed;
        plan.wanted.extend(kept.into_iter().map(|(at, ..)| at));
        // The context has to stay where it is up to each use.
        let passed: HashSet<At> = plan.passed.iter().map(|(at, ..)| *at).collect();
        let mut reached: HashSet<At> = HashSet::new();
        let stays = self.follow(plan.made, &mut |at, inst| {
            reached.insert(at);
            if passed.contains(&at) {
                Verdict::Stop
            } else {
                moves(inst, plan.ctx)
            }
        });
        let mut uses = passed.iter().chain(&plan.wanted);
        stays && !passed.is_empty() && uses.all(|at| reached.contains(at))
    }

    /// Whether none of the variables is read after an instruction, on any path.
    pub(super) fn is_unused_after(&mut self, from: At, vars: &[Var]) -> bool {
        self.follow(from, &mut |_, inst| {
            if inst.uses().any(|var| vars.contains(&var)) {
                Verdict::Refuse
            } else {
                Verdict::GoOn
            }
        })
    }

    /// Follows all paths from behind an instruction; whether none of them is refused.
    fn follow(&mut self, from: At, see: &mut dyn FnMut(At, &Inst) -> Verdict) -> bool {
        let mut seen = HashSet::new();
        let mut todo = vec![(from.0, from.1 + 1)];
        let function = self.function;
        // An exception at the very place where it starts.
        let first = function.inst(from);
        handler(function, from.0, first, &mut |block| todo.push((block, 0)));
        while let Some((block, start)) = todo.pop() {
            let insts = function.insts(block).iter().enumerate();
            for (index, inst) in insts.skip(start) {
                self.steps += 1;
                if self.steps > INSTS_MAX {
                    return false;
                }
                match see((block, index), inst) {
                    Verdict::GoOn => {}
                    Verdict::Stop => break,
                    Verdict::Refuse => return false,
                }
                let mut go_to = |target: BlockId| {
                    if seen.insert(target) {
                        todo.push((target, 0));
                    }
                };
                inst.for_each_target(&mut go_to);
                handler(function, block, inst, &mut go_to);
            }
        }
        true
    }
}

/// Where an exception of the instruction goes.
fn handler(function: &Function, block: BlockId, inst: &Inst, see: &mut dyn FnMut(BlockId)) {
    if let Some(region) = function.blocks[block.0 as usize].region
        && inst.raises()
    {
        see(function.regions[region.0 as usize].handler);
    }
}

/// A path that uses the context may only be another alternative, which goes back to a position
/// first.
fn moves(inst: &Inst, ctx: Var) -> Verdict {
    if !inst.uses().any(|var| var == ctx) {
        return Verdict::GoOn;
    }
    if inst.op == Op::BinRestore {
        Verdict::Stop
    } else {
        Verdict::Refuse
    }
}
