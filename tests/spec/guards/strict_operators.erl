%% and, or and xor evaluate both sides, in guards and bodies: a failing or non-boolean side makes a guard false.
-module(strict_operators).
-export([main/0, id/1]).

main() ->
    Vs = [true, false, 7],
    [io:format("~p ~p: ~p~n", [A, B, {g_and(A, B), g_or(A, B), g_xor(A, B), g_not(A)}]) || A <- Vs, B <- Vs],
    io:format("~p~n", [[fails(X) || X <- [1, a, [true]]]]),
    [io:format("~p~n", [try F() catch error:R -> R end])
     || F <- [fun() -> id(false) and id(7) end, fun() -> id(7) or id(true) end, fun() -> id(true) xor id(x) end]].

g_and(A, B) when A and B -> y; g_and(_, _) -> n.
g_or(A, B) when A or B -> y; g_or(_, _) -> n.
g_xor(A, B) when A xor B -> y; g_xor(_, _) -> n.
g_not(A) when not A -> y; g_not(_) -> n.

fails(X) when is_integer(X) or hd(X) -> y;
fails(_) -> n.

id(X) -> X.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: true true: {y,y,n,n}
% expect: true false: {n,y,y,n}
% expect: true 7: {n,n,n,n}
% expect: false true: {n,y,y,y}
% expect: false false: {n,n,n,y}
% expect: false 7: {n,n,n,y}
% expect: 7 true: {n,n,n,n}
% expect: 7 false: {n,n,n,n}
% expect: 7 7: {n,n,n,n}
% expect: [n,n,y]
% expect: badarg
% expect: badarg
% expect: badarg
