%% A guard may build tuples, lists and maps to compare with; whatever fails in it makes the guard fail.
-module(terms_built_in_guards).
-export([main/0]).

main() ->
    io:format("~p~n", [[kind(X, Y) || {X, Y} <- [{1, {1, 2}}, {1, [1 | tail]}, {a, #{a => 1}}, {3, [3, [4]]}, {1, 2}]]]),
    io:format("~p~n", [[deep(N, M) || {N, M} <- [{1, 2}, {2, 1}, {a, 1}, {1.0, 1}]]]),
    io:format("~p~n", [lists:sum([1 || N <- lists:seq(1, 2000), {N, [N]} < {1000, []}])]).

kind(X, Y) when {X, X + 1} =:= Y -> tuple;
kind(X, Y) when [X | tail] =:= Y -> improper;
kind(X, Y) when #{X => 1} =:= Y -> map;
kind(X, Y) when [X, [X + 1]] == Y -> nested;
kind(_, _) -> none.

deep(N, M) when {{N}, [M]} < {{M}, [N]}, hd([N + 1 | M]) > 1 -> smaller;
deep(N, M) when {N, M} == {M, N} -> equal;
deep(_, _) -> other.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: [tuple,improper,map,nested,none]
% expect: [smaller,other,other,equal]
% expect: 999
