//! Erlang source text to an abstract syntax tree.

pub mod ast;
pub mod diagnostic;
pub mod span;
