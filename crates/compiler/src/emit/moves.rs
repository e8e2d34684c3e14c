//! Moves that happen all at once.

use purlin_bytecode::isa::{Op, op};
use purlin_bytecode::module::SlotIndex;
use purlin_bytecode::operand::{Dst, SlotMut, Src};

/// Operations that bring each source to its destination; destinations are distinct.
pub fn resolve(moves: &[(SlotIndex, Src)]) -> Vec<Op> {
    let mut out = Vec::new();
    let mut pending: Vec<(SlotIndex, SlotIndex)> = Vec::new();
    let mut constants = Vec::new();
    for &(dst, src) in moves {
        match src {
            Src::Slot(src) if src == dst => {}
            Src::Slot(src) => pending.push((dst, src)),
            Src::Int(_) | Src::Atom(_) | Src::Nil | Src::Literal(_) => constants.push((dst, src)),
        }
    }
    while !pending.is_empty() {
        let free = pending
            .iter()
            .position(|(dst, _)| !pending.iter().any(|(_, src)| src == dst));
        match free {
            Some(index) => {
                let (dst, src) = pending.remove(index);
                out.push(
                    op::Move {
                        src: Src::Slot(src),
                        dst: Dst(dst),
                    }
                    .into(),
                );
            }
            None => {
                // Only cycles are left: a swap makes one of its moves.
                let (a, b) = pending.remove(0);
                out.push(
                    op::Swap {
                        a: SlotMut(a),
                        b: SlotMut(b),
                    }
                    .into(),
                );
                for (_, src) in &mut pending {
                    if *src == a {
                        *src = b;
                    } else if *src == b {
                        *src = a;
                    }
                }
                pending.retain(|(dst, src)| dst != src);
            }
        }
    }
    for (dst, src) in constants {
        out.push(op::Move { src, dst: Dst(dst) }.into());
    }
    out
}
