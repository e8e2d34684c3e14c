//! `purlin check`: diagnostics only.

use super::{FAILED, Outcome, compile};
use crate::flags::Options;
use std::path::Path;

/// Compiles each file and shows its errors and warnings.
pub fn check(options: &Options) -> Outcome {
    if options.operands.is_empty() {
        return Err("a file to check is missing; `purlin check --help` says more".to_owned());
    }
    let mut status = 0;
    for operand in &options.operands {
        if compile(Path::new(operand), options, false)?.has_errors() {
            status = FAILED;
        }
    }
    Ok(status)
}
