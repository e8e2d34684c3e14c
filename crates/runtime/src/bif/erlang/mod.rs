//! Module `erlang`, by subject: one file each, all functions visible here.

mod arith;
mod atoms;
mod bits;
mod compare;
mod errors;
mod external;
mod funs;
mod hash;
mod introspection;
mod lists;
mod maps;
mod numbers;
mod system;
mod time;
mod tuples;
mod types;

pub use arith::*;
pub use atoms::*;
pub use bits::*;
pub use compare::*;
pub use errors::*;
pub use external::*;
pub use funs::*;
pub use hash::*;
pub use introspection::*;
pub use lists::*;
pub use maps::*;
pub use numbers::*;
pub use system::*;
pub use time::*;
pub use tuples::*;
pub use types::*;

pub use super::ets::match_spec_test_3;
pub use super::process::*;
pub use super::timer::*;
