//! Lays loops out in a line.
//!
//! A branch that is taken has to wait for its distance to be read from the code before the next
//! instruction can be; one that is not taken costs nothing. Functions usually say first when they
//! end, and then how they go on: `len([], N) -> N; len([_ | T], N) -> len(T, N + 1)`. So where one
//! way of a test leads to a call of the function itself and the other one just ends, the first one
//! follows the test and the second goes to the end of the function.

use super::{Block, BlockId, Callee, Function, Inst, Op};
use crate::core::{FunctionId, Test};
use purlin_syntax::span::Span;

/// Turns tests round where that makes the way of the recursion straight.
pub fn favour_recursion(function: &mut Function, id: FunctionId) {
    let mut layout = Layout {
        recurs: recurs(function, id),
        ways: ways(function),
        function,
        id,
    };
    let mut index = 0;
    while let Some(&block) = layout.function.order.get(index) {
        let mut from = 0;
        while let Some(at) = layout.turn_round(block, from) {
            from = at + 1;
        }
        index += 1;
    }
}

struct Layout<'f> {
    function: &'f mut Function,
    id: FunctionId,
    /// Does a block lead to a call of the function itself?
    recurs: Vec<bool>,
    /// How many branches lead to a block.
    ways: Vec<u32>,
}

fn calls(inst: &Inst, id: FunctionId) -> bool {
    match inst.op {
        Op::Call(callee) | Op::TailCall(callee) => callee == Callee::Local(id),
        _ => false,
    }
}

fn recurs(function: &Function, id: FunctionId) -> Vec<bool> {
    let mut recurs = vec![false; function.blocks.len()];
    for block in function.order.iter().rev() {
        let insts = &function.blocks[block.0 as usize].insts;
        let mut found = insts.iter().any(|inst| calls(inst, id));
        for inst in insts {
            inst.for_each_target(&mut |target| found |= recurs[target.0 as usize]);
        }
        recurs[block.0 as usize] = found;
    }
    recurs
}

/// How many branches lead to each block, an exception's included.
pub(super) fn ways(function: &Function) -> Vec<u32> {
    let mut ways = vec![0_u32; function.blocks.len()];
    for id in &function.order {
        for inst in &function.blocks[id.0 as usize].insts {
            inst.for_each_target(&mut |target| ways[target.0 as usize] += 1);
        }
    }
    for region in &function.regions {
        ways[region.handler.0 as usize] += 1;
    }
    ways
}

impl Layout<'_> {
    fn block(&self, id: BlockId) -> &Block {
        &self.function.blocks[id.0 as usize]
    }

    /// Turns the first test of the block round, from an instruction on, for which that is good.
    /// Returns where it was.
    fn turn_round(&mut self, block: BlockId, from: usize) -> Option<usize> {
        if self.block(block).region.is_some() {
            return None;
        }
        let at = (from..self.block(block).insts.len()).find(|&at| self.is_good(block, at))?;
        let insts = &mut self.function.blocks[block.0 as usize].insts;
        let mut ending = insts.split_off(at);
        let mut test = ending.remove(0);
        let way = test.target.expect("a test has a target");
        let ending_id = BlockId(self.function.blocks.len() as u32);
        let in_region = self.block(way).region.is_some();
        let mut going_on = if in_region {
            vec![Inst::new(Op::Jump, Vec::new(), Span::default()).or(way)]
        } else {
            std::mem::take(&mut self.function.blocks[way.0 as usize].insts)
        };
        match &mut test.op {
            Op::Compare(compare) => {
                *compare = compare.negated();
                test.target = Some(ending_id);
            }
            _ => {
                // `[]` and a list cell: the cell is looked for first.
                let mut cons = going_on.remove(0);
                test.target = cons.target.replace(ending_id);
                ending.insert(0, test);
                test = cons;
            }
        }
        let insts = &mut self.function.blocks[block.0 as usize].insts;
        insts.push(test);
        insts.append(&mut going_on);
        let otherwise = ending[0].target;
        self.function.blocks.push(Block {
            insts: ending,
            ..Block::default()
        });
        self.recurs.push(false);
        self.ways.push(1);
        let order = &mut self.function.order;
        order.retain(|id| (in_region || *id != way) && Some(*id) != otherwise);
        order.push(ending_id);
        order.extend(otherwise);
        Some(at)
    }

    /// Does the test at this place end the function where it holds, and lead to its recursion where
    /// it does not?
    fn is_good(&self, block: BlockId, at: usize) -> bool {
        let insts = &self.block(block).insts;
        let test = &insts[at];
        let Some(way) = test.target else { return false };
        let ending = &insts[at + 1..];
        let ends = is_leaf(ending) && !ending.iter().any(|inst| calls(inst, self.id));
        let alone = self.ways[way.0 as usize] == 1;
        if !ends || !alone || !self.recurs[way.0 as usize] {
            return false;
        }
        match test.op {
            Op::Compare(_) => true,
            Op::Test(Test::Nil) if self.block(way).region.is_none() => {
                let Some(first) = self.block(way).insts.first() else {
                    return false;
                };
                let otherwise = first.target.map(|target| self.block(target));
                first.op == Op::Test(Test::Cons)
                    && first.args == test.args
                    && otherwise
                        .is_some_and(|block| block.region.is_none() && is_leaf(&block.insts))
            }
            _ => false,
        }
    }
}

/// Instructions that end the function and branch nowhere.
fn is_leaf(insts: &[Inst]) -> bool {
    let mut branches = false;
    for inst in insts {
        inst.for_each_target(&mut |_| branches = true);
    }
    let ends = insts.last().is_some_and(Inst::ends_block);
    ends && !branches
}
