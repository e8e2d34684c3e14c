//! Fusion: rewrite rules that make one loaded instruction of several.
//!
//! A rule looks at a window of instructions that control enters only at the top. It crosses
//! neither a label, nor the edge of a handler's range, nor a safepoint other than its last
//! component. Components that can raise are placed one word after the other, so that the side
//! tables tell them apart.

use super::Context;
use super::emit::Emitter;
use purlin_bytecode::isa::Op;

/// Most instructions that a rule looks at.
pub const WINDOW_MAX: usize = 4;

/// Emits a fused instruction for the first operations of the window; returns how many they were.
pub fn fuse(_: &Context<'_>, _: &mut Emitter, _: usize, _: &[Op]) -> usize {
    0
}
