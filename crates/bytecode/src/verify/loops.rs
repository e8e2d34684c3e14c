//! Rule V14: the only loops are those of `receive`.

use super::positions::Layout;
use super::structure::FunctionCode;
use super::{Broken, Rule};
use crate::isa::{Effects, Op};
use crate::module::Module;
use crate::operand::{Label, Visitor};

/// V14: whether the instruction's label is that of a receive loop, which leads to a `ReceivePeek`.
pub(super) fn is_receive_loop(module: &Module, op: &Op) -> Result<bool, Broken> {
    match peek_label(op) {
        None => Ok(false),
        Some(label) if matches!(module.code[label.0.0 as usize], Op::ReceivePeek(_)) => Ok(true),
        Some(_) => Err(Rule::Loops.broken("a receive loop does not lead to ReceivePeek")),
    }
}

fn peek_label(op: &Op) -> Option<Label> {
    #[expect(
        clippy::wildcard_enum_match_arm,
        reason = "these are the receive loops"
    )]
    match op {
        Op::ReceiveNext(next) => Some(next.peek),
        Op::ReceiveWait(wait) => Some(wait.peek),
        Op::ReceiveWaitTimeout(wait) => Some(wait.peek),
        _ => None,
    }
}

/// V14 for functions with other edges backwards: they may not be part of a cycle. Blocks are
/// visited depth first with an explicit stack.
pub(super) fn check_loops(
    module: &Module,
    layout: &Layout,
    code: &FunctionCode,
) -> Result<(), Broken> {
    #[derive(Clone, Copy, PartialEq)]
    enum Mark {
        New,
        Open,
        Done,
    }
    let edges = block_edges(module, layout, code);
    let mut marks = vec![Mark::New; code.leaders.len()];
    let mut path: Vec<(usize, usize)> = Vec::new();
    for start in 0..marks.len() {
        if marks[start] != Mark::New {
            continue;
        }
        marks[start] = Mark::Open;
        path.push((start, 0));
        while let Some((block, next)) = path.last_mut() {
            let Some(&target) = edges[*block].get(*next) else {
                marks[*block] = Mark::Done;
                path.pop();
                continue;
            };
            *next += 1;
            match marks[target] {
                Mark::Open => {
                    return Err(Rule::Loops.broken("a loop that is not a receive"));
                }
                Mark::Done => {}
                Mark::New => {
                    marks[target] = Mark::Open;
                    path.push((target, 0));
                }
            }
        }
    }
    Ok(())
}

/// For each leader, those that its block branches, falls or raises to, except over receive loops.
fn block_edges(module: &Module, layout: &Layout, code: &FunctionCode) -> Vec<Vec<usize>> {
    struct Labels<'a> {
        layout: &'a Layout,
        targets: &'a mut Vec<usize>,
    }
    impl Visitor for Labels<'_> {
        fn label(&mut self, label: Label) {
            self.targets.extend(self.layout.leader(label.0.0));
        }
    }
    let mut edges = vec![Vec::new(); code.leaders.len()];
    for (block, &start) in code.leaders.iter().enumerate() {
        let end = code.leaders.get(block + 1).copied().unwrap_or(code.end);
        let targets = &mut edges[block];
        for position in start..end {
            let op = &module.code[position as usize];
            if peek_label(op).is_none() {
                op.visit(&mut Labels { layout, targets });
            }
            if op.can_raise()
                && let Some(handler) = layout.handler(position)
            {
                targets.extend(layout.leader(module.handlers[handler].target.0));
            }
            if op.effects().contains(Effects::ENDS_BLOCK) {
                break;
            }
            if position + 1 == end {
                targets.extend(layout.leader(end));
            }
        }
        targets.sort_unstable();
        targets.dedup();
    }
    edges
}
