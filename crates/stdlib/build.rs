//! Compiles `src/*.erl` through the same compiler as users' code, verifies each module, and writes
//! the table that `src/lib.rs` includes: name, container, and the seal of the verification.

use purlin_bytecode::verify::verify;
use purlin_compiler::Options;
use purlin_syntax::diagnostic::Severity;
use purlin_syntax::preprocess::{Include, LoadedSource, SourceLoader};
use purlin_syntax::{ParseOptions, parse_module_bytes};
use std::error::Error;
use std::fmt::Write;
use std::path::{Path, PathBuf};
use std::{env, fs};

fn main() -> Result<(), Box<dyn Error>> {
    let out = PathBuf::from(env::var("OUT_DIR")?);
    let source = Path::new("src");
    println!("cargo::rerun-if-changed=src");
    let mut files: Vec<PathBuf> = fs::read_dir(source)?
        .map(|entry| entry.map(|entry| entry.path()))
        .collect::<Result<_, _>>()?;
    files.retain(|path| path.extension().is_some_and(|extension| extension == "erl"));
    files.sort();
    let mut table = String::from(
        "/// Name, container and seal of each module, sorted by name.\n\
         static MODULES: &[(&str, &[u8], u64)] = &[\n",
    );
    for file in &files {
        let name = file
            .file_stem()
            .ok_or("a source file has a name")?
            .to_string_lossy();
        let (container, seal) = compile(file)?;
        let path = out.join(format!("{name}.purlin"));
        fs::write(&path, container)?;
        writeln!(
            table,
            "    ({name:?}, include_bytes!({path:?}), {seal:#x}),"
        )?;
    }
    table += "];\n";
    fs::write(out.join("modules.rs"), table)?;
    Ok(())
}

/// The verified container of one source file.
fn compile(file: &Path) -> Result<(Vec<u8>, u64), Box<dyn Error>> {
    // Stack traces name files of the library as OTP's do: without a folder.
    let name = file
        .file_name()
        .ok_or("a source file has a name")?
        .to_string_lossy();
    let bytes = fs::read(file)?;
    let parsed = parse_module_bytes(&name, &bytes, &ParseOptions::default(), &Headers);
    let options = Options::default();
    let (module, diagnostics) = purlin_compiler::compile(&parsed.forms, &parsed.sources, &options);
    let mut failed = false;
    for diagnostic in parsed.diagnostics.iter().chain(&diagnostics) {
        let at = parsed.sources.position(diagnostic.span);
        println!(
            "cargo::warning={name}:{}:{}: {}",
            at.line, at.column, diagnostic.message
        );
        failed |= diagnostic.severity == Severity::Error;
    }
    let Some(module) = module.filter(|_| !failed) else {
        return Err(format!("{name} does not compile").into());
    };
    let verified = verify(module).map_err(|error| format!("{name}: {error}"))?;
    let (container, seal) = verified.seal();
    Ok((container, seal.0))
}

/// Headers beside the sources.
struct Headers;

impl SourceLoader for Headers {
    fn load(&self, include: &Include<'_>) -> Option<LoadedSource> {
        let bytes = fs::read(Path::new("src").join(include.name)).ok()?;
        Some(LoadedSource {
            name: include.name.to_owned(),
            bytes,
        })
    }
}
