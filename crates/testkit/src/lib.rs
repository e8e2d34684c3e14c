//! Test helpers: turns an Erlang program and a machine (Purlin or OTP) into an outcome, and an outcome into a
//! verdict against what OTP 27 was recorded to do.
//!
//! Modules in reading order:
//! - [`program`]: finds spec programs and examples, reads their directives and recorded expectations;
//! - [`expectation`]: what a program is expected to do, and its two written forms (comments, `.out` file);
//! - [`process`]: runs a command with a time limit and keeps everything it wrote;
//! - [`purlin`]: how a program is started under Purlin, and the variants (schedulers, stress, from `.purlin`);
//! - [`otp`]: how the same program is started under OTP 27 (the oracle), through `harness.erl`;
//! - [`node`]: a node of OTP that stays: it compiles the programs, and judges those of [`difftest`];
//! - [`normalise`]: removes what may differ between two correct runs, and nothing else;
//! - [`compare`]: the verdict, with a line diff;
//! - [`parallel`]: a bounded pool that keeps results in order;
//! - [`suite`]: many programs in one variant, with a report;
//! - [`fuzz`]: damaged inputs;
//! - [`difftest`]: generated programs, compared with OTP;
//! - [`mod@bench`]: programs timed on OTP and on Purlin, and their instructions counted.
//!
//! Invariants: expectations are only ever written by the `golden` tool from OTP's output; both sides of every
//! comparison went through the same [`normalise::normalise`]; nothing here needs OTP except [`otp`], and [`mod@bench`] when it measures.
//!
//! Tests are beside the modules (`normalise`, `expectation`, `bench`); the users of this crate are `tests/*.rs` and the
//! tools `golden`, `matrix`, `bench` and others in `src/bin`.

pub mod bench;
pub mod compare;
pub mod difftest;
pub mod expectation;
pub mod fuzz;
pub mod large_source;
pub mod node;
pub mod normalise;
pub mod otp;
pub mod parallel;
pub mod process;
pub mod program;
pub mod purlin;
pub mod suite;

use std::env;
use std::path::PathBuf;

/// The root of the repository, from which test folders are found.
pub fn repository_root() -> PathBuf {
    let crate_dir = PathBuf::from(env!("CARGO_MANIFEST_DIR"));
    crate_dir
        .ancestors()
        .nth(2)
        .expect("the crate lies two folders below the root")
        .to_path_buf()
}

/// The folder that cargo builds in.
pub fn target_folder() -> PathBuf {
    env::var_os("CARGO_TARGET_DIR").map_or_else(|| repository_root().join("target"), PathBuf::from)
}

/// The binary that `PURLIN_BIN` names, else the one built in that profile (`debug` or `release`), be it there or not.
pub fn purlin_binary(profile: &str) -> PathBuf {
    let built = || target_folder().join(profile).join("purlin");
    env::var_os("PURLIN_BIN").map_or_else(built, PathBuf::from)
}
