//! `purlin run`: compile if need be, and run.

use super::{Loaded, Outcome, build_vm, finish, load, vm, watch};
use crate::flags::Options;
use std::path::Path;

/// The program does not compile: escript's status, as for an uncaught exception.
const NOT_COMPILED: u8 = 127;

/// Runs a file, or a module found in the code path or the standard library.
pub fn run(options: &Options) -> Outcome {
    let [operand] = options.operands.as_slice() else {
        return Err("a file or module to run is missing; `purlin run --help` says more".to_owned());
    };
    let text = operand.to_string_lossy();
    let path = Path::new(operand);
    let module = if path.exists() || looks_like_file(&text) {
        match load(path, options)? {
            Loaded::Module(module) => Some(module),
            Loaded::Errors => return Ok(NOT_COMPILED),
        }
    } else {
        None
    };
    let arguments: Vec<String> = options
        .arguments
        .iter()
        .map(|word| word.to_string_lossy().into_owned())
        .collect();
    let mut builder = vm(options);
    if options.watch {
        builder = builder.watch(watch::watch(path, module.as_deref(), options));
    }
    let vm = build_vm(builder);
    let name = match module {
        Some(module) => vm
            .load(*module)
            .map_err(|error| format!("{text}: {error}"))?,
        None => text.into_owned(),
    };
    let status = vm
        .run(&name, &arguments)
        .map_err(|error| error.to_string())?;
    Ok(finish(vm, status))
}

fn looks_like_file(text: &str) -> bool {
    text.contains('/') || text.ends_with(".erl") || text.ends_with(".purlin")
}
