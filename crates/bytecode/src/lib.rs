//! The contract between compiler and runtime.

pub mod isa;
pub mod layout;
pub mod module;
