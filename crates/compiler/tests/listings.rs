//! Snapshots of small programs with their bytecode. Each program is verified as well.

use purlin_bytecode::{disasm, verify};
use purlin_compiler::{Options, compile};
use purlin_syntax::preprocess::MemoryLoader;
use purlin_syntax::{ParseOptions, parse_module};

/// The program, and the listing of its functions (without `module_info`), or its errors.
fn listing(source: &str) -> String {
    let source = source.trim();
    let text = format!("-module(m).\n-compile(export_all).\n{source}\n");
    let parsed = parse_module(
        "m.erl",
        &text,
        &ParseOptions::default(),
        &MemoryLoader::new(),
    );
    assert!(!parsed.has_errors(), "{:?}", parsed.diagnostics);
    let (module, diagnostics) = compile(&parsed.forms, &parsed.sources, &Options::default());
    let mut out = format!("{source}\n----\n");
    let Some(module) = module else {
        for diagnostic in &diagnostics {
            let line = parsed.sources.line(diagnostic.span) - 2;
            out += &format!(
                "{line}: {} {}\n",
                diagnostic.code.as_str(),
                diagnostic.message
            );
        }
        return out;
    };
    let listing = disasm::listing(&module);
    verify::verify(module).unwrap_or_else(|error| panic!("{error}\n{listing}"));
    let functions = listing.split("\nfunction ").skip(1);
    for function in functions.filter(|f| !f.starts_with("module_info")) {
        out += &format!("function {}\n", function.trim_end());
    }
    out
}

macro_rules! snapshots {
    ($($name:ident: $source:expr;)*) => { $(
        #[test]
        fn $name() {
            insta::assert_snapshot!(listing($source));
        }
    )* };
}

snapshots! {
    fib: "
fib(N) when N < 2 -> N;
fib(N) -> fib(N - 1) + fib(N - 2).";
    body_recursion: "
len([_ | T]) -> 1 + len(T);
len([]) -> 0.";
    self_tail_call: "
rev([H | T], Acc) -> rev(T, [H | Acc]);
rev([], Acc) -> Acc.";
    moves_in_a_circle: "
turn(A, B, C) -> turn(B, C, A).";
    mixed_clauses: "
merge([], B) -> B;
merge(A, []) -> A;
merge([A | As], [B | _] = Bs) when A =< B -> [A | merge(As, Bs)];
merge(As, [B | Bs]) -> [B | merge(As, Bs)].";
    switches: "
f(one) -> 1;
f(two) -> 2;
f(3) -> three;
f({a, X}) -> X;
f({b, X}) -> {X};
f({c, X, _}) -> [X];
f(1.5) -> float;
f([]) -> nil;
f(\"ab\") -> string.";
    zeros: "
zero(0.0) -> plus;
zero(-0.0) -> minus;
zero(0) -> integer.";
    exported_variables: "
f(X) ->
    case X of
        a -> Y = 1, Z = X;
        b -> Z = g(X), Y = 2
    end,
    {Y, Z}.
g(X) -> self() ! X.";
    constants_are_shared: "
f() -> X = {a, [1, 2], \"text\"}, {X, #{k => X}, <<\"bin\">>, 1 bsl 70, -1.5}.";
    guards: "
f(X, Y) when is_atom(X), not Y; X > Y, Y =/= 1 -> 1;
f(X, Y) when (X orelse Y =:= 2) andalso tuple_size(X) > 2 -> 2;
f(X, Y) when {X, Y} =:= Y -> 3.";
    short_circuit: "
f(A, B) -> A andalso g(B).
g(B) -> get(B).";
    booleans: "
f(X) -> case X > 1 of true -> big; false -> small end.";
    records: "
-record(r, {a, b = 2}).
new(X) -> #r{a = X}.
get(R) -> R#r.b.
set(R, X) -> R#r{a = X, b = get(X)}.
g(#r{a = X} = R) when R#r.b > X -> ok.";
    closures: "
f(A, B) -> K = 1, fun(X) -> fun(Y) -> {A, B, X, Y, K} end end.";
    partial_closure: "
f(A) -> fun(1) -> A end.";
    named_fun: "
f(N) -> fun Fact(0) -> 1; Fact(K) -> N * K * Fact(K - 1) end.";
    comprehension: "
f(L, M) -> [{X, Y} || X <- L, is_integer(X), Y <- M, g(X, Y)].
g(X, Y) -> put(X, Y).";
    map_comprehension: "
f(M) -> #{V => K || K := V <- M}.";
    maps: "
f(#{a := X, b := {Y}} = M, K) -> #{K := Z} = M, M#{x => X, y := Y, z := Z};
f(#{a := 1}, _) -> one;
f(#{}, _) -> other.";
    binaries: "
f(<<\"GET \", Path/binary>>) -> Path;
f(<<L:16, B:L/binary, _/binary>>) -> B.
g(X, B) -> <<1, X:32/little, \"ab\", B/binary>>.";
    try_catch_after: "
f(X) ->
    try g(X) of
        {ok, Y} -> Y
    catch
        throw:E when E > 1 -> E;
        C:R:S -> {C, R, S}
    after
        g(done)
    end.
g(X) -> self() ! X.";
    old_catch: "
f(X) -> (catch g(X)) + 1.
g(X) -> catch X().";
    receives: "
f(R, T) ->
    receive
        {R, X} when X > 0 -> X;
        stop -> stop
    after T -> timeout
    end.
g() -> receive X -> g(X) end.
g(X) -> receive after X -> ok end.";
    call_kinds: "
f(M, F, A) -> M:F(A), F(A), apply(M, F, A), lists:seq(1, A), self() ! A, apply(F, [A]).
t(F, A) -> apply(F, A).";
    maybe_and_bits: "
f(X) -> maybe ok ?= X end.
g(X) -> << <<A>> || A <- X >>.
h(X) -> <<X:3>>.";
    what_is_known: "
f({error, R}) -> {error, R};
f([H | T]) -> [H | T];
f({T, X, Y}) -> case T of a -> {a, X, Y}; _ -> {T, Y, X} end.
g(X) when is_integer(X) -> Y = X * 2 - 1, if is_integer(Y) -> yes; true -> no end.
h(X) -> case X / 2 of Y when is_integer(Y) -> yes; Y -> {is_atom(Y), is_number(7)} end.";
    contexts_passed_on: "
upper(<<C, T/binary>>, Acc) when C >= $a -> upper(T, <<Acc/binary, (C - 32)>>);
upper(<<C, T/binary>> = B, Acc) -> other(T, [C, B | Acc]);
upper(<<>>, Acc) -> Acc.
other(<<1:1, T/bits>>, Acc) -> other(T, Acc);
other(T, Acc) -> {T, Acc}.
twice(<<_, T/binary>>) -> {T, twice(T)};
twice(<<>>) -> [].";
    contexts_passed_by_body_calls: "
sum(<<X, T/binary>>) -> X + sum(T);
sum(<<>>) -> 0.
kept(<<_, T/binary>> = B) -> X = kept(T), {X, B};
kept(_) -> [].
caught(<<_, T/binary>> = B) -> try caught(T) catch _:_ -> B end;
caught(_) -> [].";
    contexts_and_tails: "
until(<<C, T/binary>>, N) ->
    case C of
        $; -> {N, T};
        $, -> until(T, N);
        _ -> until(T, N + 1)
    end;
until(<<>>, N) -> N.";
    contexts_of_later_parameters: "
parse(start, <<C, T/binary>>) -> parse(C, T);
parse($x, eof) -> eof;
parse($x, <<1:1, T/bits>>) -> parse(start, T);
parse(_, Rest) -> done(Rest).
done(<<>>) -> ok;
done(Rest) -> Rest.
pair(<<_, T/binary>>, <<_, U/binary>>) -> pair(T, U);
pair(T, U) -> {T, U}.";
    literal_prefixes: "
method(<<\"GET \", R/binary>>) -> {get, R};
method(<<\"PUT \", R/binary>>) -> {put, R};
method(<<\"P\", R/binary>>) -> {p, R};
method(_) -> none.
run(<<1, N, T/binary>>, Acc) -> run(T, [N | Acc]);
run(<<2, N:16, T/binary>>, Acc) -> run(T, [N | Acc]);
run(<<X, T/binary>>, Acc) when X < 9 -> run(T, [X | Acc]);
run(<<X, N:X/binary, T/binary>>, Acc) -> run(T, [N | Acc]);
run(<<>>, Acc) -> Acc.
ones(<<1:1, T/bits>>, N) -> ones(T, N + 1);
ones(<<0:1, T/bits>>, N) -> ones(T, N);
ones(<<>>, N) -> N.";
    many_live_values_and_calls: "
f(A, B) -> X = g(A), Y = g(B), Z = g({X, Y}), {X, Y, Z, g(g(A))}.
g(X) -> self() ! X.";
    inlined: "
-record(r, {a, b = 0}).
f(#r{} = R, N) -> f(add(R, kind(N)), b(R)).
b(#r{b = B}) -> B.
add(#r{b = B} = R, N) -> R#r{b = plus(B, N)}.
plus(A, B) -> A + B.
kind(N) -> kind(N, low).
kind(N, _) when N > 9 -> error({kind, N});
kind(N, low) -> N.";
}
