//! Small programs, run to their end without the rest of the system.

use crate::interp::machine::Machine;
use crate::interp::{Stop, run};
use crate::process::spawn::Call;
use crate::process::{Mfa, Own, Private};
use crate::scheduler::Scheduler;
use crate::vm::{Debug, Vm};
use purlin_bytecode::verify::verify;
use purlin_heap::heap::{HeapDebug, ProcessHeap};
use purlin_heap::print::to_string;
use purlin_heap::term::{Pid, Term};
use purlin_syntax::ParseOptions;
use purlin_syntax::preprocess::MemoryLoader;
use std::sync::Arc;

/// Compiles and loads a module `t`.
fn load(vm: &Arc<Vm>, text: &str) {
    let parsed = purlin_syntax::parse_module(
        "t.erl",
        text,
        &ParseOptions::default(),
        &MemoryLoader::new(),
    );
    let options = purlin_compiler::Options::default();
    let (module, diagnostics) = purlin_compiler::compile(&parsed.forms, &parsed.sources, &options);
    let module = module.unwrap_or_else(|| panic!("{:?} {diagnostics:?}", parsed.diagnostics));
    let verified = verify(module).unwrap_or_else(|error| panic!("{error}"));
    vm.code
        .load(vm, &verified, crate::code::LoadedFrom::Within)
        .expect("the module can be loaded");
}

/// The exit reason of `t:main()`, printed.
fn run_main(text: &str, debug: Debug) -> String {
    let vm = Vm::builder().deterministic(1).debug(debug).build();
    load(&vm, text);
    let (mut scheduler, _shared) = Scheduler::new(0, 1);
    let pid = Pid {
        generation: 0,
        slot: 0,
    };
    let module = vm.atoms.intern("t").expect("an atom");
    let function = vm.atoms.intern("main").expect("an atom");
    let call = Call::Function {
        module,
        function,
        arguments: Term::NIL,
    };
    let mut heap = ProcessHeap::new();
    heap.set_debug(debug.heap);
    let machine = Machine::for_call(&vm, heap, &call);
    let initial_call = Mfa {
        module,
        function,
        arity: 0,
    };
    let mut process = Private {
        machine,
        own: Own::new(pid, pid, pid, initial_call),
    };
    loop {
        match run(&vm, &mut scheduler, &mut process) {
            Stop::Yield => {}
            Stop::Exit(exit) => {
                let reason = process.machine.owned_term(&vm, exit.reason);
                return to_string(reason.term(), &vm.atoms);
            }
            Stop::Wait | Stop::Hibernate | Stop::Block(_) => return "waiting".to_owned(),
        }
    }
}

/// Runs a program in all ways: it must end with `{{badmatch, Value}, Trace}`, always the same.
fn check(text: &str, value: &str) {
    let stress = HeapDebug {
        stress: true,
        verify: true,
        poison: true,
    };
    let ways = [
        Debug::default(),
        Debug {
            no_fuse: true,
            ..Debug::default()
        },
        Debug {
            preempt: true,
            ..Debug::default()
        },
        Debug {
            heap: stress,
            ..Debug::default()
        },
        Debug {
            heap: stress,
            no_fuse: true,
            ..Debug::default()
        },
    ];
    let mut first = None;
    for debug in ways {
        let reason = run_main(text, debug);
        assert!(
            reason.starts_with(&format!("{{{{badmatch,{value}}},")),
            "{debug:?}: {reason}"
        );
        assert_eq!(first.get_or_insert(reason.clone()), &reason, "{debug:?}");
    }
}

#[test]
fn fib() {
    check(
        "-module(t).
         -export([main/0]).
         fib(N) when N < 2 -> N;
         fib(N) -> fib(N-1) + fib(N-2).
         main() -> ok = fib(15).",
        "610",
    );
}

#[test]
fn lists_and_deep_recursion() {
    check(
        "-module(t).
         -export([main/0]).
         seq(N, N) -> [N];
         seq(N, M) -> [N | seq(N + 1, M)].
         sum([]) -> 0;
         sum([H | T]) -> H + sum(T).
         rev([], Acc) -> Acc;
         rev([H | T], Acc) -> rev(T, [H | Acc]).
         main() -> ok = {sum(seq(1, 1000)), rev(seq(1, 5), [])}.",
        "{500500,[5,4,3,2,1]}",
    );
}

#[test]
fn funs_and_tuples() {
    check(
        "-module(t).
         -export([main/0]).
         map(_, []) -> [];
         map(F, [H | T]) -> [F(H) | map(F, T)].
         main() ->
            K = {7, a},
            {N, _} = K,
            L = map(fun(X) -> {X * N, K} end, [1, 2, 3]),
            F = fun t:main/0,
            ok = {L, F, setel(K)}.
         setel({A, B}) -> {B, A}.",
        "{[{7,{7,a}},{14,{7,a}},{21,{7,a}}],fun t:main/0,{a,7}}",
    );
}

#[test]
fn big_numbers() {
    check(
        "-module(t).
         -export([main/0]).
         fact(0) -> 1;
         fact(N) -> N * fact(N - 1).
         main() -> ok = {fact(25), fact(30) div fact(28), -fact(22) rem 1000007, 1 bsl 70}.",
        "{15511210043330985984000000,870,-886884,1180591620717411303424}",
    );
}

#[test]
fn exceptions() {
    check(
        "-module(t).
         -export([main/0]).
         t(F) -> try F() of V -> {value, V} catch C:R -> {C, R} end.
         id(X) -> X.
         f(1, 2) -> ok.
         main() ->
            ok = [t(fun() -> id(a) + 1 end), t(fun() -> f(id(1), a) end),
                  t(fun() -> (id(foo))(1) end), t(fun() -> case id(1) of 2 -> a end end),
                  t(fun() -> foo:bar(1) end), t(fun() -> 5 end)].",
        "[{error,badarith},{error,function_clause},{error,{badfun,foo}},{error,{case_clause,1}},{error,undef},{value,5}]",
    );
}

#[test]
fn traces() {
    let reason = run_main(
        "-module(t).
         -export([main/0]).
         id(X) -> X.
         f(X) ->
            id(X) + 1.
         main() ->
            Y = f(a),
            id(Y).",
        Debug::default(),
    );
    let expected = "{badarith,[{erlang,'+',[a,1],[{error_info,#{module => erl_erts_errors}}]},\
         {t,f,1,[{file,\"t.erl\"},{line,5}]},\
         {t,main,0,[{file,\"t.erl\"},{line,7}]}]}";
    assert_eq!(
        reason,
        expected.replace("\"t.erl\"", "[116,46,101,114,108]")
    );
}

#[test]
fn maps_and_binaries() {
    check(
        "-module(t).
         -export([main/0]).
         bytes(<<B, Rest/binary>>) -> [B | bytes(Rest)];
         bytes(<<>>) -> [].
         main() ->
            M = #{a => 1, b => 2},
            M2 = M#{a := 3, c => M},
            #{c := #{b := X}} = M2,
            B = <<1, 2, 300:16, \"abc\">>,
            <<_:16, Y:16, Z:2/binary, _/binary>> = B,
            ok = {M2, X, bytes(B), Y, Z}.",
        "{#{a => 3,b => 2,c => #{a => 1,b => 2}},2,[1,2,1,44,97,98,99],300,<<97,98>>}",
    );
}

#[test]
fn floats_and_overflow() {
    check(
        "-module(t).
         -export([main/0]).
         id(X) -> X.
         main() ->
            A = id(1 bsl 40), B = id(0.5), C = id(4611686018427387903),
            ok = {A * A, A * B, B + B, C + 1, -C - 2, 7 / id(2), id(3) - B, C * B}.",
        "{1208925819614629174706176,549755813888.0,1.0,4611686018427387904,-4611686018427387905,3.5,2.5,2.305843009213694e18}",
    );
}

#[test]
fn guards_and_loops() {
    check(
        "-module(t).
         -export([main/0]).
         sum(0, Acc) -> Acc;
         sum(N, Acc) -> sum(N - 1, Acc + N).
         tak(X, Y, Z) when Y < X -> tak(tak(X - 1, Y, Z), tak(Y - 1, Z, X), tak(Z - 1, X, Y));
         tak(_, _, Z) -> Z.
         fold(_, A, []) -> A;
         fold(F, A, [H | T]) -> fold(F, F(H, A), T).
         tup(0, T) -> T;
         tup(N, {A, B, C}) -> tup(N - 1, {B, C, A + 1}).
         e(N, T) when element(N, T) > 1 -> element(N, T);
         e(_, T) -> tuple_size(T).
         h(L) when hd(L) =:= a -> length(tl(L));
         h(_) -> no.
         v(#{a := A, b := B}) -> {A, B};
         v(#{c := C}) -> C;
         v(_) -> none.
         main() ->
            ok = {sum(1000, 0), tak(8, 4, 2), fold(fun(X, A) -> X + A end, 0, [1, 2, 3]),
                  tup(10, {1, 2, 3}), e(2, {1, 2}), e(3, {1, 2}), e(x, {1}), h([a, b]), h([]), h(x),
                  v(#{a => 1, b => 2}), v(#{c => 3, a => 1}), v(#{})}.",
        "{500500,3,6,{5,6,5},2,2,1,1,no,no,{1,2},3,none}",
    );
}
