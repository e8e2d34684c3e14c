//! The contract between compiler and runtime.
//!
//! The compiler makes a [`Module`](module::Module); a `.purlin` file holds one; the runtime runs it
//! once it is verified. In reading order:
//!
//! - [`isa`]: the instruction table and the machine model, [`operand`]: kinds of operands,
//!   [`layout`]: sizes of what instructions build.
//! - [`module`]: a module in memory.
//! - [`atom`], [`bif`]: the atoms and BIFs that Rust code knows, each listed once.
//! - [`container`]: `.purlin` files, by [`encode`] and [`decode`].
//! - [`verify`]: the rules, and the way to a [`VerifiedModule`](verify::VerifiedModule).
//!
//! Invariants: nothing here does input or output, and nothing here is a heap term. Bytes from
//! outside never make this crate panic. Opcodes, BIFs and atoms are each listed in one place.

pub mod assemble;
pub mod atom;
pub mod bif;
pub mod container;
pub mod decode;
pub mod disasm;
pub mod encode;
pub mod isa;
pub mod layout;
pub mod module;
pub mod operand;
pub mod verify;

#[cfg(test)]
mod tests;
