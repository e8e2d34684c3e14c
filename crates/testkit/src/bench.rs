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
