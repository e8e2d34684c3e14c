//! `purlin build`: source files to `.purlin` files.

use super::{FAILED, Outcome, compile};
use crate::flags::Options;
use purlin_bytecode::container;
use purlin_bytecode::verify::verify;
use std::path::{Path, PathBuf};

/// Compiles each file; goes on after one with errors, so that all errors are shown.
pub fn build(options: &Options) -> Outcome {
    if options.operands.is_empty() {
        return Err("a file to build is missing; `purlin build --help` says more".to_owned());
    }
    if let Some(folder) = &options.output_dir {
        std::fs::create_dir_all(folder)
            .map_err(|error| format!("{}: {error}", folder.display()))?;
    }
    let mut status = 0;
    for operand in &options.operands {
        let source = Path::new(operand);
        let Some(module) = compile(source, options, false)?.into_module() else {
            status = FAILED;
            continue;
        };
        let verified = verify(module).map_err(|error| {
            format!("{}: the compiler made a mistake: {error}", source.display())
        })?;
        let target = target(source, options.output_dir.as_deref());
        std::fs::write(&target, container::write(verified.module()))
            .map_err(|error| format!("{}: {error}", target.display()))?;
    }
    Ok(status)
}

/// Where the module of a source file goes: beside it unless a folder is given.
fn target(source: &Path, folder: Option<&Path>) -> PathBuf {
    let file = source.with_extension("purlin");
    match (folder, file.file_name()) {
        (Some(folder), Some(name)) => folder.join(name),
        (Some(_), None) | (None, _) => file,
    }
}
