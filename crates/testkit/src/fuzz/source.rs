//! Any bytes are a source file: they give a module or diagnostics, and a module passes the verifier.

use purlin_bytecode::container;
use purlin_bytecode::module::Module;
use purlin_bytecode::verify::verify;
use purlin_compiler::Options;
use purlin_syntax::ParseOptions;
use purlin_syntax::diagnostic::Severity;
use purlin_syntax::preprocess::MemoryLoader;

/// The module that a text is, if it has no mistakes.
pub fn compile(text: &[u8]) -> Option<Module> {
    let parsed = purlin_syntax::parse_module_bytes(
        "fuzz.erl",
        text,
        &ParseOptions::default(),
        &MemoryLoader::new(),
    );
    if parsed.has_errors() {
        return None;
    }
    let (module, diagnostics) =
        purlin_compiler::compile(&parsed.forms, &parsed.sources, &Options::default());
    let refused = diagnostics
        .iter()
        .any(|diagnostic| diagnostic.severity == Severity::Error);
    assert!(
        refused == module.is_none(),
        "a module, or errors that say why there is none"
    );
    module
}

/// Compiles the text; a module must be whole.
pub fn target(text: &[u8]) {
    let Some(module) = compile(text) else { return };
    let file = container::write(&module);
    let again = container::read(&file).expect("what was written can be read");
    assert!(again == module, "reading gives what was written");
    verify(module).expect("what the compiler makes passes the verifier");
}
