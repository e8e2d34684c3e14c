//! Snapshots of what the preprocessor yields: source first, then its forms as text.

use super::*;

/// Source, forms after preprocessing, and mistakes.
fn preprocessed(text: &str, loader: &MemoryLoader) -> String {
    let mut sources = SourceMap::default();
    let file = sources.add("t.erl", text).expect("test texts are short");
    let mut out = format!("{text}\n----\n");
    let defines = [
        ("FROM_OUTSIDE".to_owned(), None),
        ("SIZE".to_owned(), Some("42".to_owned())),
    ];
    let mut preprocessor = Preprocessor::new(file, false, &defines, &mut sources, loader);
    let mut diagnostics = Vec::new();
    let mut forms = Vec::new();
    while let Some(form) = preprocessor.next_form(&mut diagnostics) {
        forms.push(form);
    }
    for form in forms {
        let line = form.first().map_or(0, |token| sources.line(token.span));
        let texts: Vec<String> = form.iter().map(|token| token.kind.to_string()).collect();
        out += &format!("{line}: {}\n", texts.join(" "));
    }
    for diagnostic in diagnostics {
        let at = sources.position(diagnostic.span);
        let code = diagnostic.code.as_str();
        out += &format!(
            "{}:{}:{} {code} {}\n",
            at.file, at.line, at.column, diagnostic.message
        );
        for note in diagnostic.notes {
            out += &format!("  {note}\n");
        }
    }
    out
}

macro_rules! snapshots {
    ($($name:ident $text:expr;)*) => {
        $(#[test] fn $name() {
            let loader = MemoryLoader::new()
                .with("a.hrl", "-define(IN_A, 1).\n-record(a, {x = ?LINE}).\n")
                .with("bad.hrl", "f( -> 1.\n-ifdef(X).\n")
                .with("self.hrl", "-include(\"self.hrl\").\n");
            insta::assert_snapshot!(preprocessed($text, &loader));
        })*
    };
}

snapshots! {
    object_macro "-define(X, 1 + 2).\n-define(y, ?X).\nf() -> {?X, ?y}.";
    function_macro "-define(SUM(A, B), A + B).\nf() -> ?SUM(g(1, 2), [3, {4, 5}]).";
    arity_overloading "-define(M, zero).\n-define(M(), none).\n-define(M(A), {one, A}).\n-define(M(A, B), {two, A, B}).\nf() -> [?M, ?M(), ?M(1), ?M(1, 2)].";
    object_macro_called "-define(F, g).\nf() -> ?F(1).";
    arguments_with_end "-define(ID(X), X).\nf() -> ?ID(case a of b, c -> d end), ?ID(fun(A, B) -> A end), ?ID(fun g/1).";
    stringified "-define(S(X), {??X, X}).\nf() -> ?S(a + \"b\" ++ $c ++ X ++ 'D' ++ 1.5).";
    nested_calls "-define(A(X), [X]).\n-define(B(X), ?A(?A(X))).\nf() -> ?B(?A(1)).";
    predefined "-module(m).\nf(A, {B, C}) ->\n {?MODULE, ?MODULE_STRING, ?FILE, ?LINE, ?MACHINE, ?OTP_RELEASE, ?FUNCTION_NAME, ?FUNCTION_ARITY}.";
    line_of_call "-define(L, ?LINE).\n-define(M(X), {X, ?LINE}).\nf() ->\n ?L,\n ?M(\n  a).";
    features "f() -> {?FEATURE_AVAILABLE(maybe_expr), ?FEATURE_ENABLED(other)}.";
    feature_disabled "-feature(maybe_expr, disable).\nf() -> {maybe, else}.";
    feature_mistakes "-feature(other, enable).\n-feature(maybe_expr).\n-export([]).\n-feature(maybe_expr, disable).";
    defines_from_outside "-ifdef(FROM_OUTSIDE).\nf() -> {?FROM_OUTSIDE, ?SIZE}.\n-endif.";
    ifdef_else "-ifdef(X).\na() -> 1.\n-else.\nb() -> 1.\n-endif.\n-ifndef(X).\nc() -> 1.\n-else.\nd() -> 1.\n-endif.";
    nested_skips "-ifdef(X).\n-ifdef(Y).\n-else.\n-endif.\na() -> 1.\n-else.\nb() -> 1.\n-endif.";
    if_elif "-define(V, 3).\n-if(?V =:= 1).\na() -> 1.\n-elif(?V > 2 andalso not defined(W)).\nb() -> 1.\n-else.\nc() -> 1.\n-endif.";
    if_functions "-if(is_atom(a) and (length([1, 2]) == 2) and (element(2, {a, b}) =:= b)).\na() -> 1.\n-endif.";
    if_that_raises "-if(1 / 0 > 0).\na() -> 1.\n-else.\nb() -> 1.\n-endif.";
    if_mistakes "-if(foo(1)).\n-endif.\n-if(1, 2).\n-endif.\n-if.\n-endif.\n-if(a b).\n-endif.";
    unbalanced "-else.\n-endif.\n-elif(true).\n-ifdef(X).\n-else.\n-else.\n-endif.\n-ifdef(Y).";
    skipped_text_may_be_wrong "-ifdef(X).\nf( 16# \"\\xg\" .\n-endif.\ng() -> 1.";
    undef "-define(X, 1).\n-undef(X).\nf() -> ?X.\n-define(X, 2).\ng() -> ?X.";
    undefined "f() -> ?MODUL.\ng() -> ?M(1, 2).\nh() -> ?1.";
    mismatch "-define(M(A), A).\nf() -> ?M.\ng() -> ?M(1, 2).\nh() -> ?M(,).\ni() -> ?M(1.";
    redefined "-define(X, 1).\n-define(X, 2).\n-define(LINE, 3).\n-define(X(A), A).";
    circular "-define(A, ?B).\n-define(B, {?A}).\n-define(C(X), ?C(X)).\nf() -> ?A.\ng() -> ?C(1).";
    bad_define "-define(X).\n-define(1, 2).\n-define(X, 1.\n-define(X(a), 1).\n-define(X(A, A), 1).\n-define(X(A) 1).\n-define.";
    include "-include(\"a\" \".hrl\").\nf() -> {?IN_A, ?LINE, ?FILE}.";
    include_missing "-include(\"no.hrl\").\n-include_lib(\"kernel/include/no.hrl\").\n-include(no).\nf() -> 1.";
    include_with_mistakes "-include(\"bad.hrl\").\nf() -> 1.";
    include_itself "-include(\"self.hrl\").\nf() -> 1.";
    file "-file(\"other.erl\", 10).\nf() -> {?LINE, ?FILE}.\ng() -> ?NO.\n-file(1).";
    error_and_warning "-error(\"no way\").\n-warning({a, 'B', [1, 2.5], \"c\"}).\n-error(X).\n-error.";
    function_name_outside "-record(r, {a = ?FUNCTION_NAME}).\n?FUNCTION_NAME() -> 1.";
}

#[test]
fn expansion_is_bounded() {
    let mut text = String::from("-define(A0, a, a, a, a, a, a, a, a, a, a).\n");
    for level in 1..12 {
        let before = level - 1;
        let ten = vec![format!("?A{before}"); 10].join(",");
        text += &format!("-define(A{level}, {ten}).\n");
    }
    text += "f() -> {?A11}.\ng() -> 1.";
    let out = preprocessed(&text, &MemoryLoader::new());
    assert!(
        out.contains("expands to too much text"),
        "{}",
        &out[out.len() - 300..]
    );
    assert!(
        out.contains("g ( ) '->' 1") || out.contains("'('"),
        "the next form is read"
    );
}

#[test]
fn long_chains_of_macros_are_no_recursion() {
    let mut text = String::from("-define(A0, done).\n");
    for level in 1..100_000 {
        text += &format!("-define(A{level}, ?A{}).\n", level - 1);
    }
    text += "f() -> ?A99999.";
    let out = preprocessed(&text, &MemoryLoader::new());
    assert!(out.ends_with("done '.'\n"), "{}", &out[out.len() - 100..]);
}

#[test]
fn strings_of_arguments_are_bounded() {
    let mut text = String::from("-define(S0(X), ??X).\n");
    for level in 1..40 {
        text += &format!("-define(S{level}(X), ?S{}(??X)).\n", level - 1);
    }
    text += "f() -> ?S39(\"a\").";
    let out = preprocessed(&text, &MemoryLoader::new());
    assert!(
        out.contains("expands to too much text"),
        "{}",
        &out[out.len() - 100..]
    );
}
