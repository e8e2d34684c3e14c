//! Fuzzing without a special toolchain: seeded mutations of our own programs.
//!
//! - [`random`]: the source of all choices, which follows from a seed;
//! - [`mutate`]: damaged texts and damaged containers;
//! - [`source`]: text to module: lexer, preprocessor, parser, compiler;
//! - [`container`]: bytes to verified module, and what a module that passes may do;
//! - [`watch`]: keeps the input at hand in case it ends the fuzzer, or never ends.
//!
//! A target panics when it has found something. The tool is `src/bin/fuzz.rs`.

pub mod container;
pub mod mutate;
pub mod random;
pub mod source;
pub mod watch;
