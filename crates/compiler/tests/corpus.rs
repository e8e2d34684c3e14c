//! Compiles every Erlang file of the repository and verifies the result.

use purlin_bytecode::isa::{OPS, Opcode};
use purlin_bytecode::module::Module;
use purlin_bytecode::verify;
use purlin_compiler::{Options, compile};
use purlin_syntax::diagnostic::{Diagnostic, Severity};
use purlin_syntax::preprocess::{Include, LoadedSource, SourceLoader};
use purlin_syntax::{ParseOptions, parse_module_bytes};
use std::path::{Path, PathBuf};

/// Programs that OTP refuses, and those that use what is refused here for now.
const REFUSED: &[&str] = &["compile_errors", "spec/errors_"];

/// The headers of the standard library.
const HEADERS: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../stdlib/include");

/// Finds includes beside the including file, and in the standard library.
struct Beside(PathBuf);

impl SourceLoader for Beside {
    fn load(&self, include: &Include<'_>) -> Option<LoadedSource> {
        let folder = if include.lib {
            Path::new(HEADERS)
        } else {
            &self.0
        };
        let path = folder.join(include.name);
        let bytes = std::fs::read(&path).ok()?;
        Some(LoadedSource {
            name: path.to_string_lossy().into_owned(),
            bytes,
        })
    }
}

fn erlang_files(folder: &Path, files: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder)
        .expect("the folder can be read")
        .flatten()
    {
        let path = entry.path();
        if path.is_dir() {
            erlang_files(&path, files);
        } else if path.extension().is_some_and(|e| e == "erl") {
            files.push(path);
        }
    }
}

/// The module that a file is, or what is wrong with it.
fn compiled(path: &Path) -> Result<Module, String> {
    let bytes = std::fs::read(path).map_err(|error| error.to_string())?;
    let parsed = parse_module_bytes(
        &path.to_string_lossy(),
        &bytes,
        &ParseOptions::default(),
        &Beside(path.parent().unwrap().to_path_buf()),
    );
    let (module, diagnostics) = if parsed.has_errors() {
        (None, parsed.diagnostics.clone())
    } else {
        compile(&parsed.forms, &parsed.sources, &Options::default())
    };
    module.ok_or_else(|| {
        let is_error = |d: &&Diagnostic| d.severity == Severity::Error;
        let error = diagnostics.iter().find(is_error).expect("an error");
        format!("{} {}", error.code.as_str(), error.message)
    })
}

/// The Erlang files of a folder that are meant to be compiled.
fn sources(folder: &str) -> Vec<PathBuf> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../..")
        .join(folder);
    let mut files = Vec::new();
    erlang_files(&root, &mut files);
    assert!(!files.is_empty(), "{folder} has no Erlang files");
    files.retain(|path| {
        !REFUSED
            .iter()
            .any(|part| path.to_string_lossy().contains(part))
    });
    files
}

/// Programs that are refused with a diagnostic for what is not built yet are fine.
fn check(folder: &str) {
    let mut problems = Vec::new();
    for path in sources(folder) {
        let problem = match compiled(&path) {
            Ok(module) => match verify::verify(module) {
                Ok(_) => continue,
                Err(error) => format!("not verified: {error}"),
            },
            Err(error) if error.starts_with("E3001") => continue,
            Err(error) => error,
        };
        problems.push(format!("{}: {problem}", path.display()));
    }
    assert!(problems.is_empty(), "{}", problems.join("\n"));
}

#[test]
fn library_compiles() {
    check("crates/stdlib/src");
}

#[test]
fn examples_compile() {
    check("lang-examples");
}

#[test]
fn spec_programs_compile() {
    check("tests/spec");
}

/// An instruction that no program has is not tested, or not needed.
#[test]
fn every_instruction_occurs_in_a_spec_program() {
    let mut missing: Vec<Opcode> = OPS.iter().map(|info| info.opcode).collect();
    for path in sources("tests/spec") {
        let Ok(module) = compiled(&path) else {
            continue;
        };
        missing.retain(|&opcode| !module.code.iter().any(|op| op.opcode() == opcode));
    }
    assert!(missing.is_empty(), "{missing:?}");
}
