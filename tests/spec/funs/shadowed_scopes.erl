%% Fun parameters and generators shadow outer variables, bodies of funs and comprehensions export nothing.
-module(shadowed_scopes).
-compile(nowarn_shadow_vars).
-export([main/0, id/1]).

main() ->
    X = id(1),
    F = fun(X) -> Y = X * 2, Y end,
    io:format("~p ~p~n", [F(10), X]),
    io:format("~p ~p~n", [[X || X <- [a, b]], X]),
    io:format("~p~n", [[{X, Y} || X <- [1, 2], Y <- [X | [X || X <- [7]]], X =:= Y]]),
    Y = here,
    io:format("~p~n", [Y]),
    G = fun(Z) -> fun(Z) -> fun(Z) -> Z end(Z + 1) end(Z + 1) end,
    io:format("~p~n", [G(1)]),
    case id({X, 2}) of
        {X, W} -> io:format("bound X matched, ~p~n", [W])
    end,
    H = fun(X) when X > 5 -> {big, X}; (_) -> {outer, X} end,
    io:format("~p ~p~n", [H(6), H(2)]),
    K = fun() -> X = id(1), X end,
    io:format("~p~n", [K()]),
    L = fun() -> X = id(2), X end,
    io:format("~p~n", [try L() catch error:R -> R end]).

id(X) -> X.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: 20 1
% expect: [a,b] 1
% expect: [{1,1},{2,2}]
% expect: here
% expect: 3
% expect: bound X matched, 2
% expect: {big,6} {outer,1}
% expect: 1
% expect: {badmatch,2}
