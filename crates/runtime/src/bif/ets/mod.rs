//! Module `ets`, by subject.

mod specs;

pub use specs::*;
