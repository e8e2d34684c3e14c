//! Parses the files named and prints what is wrong with them: a check against large corpora.

use purlin_syntax::preprocess::MemoryLoader;
use purlin_syntax::{ParseOptions, parse_module_bytes};

fn main() {
    let (mut files, mut forms, mut mistakes) = (0, 0, 0);
    for name in std::env::args().skip(1) {
        let bytes = match std::fs::read(&name) {
            Ok(bytes) => bytes,
            Err(error) => {
                println!("{name}: {error}");
                continue;
            }
        };
        let module = parse_module_bytes(
            &name,
            &bytes,
            &ParseOptions::default(),
            &MemoryLoader::new(),
        );
        files += 1;
        forms += module.forms.len();
        mistakes += module.diagnostics.len();
        for diagnostic in &module.diagnostics {
            let at = module.sources.position(diagnostic.span);
            println!(
                "{}:{}:{}: {}",
                at.file, at.line, at.column, diagnostic.message
            );
        }
    }
    println!("{files} files, {forms} forms, {mistakes} diagnostics");
}
