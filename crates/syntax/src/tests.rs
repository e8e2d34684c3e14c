//! Snapshots of trees in the abstract format, and properties of the whole front end.

use crate::abstract_format;
use crate::ast::FormKind;
use crate::diagnostic::Code;
use crate::preprocess::MemoryLoader;
use crate::{Module, ParseOptions, parse_exprs, parse_module, parse_module_bytes, parse_term};
use proptest::prelude::*;

fn module(text: &str) -> Module {
    parse_module(
        "t.erl",
        text,
        &ParseOptions::default(),
        &MemoryLoader::new(),
    )
}

/// Source, tree and mistakes.
fn parsed(text: &str) -> String {
    let module = module(text);
    let tree = abstract_format::forms(&module.forms, &module.sources);
    let mut out = format!("{text}\n----\n{tree}");
    for diagnostic in &module.diagnostics {
        let at = module.sources.position(diagnostic.span);
        let code = diagnostic.code.as_str();
        out += &format!("{}:{} {code} {}\n", at.line, at.column, diagnostic.message);
        for note in &diagnostic.notes {
            out += &format!("  {note}\n");
        }
    }
    out
}

/// An expression per line, each followed by its tree.
fn expressions(texts: &[&str]) -> String {
    let mut out = String::new();
    for text in texts {
        let (exprs, diagnostics, sources) = parse_exprs(text);
        out += text;
        out += "\n";
        for expr in exprs.iter().flatten() {
            out += &format!("    {}\n", abstract_format::expr(expr, &sources));
        }
        for diagnostic in diagnostics {
            out += &format!("    {}\n", diagnostic.message);
        }
    }
    out
}

macro_rules! forms {
    ($($name:ident $text:expr;)*) => {
        $(#[test] fn $name() { insta::assert_snapshot!(parsed($text)); })*
    };
}

macro_rules! exprs {
    ($($name:ident [$($text:expr),* $(,)?];)*) => {
        $(#[test] fn $name() { insta::assert_snapshot!(expressions(&[$($text),*])); })*
    };
}

forms! {
    parameterized_module "-module(m, [A]).";
    attributes "-module(m).\n-export([f/1, 'G'/0]).\n-export_type([t/0]).\n-import(lists, [map/2]).\n-behaviour(gen_server).\n-compile([export_all, {inline, [f/1]}]).\n-vsn(\"1\").\n-doc \"text\".\n-doc #{equiv => f/1}.\n-moduledoc {file, \"m.md\"}.\n-custom(#{a => -1, b => [<<\"x\">>, {g/2}]}).";
    bad_attributes "-module(X).\n-export(f).\n-export([f]).\n-export([f/a]).\n-export([X/1]).\n-import(lists).\n-foo(X).\n-foo(a, b).\n-foo().\n-foo(fun f/1).\n-doc x.";
    records "-record(r, {a, b = 1, c :: integer(), d = x :: atom()}).\n-record(e, {}).\n-record(bad, {1}).\n-record(bad, {X = 1}).";
    types "-type a() :: b() | c | 1..2 | -3 | $x | 1 bsl 2 + 3.\n-type l(X) :: [X] | [X, ...] | [] | {} | {X, a} | tuple().\n-opaque m() :: #{} | #{a := b, c => d} | map() | #r{a :: b()}.\n-type f() :: fun() | fun((...) -> a) | fun((a, b) -> c) | m:t(X) .\n-type b() :: <<>> | <<_:8>> | <<_:_*4>> | <<_:8, _:_*4>>.\n-type n() :: X :: integer() | Y :: atom().";
    bad_types "-type t(_) :: a.\n-type t(a) :: a.\n-type t.\n-type t() :: <<X:8>>.\n-type t() :: a..b..c.";
    specs "-spec f(X) -> Y when X :: atom(), is_subtype(Y, integer()).\n-spec m:f() -> a; (X :: b) -> c.\n-spec(g() -> a).\n-callback init(term()) -> {ok, State :: term()}.\n-spec f(X) -> a when foo(X).\n-spec f(X) -> a when _ :: b.";
    functions "f(0) -> 1;\nf(N) when N > 0, N < 9; N =:= x -> a, b.\ng() -> ok.";
    head_mismatch "f(0) -> 1;\ng(N) -> 2.\nh() -> fun F(1) -> a; G(2) -> b end.";
    patterns_of_heads "f(#{a := X}, #r{b = Y}, #r.c, [X | T] = L, <<A:8, _/binary>>, {X, 1 + 2}, \"a\" ++ B) -> ok.";
    no_calls_in_heads "f(g(X)) -> ok.\nf(X andalso Y) -> ok.\nf(catch X) -> ok.\nf(begin X end) -> ok.\nf(#{}#{}) -> ok.\nf(X#r.a) -> ok.";
    mistakes_do_not_spread "f( -> 1.\ng() -> ok.\nh() -> [1, 2.\ni() -> ok.\nj() -> 16#.\nk() -> ok.\n";
    missing_dot "f() -> a";
    expected_tokens "f() -> case X a -> b end.\ng() -> begin 1.\nh() -> #r{a}.\n-module m.";
}

exprs! {
    operators [
        "1 + 2 * 3 - 4", "A = B = C", "A ! B ! C", "A ++ B -- C ++ D", "not A andalso B orelse C",
        "A == B + 1", "- - 1", "-1 * 2", "A bsl B band C", "A = B ! C", "bnot A bor B", "A and B or C",
        "A == B == C", "A =:= B andalso C =/= D", "A < B, C",
    ];
    catch_takes_all_that_follows [
        "catch 1 + 2", "A = catch B = C", "1 + catch 2 * 3 + 4", "a * b + catch c", "- catch a",
        "A orelse catch B andalso C", "catch catch a", "(catch a) + b", "[catch a | catch b]",
        "f(catch a, b)", "A ! catch B ! C", "a == catch b == c",
    ];
    terms ["a", "'B c'", "1", "$a", "1.5", "\"ab\" \"c\"", "[]", "[1, 2 | T]", "{}", "{a, [b]}"];
    binaries [
        "<<>>", "<<1, X:8/integer-unit:2, \"a\"/utf8, -1:4, (A + B):(C)>>", "<<X/binary>>",
        "~\"abc\"", "~s(a)", "<<A:B/little-signed>>", "<<a/b:1>>", "<<A+B>>",
    ];
    maps [
        "#{}", "#{a => 1, B := 2}", "M#{a := 1}", "M#{a => 1}#{b => 2}", "#{a => #{b => c}}#{}",
        "f()#{a => 1}", "(f())#{a => 1}",
    ];
    records_in_expressions [
        "#r{}", "#r{a = 1, _ = 2}", "#r.a", "R#r.a", "R#r{a = 1}", "R#r.a#s.b", "R#r{a = 1}#s{b = 2}",
        "f()#r.a", "#r{X = 1}",
    ];
    calls ["f()", "f(1, X)", "m:f(1)", "M:F()", "(fun() -> a end)()", "f(1)(2)", "m:f", "m:f:g()"];
    funs [
        "fun f/1", "fun m:f/1", "fun M:F/A", "fun() -> a end", "fun(1) -> a; (X) when X > 1 -> b end",
        "fun F(0) -> a; F(N) -> F(N - 1) end", "fun f/X", "fun m:f/1 ()",
    ];
    comprehensions [
        "[X || X <- L]", "[X || {X, Y} <- L, Y > 1, <<Z>> <= B]", "<< <<X>> || X <- L >>",
        "#{K => V || K := V <- M}", "[X || X <:- L]", "[X || <<X>> <:= B]", "[{X, Y} || X <- A && Y <- B]",
        "[X || X <- A && X > 1]", "<<X || X <- L>>",
    ];
    control [
        "begin a, b end", "if A > 1 -> b; true, c; d -> e end", "case X of 1 -> a; {Y} when Y > 1 -> b end",
        "receive X -> a end", "receive X -> a after 10 -> b, c end", "receive after infinity -> ok end",
        "maybe {ok, A} ?= f(), A = B, A end", "maybe a ?= b else c -> d; e when f -> g end", "maybe end",
    ];
    try_expressions [
        "try a catch b -> c end", "try a, b of c -> d catch error:E:S when E > 1 -> f; C:R -> g after h end",
        "try a after b end", "try a end", "try a catch X:Y:z -> b end", "try a catch f() -> b end",
    ];
    zero_sign ["-0.0", "0.0", "1.0e-10", "123456789.0e20"];
}

#[test]
fn lists_may_be_long() {
    let items = vec!["1"; 300_000].join(",");
    let text = format!(
        "f() -> [{items}].\ng() -> {{{items}}}.\nh() -> {}.",
        vec!["x"; 100_000].join(",")
    );
    let module = module(&text);
    assert_eq!(module.forms.len(), 3, "{:?}", module.diagnostics);
}

#[test]
fn depth_is_bounded() {
    let deep = |open: &str, middle: &str, close: &str, times: usize| {
        format!(
            "f() -> {}{middle}{}.\ng() -> ok.",
            open.repeat(times),
            close.repeat(times)
        )
    };
    for (open, middle, close) in [
        ("(", "a", ")"),
        ("[", "a", "]"),
        ("{", "a", "}"),
        ("[a|", "a", "]"),
        ("<<(", "a", ")>>"),
        ("begin ", "a", " end"),
        ("case a of b -> ", "a", " end"),
        ("fun() -> ", "a", " end"),
        ("f(", "a", ")"),
        ("#{a => ", "a", "}"),
        ("- ", "1", ""),
        ("not ", "a", ""),
        ("catch ", "a", ""),
        ("1 + ", "1", ""),
        ("X = ", "1", ""),
        ("", "M", "#{}"),
        ("", "R", "#r.f"),
        ("a ++ ", "b", ""),
        ("try ", "a", " after b end"),
        ("maybe ", "a", " end"),
        ("if true -> ", "a", " end"),
        ("receive after 1 -> ", "a", " end"),
        ("[a || ", "b", "]"),
        ("(", "a", ""),
        ("", "a", ")"),
        ("a andalso ", "b", ""),
        ("", "1", "+1"),
    ] {
        for times in [100, 990, 1_001, 200_000] {
            let module = module(&deep(open, middle, close, times));
            let last = module.forms.last().expect("the second form is whole");
            assert!(matches!(&last.kind, FormKind::Function(f) if f.name.name.as_str() == "g"));
            if times > 1_000 && !middle.is_empty() && !close.is_empty() && !open.is_empty() {
                assert_eq!(module.diagnostics[0].code, Code::TooDeep, "{open}");
            }
        }
    }
    let nested = format!(
        "-type t() :: {}a{}.",
        "[".repeat(100_000),
        "]".repeat(100_000)
    );
    assert_eq!(module(&nested).diagnostics[0].code, Code::TooDeep);
}

#[test]
fn text_is_decoded() {
    let options = ParseOptions::default();
    let latin1 = parse_module_bytes(
        "t.erl",
        b"%% coding: latin-1\nf() -> '\xe9'.",
        &options,
        &MemoryLoader::new(),
    );
    assert!(abstract_format::forms(&latin1.forms, &latin1.sources).contains("é"));
    let bad = parse_module_bytes("t.erl", b"f() -> '\xe9'.", &options, &MemoryLoader::new());
    assert_eq!(bad.diagnostics[0].code, Code::InvalidUtf8);
    assert_eq!(bad.sources.position(bad.diagnostics[0].span).column, 9);
}

#[test]
fn scripts_may_start_with_an_interpreter() {
    let options = ParseOptions {
        script: true,
        ..ParseOptions::default()
    };
    let script = parse_module(
        "t",
        "#!/usr/bin/env escript\nmain(_) -> ok.",
        &options,
        &MemoryLoader::new(),
    );
    assert!(script.diagnostics.is_empty());
    assert_eq!(script.sources.line(script.forms[0].span), 2);
}

#[test]
fn terms_are_read() {
    assert!(parse_term("{a, [1, \"b\", #{c => <<1>>}]}.").0.is_some());
    assert!(parse_term("f()").0.is_none());
    assert!(parse_term("").0.is_none());
}

/// Pieces of programs, to be put together at random.
const PIECES: &[&str] = &[
    "f",
    "X",
    "_",
    "1",
    "2.5",
    "$a",
    "\"s\"",
    "~b\"s\"",
    "'A'",
    "(",
    ")",
    "[",
    "]",
    "{",
    "}",
    "<<",
    ">>",
    ",",
    ";",
    ".",
    ".\n",
    ":",
    "::",
    "->",
    "<-",
    "<=",
    "=>",
    ":=",
    "|",
    "||",
    "=",
    "?=",
    "!",
    "+",
    "-",
    "*",
    "/",
    "++",
    "==",
    "#",
    "#{",
    "#r",
    "?",
    "??",
    "?M(",
    "case",
    "of",
    "end",
    "fun",
    "begin",
    "if",
    "when",
    "try",
    "catch",
    "after",
    "receive",
    "maybe",
    "else",
    "not",
    "andalso",
    "-define(M,",
    "-define(M(X),",
    "-ifdef(M).\n",
    "-else.\n",
    "-endif.\n",
    "-if(",
    "-module(m).\n",
    "-record(r,{",
    "-spec f(",
    "-type t() ::",
    "-include(\"a\").\n",
    "-file(\"x\",1).\n",
    "\"\"\"\n",
    "%c\n",
    "f() ->",
    "-",
    "...",
    "..",
    "é",
    "€",
    "\\",
];

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn random_bytes_never_panic(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        let module = parse_module_bytes("t.erl", &bytes, &ParseOptions::default(), &MemoryLoader::new());
        for diagnostic in &module.diagnostics {
            module.sources.position(diagnostic.span);
        }
    }

    #[test]
    fn random_tokens_never_panic(pieces in prop::collection::vec(prop::sample::select(PIECES), 0..120)) {
        let text = pieces.join(" ");
        let loader = MemoryLoader::new().with("a", "-define(N, 1).\ng() -> ?N.\n");
        let module = parse_module("t.erl", &text, &ParseOptions::default(), &loader);
        abstract_format::forms(&module.forms, &module.sources);
        parse_exprs(&text);
    }

    #[test]
    fn spans_lie_in_the_text(pieces in prop::collection::vec(prop::sample::select(PIECES), 0..60)) {
        let text = pieces.join("");
        let module = module(&text);
        for diagnostic in &module.diagnostics {
            prop_assert!(diagnostic.span.start <= diagnostic.span.end);
            prop_assert!(diagnostic.span.end as usize <= text.len() + 1);
        }
    }
}
