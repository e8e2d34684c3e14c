//! Snapshots of diagnostics: source first, then what is said about it.
//!
//! The words and lines are those of `erlc`; what differs on purpose is that places in messages
//! are labels instead.

use super::{Options, lint};
use purlin_syntax::preprocess::MemoryLoader;
use purlin_syntax::{ParseOptions, parse_module};
use std::fmt::Write as _;

/// The source and its diagnostics. A module without `-module` gets one that exports all.
fn checked(text: &str, options: Options) -> String {
    let module = parse_module(
        "t.erl",
        text,
        &ParseOptions::default(),
        &MemoryLoader::new(),
    );
    assert!(module.diagnostics.is_empty(), "{:?}", module.diagnostics);
    let mut out = format!("{text}\n----\n");
    let at = |span| {
        let position = module.sources.position(span);
        format!("{}:{}", position.line, position.column)
    };
    for diagnostic in lint(&module.forms, &options) {
        let code = diagnostic.code.as_str();
        let message = diagnostic.message.replace('\n', "\n    ");
        let _ = writeln!(out, "{} {code} {message}", at(diagnostic.span));
        for (span, label) in &diagnostic.labels {
            let _ = writeln!(out, "    {}: {label}", at(*span));
        }
        for note in &diagnostic.notes {
            let _ = writeln!(out, "    {note}");
        }
    }
    out
}

macro_rules! snapshots {
    ($($name:ident { $($line:literal)+ })*) => {
        $(#[test] fn $name() {
            let text = ["-module(t).", $($line),+].join("\n");
            let options = Options { export_all: true, ..Options::default() };
            insta::assert_snapshot!(checked(&text, options));
        })*
    };
}

snapshots! {
    nothing_to_say {
        "f(X) when X > 1; is_atom(X) -> {ok, Y} = g(X), [Z || Z <- Y, Z > X];"
        "f(_) -> F = fun G(0) -> done; G(N) -> G(N - 1) end, F(3)."
        "g(X) -> case X of 1 -> Y = a; _ -> Y = b end, {ok, [Y]}."
    }
    unbound_variables {
        "f(Value) -> Valeu + Value + Zzz."
        "g() -> X = X."
        "h(X) -> {X, Y = 1, Y}."
    }
    unsafe_variables {
        "f(X) -> case X of 1 -> A = 1; _ -> ok end, A."
        "g(X) -> if X -> A = 1; true -> B = 2 end, A, B."
        "h(X) -> X andalso (A = 1), A."
        "i(X) -> try A = X catch _ -> ok end, A."
        "j(X) -> catch A = X, A."
        "k() -> receive A -> ok after 1 -> ok end, A."
        "l() -> maybe A ?= 1 end, A."
        "m() -> maybe {ok, A} ?= g(1), A else _ -> A end."
        "n(X) -> try A = X of _ -> A catch _ -> A after A end."
    }
    exported_variables {
        "-compile(warn_export_vars)."
        "f(X) -> case X of 1 -> A = 1; 2 -> A = 2 end, A."
        "g(X) -> case X of 1 -> A = 1; 2 -> A = 2 end, A = 3."
    }
    unused_variables {
        "f(X, _Y) -> Z = 1, {A, _} = {1, 2}."
        "g(X) -> fun(Y) -> X end."
        "h(L) -> [1 || X <- L]."
        "i() -> case 1 of X -> 1; _Y -> 2 end."
        "j() -> fun F() -> 1 end."
        "k(L) -> [X || X <- L, X <- L]."
    }
    shadowed_variables {
        "f(X, L) -> {fun(X) -> X end, [X || X <- L], fun X() -> X end}."
        "g(X) -> F = fun({X, Y}) -> {X, Y} end, F(X)."
    }
    underscore_variables {
        "f(_A, _A) -> _B = 1, _B = 2."
        "g(_A) -> {_A, _A} = {1, 1}."
    }
    stack_traces {
        "f(S) -> try g() catch C:R:S -> {C, R, S} end."
        "g() -> try f(1) catch C:R:S when S =:= [] -> {C, R, S} end."
    }
    scopes {
        "f(X) -> F = fun(Y) -> A = Y, A + X end, F(A)."
        "g(L) -> R = [A || A <- L], {R, A}."
        "h() -> begin A = 1 end, A."
        "i(X) -> (A = X) + A."
        "j(X) -> X orelse begin A = 1, A end."
    }
    patterns {
        "a(1 + 2) -> ok; a(\"abc\" ++ X) -> X; a([$a, 1] ++ X) -> X."
        "b(X + 1) -> ok; b([a] ++ X) -> X; b(- a) -> a; b(1 div 0) -> b."
        "c(#{a => 1}) -> 1; c(#{a := X}) -> X; c(M) -> #{M := X} = M, X."
        "d(X) -> case X of d(1) -> 1; [1 | fun() -> 1 end] -> 2; 0.0 -> 3; +0.0 -> 4 end."
        "e(X) -> f() = X, X = g(), m:n() = X."
        "f() -> ok. g() -> ok."
    }
    guards {
        "a(X) when is_atom(X), X + 1 > 2, length(X) =:= 1; hd(X) -> ok."
        "b(X) when c(X) -> ok; b(X) when foo(X) -> ok; b(X) when lists:member(X, []) -> ok."
        "c(X) when X = 1 -> ok; c(X) when (fun() -> X end)() -> ok; c(X) when X ++ [] -> ok."
        "d(X) when erlang:is_atom(X), erlang:'+'(X, 1) > 1, erlang:put(X, 1) -> ok."
        "e(X) when atom(X), list(X) -> ok; e(X) when not (is_atm(X)) -> ok."
        "f(X) when X =:= 0.0; #{} =:= X; <<X>> =:= 1; X#{a => 1} =:= 1 -> ok."
    }
    binaries {
        "a(X, Y) -> <<X:8/binary, Y:Y/foo, 3:4/integer-float, 1/unit:8, 1:2/float, X/utf8-signed>>."
        "b(<<A/binary, B/binary>>) -> {A, B}."
        "c(<<\"abc\":8>>) -> 1; c(<<\"abc\"/utf8>>) -> 2; c(<<L:8, D:L/binary, R/bits>>) -> {D, R}."
        "d(<<_:(e()), _:a>>) -> 1; d(<<N:8, _:(N * 8)>>) -> ok; d(<<_:M>>) -> ok; d(<<{a}>>) -> 1."
        "e() -> <<1:all, 2:8/utf8, 3:4/unit:0, 5/big-little>>."
        "f(B) -> [X || <<X/binary>> <= B]."
    }
    records {
        "-record(r, {alpha = 1, beta}). -record(r, {}). -record(e, {a, a})."
        "a() -> #nope{}, #r{alhpa = 1}, #r{beta = 1, beta = 2}, #r{_ = 1}."
        "b(X) -> X#r.gamma, X#rr.alpha, #r.delta, X#r{epsilon = 1}, X#r{_ = 1}, #e{}, a#r.beta."
        "c(#r{zeta = Z}) -> Z; c(#r{alpha = 1, beta = 2, _ = 3}) -> ok; c(#no{}) -> ok."
        "d(X) when is_record(X, nope), X#r.eta, is_record(X, r) -> ok."
        "e() -> {record_info(fields, nope), record_info(size, r), record_info(a, b), fun record_info/2}."
        "f(X) -> #r{}#r{alpha = X}, #{}#{a => X}."
    }
    record_definitions {
        "-record(a, {x = X, y = fun(Z) -> Z end, z = (W = 1), v = g(), u = #b{}})."
        "-record(unused, {a})."
        "-record(t, {a :: nope(), b :: integer()})."
        "f() -> {#a{}, #t{}}."
        "g() -> h()."
        "h() -> ok."
        "i(X) when X =:= #a{x = 1} -> ok."
    }
    types {
        "-type used() :: integer(). -type unused() :: a. -type rec() :: #r{b :: c} | rec()."
        "-type used() :: b. -type list(X) :: X. -type one(X) :: a. -type two(X) :: {X, X}."
        "-export_type([e/0, e/0, nope/1]). -type e() :: used() | intger() | bool() | 2..1 | 1 bsl a."
        "-opaque hidden() :: a. -type v() :: {A} | {A}. -type w() :: {B}."
        "-record(r, {a :: <<_:-1>>})."
        "f() -> #r{}."
    }
    specs {
        "-spec f(integer()) -> X when X :: atom()."
        "-spec f(integer()) -> atom()."
        "-spec g() -> ok; (a) -> ok."
        "-spec nope() -> ok. -spec m:f() -> ok. -spec t:h(A) -> A."
        "-callback c() -> ok. -callback c() -> ok. -callback m:d() -> ok."
        "-optional_callbacks([c/0, e/0])."
        "f(_) -> ok. g() -> ok. h(A) -> A."
    }
    functions {
        "f() -> 1."
        "g() -> f(1), h(), leng([]), fun i/0, lists:nope(), t:f()."
        "f() -> 2."
        "map(_, _) -> fold(1)."
        "folds(_) -> ok."
    }
    imports {
        "-import(lists, [map/2, foldl/3])."
        "-import(maps, [map/2])."
        "-import(foo, [length/1, max/2])."
        "-compile(warn_unused_import)."
        "f() -> map(a, []), max(1, 2)."
        "map(_, _) -> ok."
    }
    own_functions_named_like_bifs {
        "f() -> length([]), max(1, 2), size({}), erlang:length([])."
        "length(_) -> 1."
        "max(_, _) -> 1."
        "size(_) when length([]) > 1 -> 2."
    }
    without_auto_import {
        "-compile({no_auto_import, [length/1]})."
        "f() -> length([]), fun length/1."
        "length(X) when length(X) -> 1."
    }
    compile_options {
        "-compile([{inline, [nope/0]}, {nowarn_unused_function, [f/0, g/0]}, export_all])."
        "-compile({nowarn_bif_clash, [f/0]})."
        "f() -> X = 1."
    }
    warnings_turned_off {
        "-compile([nowarn_unused_vars, nowarn_shadow_vars, nowarn_unused_record, nowarn_unused_type])."
        "-record(r, {})."
        "-type t() :: a."
        "f(X) -> fun(X) -> 1 end."
    }
    order_of_attributes {
        "-module(u)."
        "f() -> ok."
        "-export([f/0]). -import(a, [b/1]). -behaviour(c). -vsn(1). -module(v). -callback g() -> ok."
        "-spec g() -> ok. -type t() :: a. -record(r, {}). -doc \"x\"."
        "g() -> ok."
    }
    module_names {
        "f() -> '':f(), ' ':f(), '\\n':f(), '\\x{3b1}':f()."
    }
    behaviours {
        "-behaviour(gen_server). -behavior(supervisor)."
        "init(_) -> ok."
    }
    behaviours_that_clash {
        "-behaviour(gen_server). -behaviour(gen_event). -behaviour(gen_srever)."
        "handle_call(_, _, _) -> ok. handle_cast(_, _) -> ok. handle_call(_, _) -> ok. handle_event(_, _) -> ok."
        "init(_) -> ok. terminate(_, _) -> ok. format_status(_, _) -> ok."
    }
    obsolete_functions {
        "-import(erlang, [phash/2])."
        "f() -> now(), erlang:now(), phash(a, 1), random:uniform(), pg2:join(a, b), erlang:hash(a, 1)."
        "g() -> erlang:get_stacktrace(), slave:start(a), auth:cookie(a), auth:cookie(a, b), file:pid2name(a)."
        "-spec h() -> erl_scan:line() | ssl:prf_random()."
        "h() -> fun erlang:now/0."
    }
    obsolete_functions_excused {
        "-compile([{nowarn_deprecated_function, [{erlang, now, 0}]}, {nowarn_removed, [pg2]}, nowarn_deprecated_type])."
        "-spec f() -> ssl:prf_random()."
        "f() -> now(), random:uniform(), pg2:join(a, b), erlang:hash(a, 1)."
    }
    remarks {
        "-deprecated([{f, 0}, {f, 0, eventually}, {f, '_', \"soon\"}, module, g/1, {f, 0, never}, {1, 2}, x])."
        "-removed([{g, 1}, {f, 0}, {h, '_', \"gone\"}, {'_', '_'}, x])."
        "-dialyzer([no_match, {nowarn_function, f/0}, {[no_return, oops], [f/0, g/2]}, nope, 1, {no_match, a}])."
        "f() -> ok."
    }
    missing_specs {
        "-compile([warn_missing_spec_all, warn_untyped_record])."
        "-record(r, {a, b :: integer()}). -record(s, {a :: atom()})."
        "-spec f() -> {#r{}, #s{}}."
        "f() -> {#r{}, #s{}}."
        "g() -> ok."
    }
    on_load {
        "-on_load(f/0). -on_load(g/1). -on_load(x)."
        "f() -> ok. g(_) -> ok."
    }
    on_load_undefined {
        "-on_load(f/0)."
    }
    nifs {
        "-nifs([f/0, g/0])."
        "f() -> ok."
    }
    docs {
        "-moduledoc \"a\". -moduledoc \"b\". -doc \"a\". -doc \"b\"."
        "f() -> ok."
        "-doc \"c\"."
        "g() -> ok."
    }
    format_calls {
        "f() -> io:format(\"~p~n\", []), io:format(\"~p\", [1, 2]), io:format(\"x\", [1]), io:format(\"~p\")."
        "g() -> io:format(\"~q\", [1]), io:format(\"~\", []), io:format(a, b), io:fwrite(\"~tp ~*c~3.2.0f\", [1, 2])."
        "h(D) -> io:format(D, \"~s~W\", [1]), io_lib:format(\"~llp~tb\", [1]), io:format(), io:format(D, D)."
    }
    odd_calls {
        "f() -> 1(), \"a\"(), {1}(), [](), (fun() -> 1 end)(), {a, b}()."
        "g(X) -> X:f, f:X(), m:f."
        "h() -> [#{a := 1}, #{a => 1}]."
    }
    unused_values {
        "f(X) -> {X}, [X], #{a => X}, <<X>>, fun() -> X end, \"a\", 1, a, [], X, f(X), ok."
        "g(X) -> X + 1, X == 1, not X, -X, X andalso {X}, X ! {X}, ok."
        "h(X) -> length(X), self(), put(a, X), lists:map(X, X), maps:get(a, X), ok."
        "i(X) -> case X of 1 -> {X}; _ -> f(X) end, if X -> [X]; true -> ok end, begin ok, {X} end, ok."
        "j(X) -> _ = {X}, catch {X}, try {X} catch _ -> ok end, ok."
    }
    clauses_hidden_by_others {
        "f({a}, X) -> X; f({b}, X) -> X; f({a}, 1) -> c; f({X}, Y) -> {X, Y}; f({z}, _) -> z."
        "g([X | _]) -> X; g([1 | _]) -> 1; g([_, _]) -> 2; g(\"ab\" ++ _) -> 3; g(X) when X -> 4; g(X) when X -> 5."
        "-record(r, {a, b}). h(#r{a = 1}) -> 1; h(#r{a = 1, b = 2}) -> 2; h({r, _, _}) -> 3; h(#r{_ = 1}) -> 4."
        "i(X, Y) -> case X of Y -> 1; Y -> 2; {Z, Z} -> 3; {Z, Z} -> 4; 1.0 -> 5; 1.0 -> 6; $a -> 7; 97 -> 8 end."
        "j(X) -> F = fun(X) -> 1; (1) -> 2 end, receive 1 -> F; 1 -> b end."
    }
    patterns_that_never_match {
        "f(X) -> case {X, 1} of {A, B, C} -> {A, B, C}; {A, 2} -> A; [] -> 1; #{} -> 2; {A, _} -> A; _ -> 3 end."
        "g({a} = [_]) -> 1; g(<<300, -1/signed, 1:2>>) -> 2; g(<<4:2>>) -> 3; g(<<\"a\", 1/float>>) -> 4."
        "h(X) -> case X > 1 of true -> 1; {x} -> 2; false -> 3; _ -> 4 end."
        "i() -> Y = 1, case Y of 2 -> Y end, try 1 of 2 -> 3 catch _:_ -> 4 end. l() -> {a, X} = {b, 1}, X."
        "j(X) when 1 =:= 2 -> X; j(X) when not true; X -> X; j(X) when a -> X; j(L) -> [X || X <- L, false]."
        "k(X) -> X = 1, X = 2, F = 3, F(X)."
    }
    expressions_that_fail {
        "f(X) -> 1 + a, Y = 0, X div Y, 1 div Y, hd([]), element(3, {X, Y}), element(3, {a, Y}), not 1."
        "g() -> [length(a), length([1 | a]), atom_to_list(\"a\"), list_to_integer(\"1x\"), math:log(0), 1.0e300 * 1.0e300]."
        "h(X) -> #{a => 1, b => X, a => 2, X => 1, X => 2, \"k\" => 1, \"k\" => 2}, <<a, \"b\"/binary, 1:a>>, <<1:(-1)>>."
        "i(X) -> if X -> Y = 1; true -> Y = 1 end, Y + a, fun(Y) -> Y + 1 end, (Z = a) + X, Z * 1, false andalso 1 + a."
    }
    unreachable_clauses {
        "f(_) -> 1; f(a) -> 2."
        "g(X, X) -> 1; g(_, Y) when Y -> 2; g(A, B) -> {A, B}; g(1, 2) -> 3."
        "h(X) -> case f(X) of X -> 1; Y when true -> Y; a -> 2 end, if true -> 1; X -> 2 end."
        "i(X) -> fun(_) -> 1; (a) -> X end, try f(X) of _ -> 1; 2 -> 3 catch _:_ -> 1; error:_ -> 2 end."
        "j() -> receive _ -> 1; a -> 2 end."
    }
}

#[test]
fn unused_functions() {
    let text = "-module(t).\n-export([f/0, nope/1, f/0]).\nf() -> g().\ng() -> ok.\nh() -> i().\n\
                i() -> h().\nj() -> j().\n";
    insta::assert_snapshot!(checked(text, Options::default()));
}

#[test]
fn no_module() {
    insta::assert_snapshot!(checked("f() -> ok.", Options::default()));
}

#[test]
fn scripts_need_no_module() {
    let options = Options {
        script: true,
        ..Options::default()
    };
    insta::assert_snapshot!(checked("main(_) -> f().\nf() -> ok.\ng() -> ok.", options));
}

#[test]
fn too_many_parameters() {
    let params = vec!["_"; 256].join(",");
    let text = format!("-module(t).\nf({params}) -> ok.");
    let out = checked(
        &text,
        Options {
            export_all: true,
            ..Options::default()
        },
    );
    assert!(
        out.contains("too many arguments (256) -- maximum allowed is 255"),
        "{out}"
    );
}

/// Bodies of a thousand expressions and variables take no noticeable time.
#[test]
fn long_functions() {
    let body: Vec<String> = (1..2_000)
        .map(|n| format!("X{n} = X{} + 1", n - 1))
        .collect();
    let text = format!("-module(t).\nf(X0) -> {}, X1999.", body.join(", "));
    let out = checked(
        &text,
        Options {
            export_all: true,
            ..Options::default()
        },
    );
    assert!(out.ends_with("----\n"), "{}", &out[out.len() - 200..]);
}

/// Trees as deep as the parser allows do not overflow the stack of a test's thread.
#[test]
fn deep_expressions() {
    for (open, close) in [
        ("[", "]"),
        ("{", "}"),
        ("case X of 1 -> ", " end"),
        ("fun(Y) -> ", " end"),
        ("f(", ")"),
        ("1 + ", ""),
        ("catch ", ""),
        ("[X || X <- ", "]"),
    ] {
        let depth = 900;
        let text = format!(
            "-module(t).\nf(X) -> {}X{}.",
            open.repeat(depth),
            close.repeat(depth)
        );
        checked(
            &text,
            Options {
                export_all: true,
                ..Options::default()
            },
        );
    }
}
