//! Places one `Reserve` before each group of constructions.
//!
//! A group ends where a safepoint or another allocation could use up or collect what was
//! reserved, and at the end of the block.

use crate::ir::{Function, Inst, Op};
use purlin_syntax::span::Span;

/// Inserts `Reserve` instructions.
pub fn reserve(function: &mut Function) {
    for id in &function.order {
        let block = &mut function.blocks[id.0 as usize];
        if block
            .insts
            .iter()
            .all(|inst| inst.reserved_words().is_none())
        {
            continue;
        }
        let mut out: Vec<Inst> = Vec::with_capacity(block.insts.len() + 2);
        let mut group: Option<usize> = None;
        for inst in block.insts.drain(..) {
            if let Some(more) = inst.reserved_words() {
                let at = *group.get_or_insert_with(|| {
                    let op = Op::Reserve {
                        words: 0,
                        fragment: inst.in_guard,
                    };
                    out.push(Inst::new(op, Vec::new(), Span::default()));
                    out.len() - 1
                });
                if let Op::Reserve { words, .. } = &mut out[at].op {
                    *words += more;
                }
            } else if inst.is_safepoint() || inst.allocates() || inst.op == Op::ReceiveAccept {
                group = None;
            }
            out.push(inst);
        }
        block.insts = out;
    }
}
