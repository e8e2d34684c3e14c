//! Programs that are large or deep: they compile in reasonable time, or are refused.

use purlin_bytecode::verify;
use purlin_compiler::{Options, compile};
use purlin_syntax::preprocess::MemoryLoader;
use purlin_syntax::{ParseOptions, parse_module};

/// Compiles and verifies; how many instructions there are, or the code of the first error.
fn check(text: &str) -> Result<usize, &'static str> {
    let text = format!("-module(m).\n-compile(export_all).\n{text}\n");
    let parsed = parse_module(
        "m.erl",
        &text,
        &ParseOptions::default(),
        &MemoryLoader::new(),
    );
    if let Some(error) = parsed.diagnostics.first() {
        return Err(error.code.as_str());
    }
    let (module, diagnostics) = compile(&parsed.forms, &parsed.sources, &Options::default());
    let Some(module) = module else {
        let error = diagnostics
            .iter()
            .find(|d| d.code.as_str().starts_with('E'));
        return Err(error.expect("no module, so an error").code.as_str());
    };
    let size = module.code.len();
    verify::verify(module).unwrap_or_else(|error| panic!("{error}"));
    Ok(size)
}

fn many(count: usize, separator: &str, make: impl Fn(usize) -> String) -> String {
    (0..count).map(make).collect::<Vec<_>>().join(separator)
}

#[test]
fn ten_thousand_clauses_of_atoms() {
    let clauses = many(10_000, ";\n", |n| format!("f(k{n}) -> {n}"));
    assert!(check(&format!("{clauses}.")).expect("it compiles") < 11_000);
}

#[test]
fn ten_thousand_clauses_of_tuples_with_guards() {
    let clauses = many(10_000, ";\n", |n| {
        format!("f({{k{n}, X, _}}, Y) when X > {n} -> {{X, Y}}")
    });
    assert!(check(&format!("{clauses}.")).is_ok());
}

#[test]
fn ten_thousand_clauses_of_strings() {
    let clauses = many(10_000, ";\n", |n| format!("f(\"text {n}\") -> {n}"));
    assert!(check(&format!("{clauses}.")).is_ok());
}

#[test]
fn ten_thousand_clauses_that_test_nothing_in_common() {
    let clauses = many(10_000, ";\n", |n| {
        format!("f(X, Y) when X =:= {{Y, {n}}} -> {n}")
    });
    assert!(check(&format!("{clauses}.")).is_ok());
}

#[test]
fn lists_of_many_elements() {
    let elements = many(20_000, ",", |n| format!("{{a, {n}}}"));
    let variables = many(5_000, ",", |n| format!("X{n}"));
    let text = format!("f(X) -> [{elements} | X].\ng([{variables}]) -> {{X0, X4999}}.");
    assert!(check(&text).is_ok());
}

#[test]
fn two_clauses_that_share_a_long_pattern_are_refused_or_compiled() {
    let variables = |count| many(count, ",", |n| format!("_X{n}"));
    let (a, b) = (variables(2_000), variables(2_001));
    let result = check(&format!("f([{a}]) -> 1; f([{b}]) -> 2."));
    assert!(matches!(result, Ok(_) | Err("E3002")), "{result:?}");
}

#[test]
fn expressions_as_deep_as_the_parser_allows() {
    for (open, close, depth) in [
        ("f(", ")", 450),
        ("{", "}", 900),
        ("[", "]", 900),
        ("(", " + 1)", 450),
        ("begin ", " end", 900),
        ("fun() -> ", " end", 200),
        ("case X of 1 -> 2; _ -> ", " end", 400),
        ("try ", " catch _ -> ok end", 400),
    ] {
        let text = format!("f(X) -> {}X{}.", open.repeat(depth), close.repeat(depth));
        let result = check(&text);
        assert!(matches!(result, Ok(_) | Err("E1006")), "{open} {result:?}");
    }
}

#[test]
fn a_record_that_is_its_own_default_is_refused() {
    let result = check("-record(r, {a = #r{}}).\nf() -> #r{}.");
    assert!(result.is_err(), "{result:?}");
}

#[test]
fn many_arguments() {
    let params = |count| many(count, ", ", |n| format!("A{n}"));
    assert!(check(&format!("f({0}) -> f({0}).", params(255))).is_ok());
    assert!(check(&format!("f({0}) -> f({0}).", params(256))).is_err());
}

#[test]
fn a_closure_over_too_many_variables_is_refused() {
    let binds = many(300, ", ", |n| format!("A{n} = g()"));
    let uses = many(300, ", ", |n| format!("A{n}"));
    let result = check(&format!(
        "f() -> {binds}, fun() -> {{{uses}}} end.\ng() -> x."
    ));
    assert_eq!(result, Err("E3002"));
}
