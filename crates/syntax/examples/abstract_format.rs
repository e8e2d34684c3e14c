//! Prints the abstract format of a file: what `epp:parse_file/2` returns, for comparison.

use purlin_syntax::preprocess::MemoryLoader;
use purlin_syntax::{ParseOptions, dump, parse_module_bytes};

fn main() {
    for name in std::env::args().skip(1) {
        let Ok(bytes) = std::fs::read(&name) else {
            println!("{name}: cannot be read");
            continue;
        };
        let module = parse_module_bytes(
            &name,
            &bytes,
            &ParseOptions::default(),
            &MemoryLoader::new(),
        );
        print!("{}", dump::forms(&module.forms, &module.sources));
        for diagnostic in &module.diagnostics {
            let at = module.sources.position(diagnostic.span);
            eprintln!(
                "{}:{}:{}: {}",
                at.file, at.line, at.column, diagnostic.message
            );
        }
    }
}
