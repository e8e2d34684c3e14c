//! Prints the bytecode of an Erlang file, and whether it verifies.

use purlin_bytecode::{disasm, verify};
use purlin_syntax::ParseOptions;
use purlin_syntax::diagnostic::{Diagnostic, Severity};
use purlin_syntax::preprocess::MemoryLoader;
use purlin_syntax::source::SourceMap;
use std::time::Instant;

fn main() {
    let quiet = std::env::args().nth(2).is_some();
    let path = std::env::args()
        .nth(1)
        .expect("usage: listing FILE.erl [quiet]");
    let text = std::fs::read_to_string(&path).expect("the file can be read");
    let start = Instant::now();
    let parsed =
        purlin_syntax::parse_module(&path, &text, &ParseOptions::default(), &MemoryLoader::new());
    let parse_time = start.elapsed();
    show(&parsed.diagnostics, &parsed.sources);
    let start = Instant::now();
    purlin_compiler::lint::lint(&parsed.forms, &purlin_compiler::lint::Options::default());
    let lint_time = start.elapsed();
    let start = Instant::now();
    let options = purlin_compiler::Options::default();
    let (module, diagnostics) = purlin_compiler::compile(&parsed.forms, &parsed.sources, &options);
    let compile_time = start.elapsed();
    show(&diagnostics, &parsed.sources);
    let Some(module) = module else { return };
    if !quiet {
        println!("{}", disasm::listing(&module));
    }
    let start = Instant::now();
    let verified = verify::verify(module);
    println!(
        "parse {parse_time:?} lint {lint_time:?} compile (with lint) {compile_time:?} verify {:?}",
        start.elapsed()
    );
    match verified {
        Ok(_) => println!("verified"),
        Err(error) => println!("NOT VERIFIED: {error}"),
    }
}

fn show(diagnostics: &[Diagnostic], sources: &SourceMap) {
    for diagnostic in diagnostics.iter().filter(|d| d.severity == Severity::Error) {
        let at = sources.position(diagnostic.span);
        let (code, message) = (diagnostic.code.as_str(), &diagnostic.message);
        println!("{}:{}:{}: {code} {message}", at.file, at.line, at.column);
    }
}
