//! `purlin dis`: the bytecode of a module as text.

use super::{FAILED, Loaded, Outcome, load, only_operand};
use crate::flags::Options;
use std::io::Write;

/// Lists the module in a source file or a `.purlin` file.
pub fn dis(options: &Options) -> Outcome {
    let path = only_operand(options, "file to list")?;
    let module = match load(path, options)? {
        Loaded::Module(module) => module,
        Loaded::Errors => return Ok(FAILED),
    };
    let listing = purlin_bytecode::disasm::listing(&module);
    // A reader that has gone away (`purlin dis x | head`) is no error.
    Ok(match std::io::stdout().write_all(listing.as_bytes()) {
        Ok(()) => 0,
        Err(_) => FAILED,
    })
}
