//! The results of the passes as text, for one small function.

use purlin_compiler::atoms::Atoms;
use purlin_compiler::{core, desugar};
use purlin_syntax::preprocess::MemoryLoader;
use purlin_syntax::{ParseOptions, parse_module};

#[test]
fn core_of_a_small_module() {
    let source = "-module(m).
-export([f/2]).
f({X, X}, [Y | Z]) when X > 1; is_atom(Y) -> try Y(Z) catch _ -> [A || A <- Z] end;
f(A, _) -> B = A + 1, fun(C) -> {B, C} end.
";
    let parsed = parse_module(
        "m.erl",
        source,
        &ParseOptions::default(),
        &MemoryLoader::new(),
    );
    let mut atoms = Atoms::default();
    let (module, diagnostics) = desugar::desugar(&parsed.forms, &mut atoms);
    assert!(diagnostics.is_empty(), "{diagnostics:?}");
    insta::assert_snapshot!(format!(
        "{source}----\n{}",
        core::dump::dump(&module, &atoms)
    ));
}
