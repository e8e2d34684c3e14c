//! The benchmarks of `tests/bench`: found, run on OTP and on Purlin, summed up, drawn, and counted in instructions.
//!
//! Modules in reading order:
//! - [`programs`]: the programs, their groups, and what is measured of each;
//! - [`measure`]: runs a program on both machines in alternation;
//! - [`statistics`]: medians, quartiles and means;
//! - [`results`]: what was measured, with machine and commit, and its written form;
//! - [`chart`]: the ratios as a drawing;
//! - [`kernels`]: how many instructions the sequential programs take, and whether it became more.

pub mod chart;
pub mod kernels;
pub mod measure;
pub mod programs;
pub mod results;
pub mod statistics;

#[cfg(test)]
mod tests;

use std::env;
use std::path::PathBuf;

use crate::repository_root;

/// The binary that `PURLIN_BIN` names, else the one built with `--release`, if it is there.
pub fn purlin_binary() -> Option<PathBuf> {
    let built = || {
        let target = env::var_os("CARGO_TARGET_DIR")
            .map_or_else(|| repository_root().join("target"), PathBuf::from);
        target.join("release/purlin")
    };
    let path = env::var_os("PURLIN_BIN").map_or_else(built, PathBuf::from);
    path.is_file().then_some(path)
}
