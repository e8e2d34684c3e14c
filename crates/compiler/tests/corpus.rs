//! Compiles every Erlang file of the repository and verifies the result.

use purlin_bytecode::verify;
use purlin_compiler::{Options, compile};
use purlin_syntax::preprocess::{Include, LoadedSource, SourceLoader};
use purlin_syntax::{ParseOptions, diagnostic::Severity, parse_module};
use std::path::{Path, PathBuf};

/// Programs that OTP refuses, and those that use what is refused here for now.
const REFUSED: &[&str] = &["compile_errors"];

/// Finds includes beside the including file.
struct Beside(PathBuf);

impl SourceLoader for Beside {
    fn load(&self, include: &Include<'_>) -> Option<LoadedSource> {
        let path = self.0.join(include.name);
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

/// What is wrong with a file, if anything. Programs that are refused with a diagnostic for what is
/// not built yet are fine.
fn problem(path: &Path) -> Option<String> {
    let bytes = std::fs::read(path).ok()?;
    let Ok(text) = String::from_utf8(bytes) else {
        return None;
    };
    let loader = Beside(path.parent().unwrap().to_path_buf());
    let parsed = parse_module(
        &path.to_string_lossy(),
        &text,
        &ParseOptions::default(),
        &loader,
    );
    let (module, diagnostics) = if parsed.has_errors() {
        (None, parsed.diagnostics.clone())
    } else {
        compile(&parsed.forms, &parsed.sources, &Options::default())
    };
    let Some(module) = module else {
        let error = diagnostics.iter().find(|d| d.severity == Severity::Error)?;
        return Some(format!("{} {}", error.code.as_str(), error.message));
    };
    verify::verify(module)
        .err()
        .map(|error| format!("not verified: {error}"))
}

fn check(folder: &str) {
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
    let mut problems = Vec::new();
    for path in files {
        if let Some(problem) = problem(&path)
            && !problem.starts_with("E3001")
        {
            problems.push(format!("{}: {problem}", path.display()));
        }
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
