//! The commands, and what several of them need: reading modules, building a VM.

pub mod build;
pub mod check;
pub mod dis;
pub mod explain;
pub mod run;
pub mod shell;
pub mod watch;

use crate::flags::{Options, Reports};
use crate::render;
use purlin::source::{Compilation, SourceOptions, compile_bytes};
use purlin::{Vm, VmBuilder};
use purlin_bytecode::container;
use purlin_bytecode::module::Module;
use std::io::ErrorKind;
use std::path::Path;

/// A command's exit status, or the message with which it fails.
pub type Outcome = Result<u8, String>;

/// Errors in source were shown already; nothing more is to be said.
pub const FAILED: u8 = 1;

/// What a file turned out to hold.
pub enum Loaded {
    /// A module.
    Module(Box<Module>),
    /// Errors, which have been shown.
    Errors,
}

fn source_options(options: &Options, script: bool) -> SourceOptions {
    SourceOptions {
        include_dirs: options.include_dirs.clone(),
        defines: options.defines.clone(),
        script,
        warnings_as_errors: options.warnings_as_errors,
        compile: None,
    }
}

/// The bytes of a file, or why there are none.
#[allow(
    clippy::wildcard_enum_match_arm,
    reason = "std's list of error kinds is not ours and grows"
)]
fn read(path: &Path) -> Result<Vec<u8>, String> {
    std::fs::read(path).map_err(|error| {
        let reason = match error.kind() {
            ErrorKind::NotFound => "no such file".to_owned(),
            ErrorKind::IsADirectory => "is a directory; name a file in it".to_owned(),
            ErrorKind::PermissionDenied => "permission denied".to_owned(),
            _ => error.to_string(),
        };
        format!("{}: {reason}", path.display())
    })
}

/// Compiles a source file and shows its diagnostics.
pub fn compile(path: &Path, options: &Options, script: bool) -> Result<Compilation, String> {
    let bytes = read(path)?;
    Ok(compile_and_show(path, &bytes, options, script))
}

fn compile_and_show(path: &Path, bytes: &[u8], options: &Options, script: bool) -> Compilation {
    let name = path.to_string_lossy();
    let compilation = compile_bytes(&name, bytes, &source_options(options, script));
    render::to_stderr(
        &compilation.diagnostics,
        &compilation.sources,
        options.format,
    );
    dump(&compilation);
    compilation
}

/// Reads a module from a source file or a `.purlin` file: what it starts with tells which it is.
pub fn load(path: &Path, options: &Options) -> Result<Loaded, String> {
    let bytes = read(path)?;
    if bytes.starts_with(&container::MAGIC) || path.extension().is_some_and(|ext| ext == "purlin") {
        let module =
            container::read(&bytes).map_err(|error| format!("{}: {error}", path.display()))?;
        return Ok(Loaded::Module(Box::new(module)));
    }
    let compilation = compile_and_show(path, &bytes, options, true);
    Ok(match compilation.into_module() {
        Some(module) => Loaded::Module(Box::new(module)),
        None => Loaded::Errors,
    })
}

/// The only operand, or what is missing.
pub fn only_operand<'a>(options: &'a Options, what: &str) -> Result<&'a Path, String> {
    match options.operands.as_slice() {
        [operand] => Ok(Path::new(operand)),
        [] => Err(format!("{what} is missing")),
        [_, extra, ..] => Err(format!(
            "one {what} at a time: '{}' is too many",
            extra.to_string_lossy()
        )),
    }
}

/// A VM as the flags and the environment say.
pub fn vm(options: &Options) -> VmBuilder {
    let builder = Vm::builder().render(render::to_text);
    let mut builder = builder.reports(match options.reports {
        Reports::Stdout => purlin::vm::Reports::Stdout,
        Reports::Stderr => purlin::vm::Reports::Stderr,
        Reports::Off => purlin::vm::Reports::Off,
    });
    if options.schedulers > 0 {
        builder = builder.schedulers(options.schedulers);
    }
    if let Some(limit) = options.max_processes {
        builder = builder.process_limit(limit);
    }
    if let Some(limit) = options.max_atoms {
        builder = builder.atom_limit(limit);
    }
    #[cfg(all(feature = "mimalloc", target_os = "linux"))]
    {
        builder = builder.tend(crate::memory::tend);
    }
    #[cfg(feature = "mimalloc")]
    {
        builder = builder.rest(crate::allocator::give_back);
    }
    for folder in &options.code_path {
        builder = builder.code_path(folder);
    }
    match std::env::var("PURLIN_DEBUG") {
        Ok(words) => builder.debug(&words),
        Err(_) => builder,
    }
}

/// Builds the VM; when there is no more memory, a dump of it is written.
pub fn build_vm(builder: VmBuilder) -> Vm {
    let vm = builder.build();
    #[cfg(feature = "mimalloc")]
    crate::out_of_memory::dump_of(vm.crash_handle());
    vm
}

/// The exit status of a program that has run. The process is about to end: the system takes
/// everything back at once, which is faster than dropping it piece by piece. (Builds for a
/// sanitizer, which come without mimalloc, drop it, lest it be taken for a leak.)
fn finish(vm: Vm, status: i32) -> u8 {
    if cfg!(feature = "mimalloc") {
        std::mem::forget(vm);
    }
    status as u8
}

/// `PURLIN_DEBUG=dump=tokens,ast,bytecode` shows the stages of each file that is compiled.
fn dump(compilation: &Compilation) {
    let Ok(words) = std::env::var("PURLIN_DEBUG") else {
        return;
    };
    let Some((_, stages)) = words.split_once("dump=") else {
        return;
    };
    for stage in stages.split(',') {
        if let Some(text) = purlin::source::dump(compilation, stage) {
            eprintln!("== {stage}\n{text}");
        }
    }
}
