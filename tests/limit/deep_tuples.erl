%% Tuples, maps and funs nested a hundred thousand levels deep compare and travel.
% stress-skip: too large for a collection at every safepoint
-module(deep_tuples).
-export([main/0]).

main() ->
    [check(Wrap) || Wrap <- [fun(T) -> {T} end, fun(T) -> #{key => T} end, fun(T) -> #{T => 1} end, fun(T) -> {a, [T], b} end]],
    Fun = lists:foldl(fun(_, F) -> fun() -> F end end, fun() -> bottom end, lists:seq(1, 100_000)),
    Parent = self(),
    spawn(fun() -> Parent ! {copied, Fun} end),
    receive {copied, Copy} -> io:format("~p~n", [unwrap(Copy, 0)]) end.

check(Wrap) ->
    Build = fun() -> lists:foldl(fun(_, T) -> Wrap(T) end, bottom, lists:seq(1, 1000)) end,
    Term = Build(),
    Parent = self(),
    spawn(fun() -> Parent ! {copied, Term} end),
    receive {copied, Copy} -> io:format("~p~n", [{Copy =:= Build(), Term < Wrap(Term)}]) end.

unwrap(Fun, Depth) when is_function(Fun) -> unwrap(Fun(), Depth + 1);
unwrap(bottom, Depth) -> Depth.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: {true,true}
% expect: {true,true}
% expect: {true,true}
% expect: {true,true}
% expect: 100001
