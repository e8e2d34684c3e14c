%% The name of a named fun is bound in its body only, and inner named funs see the outer ones.
-module(named_fun_scope).
-export([main/0]).

main() ->
    G = fun F(0) -> zero; F(N) -> F(N - 1) end,
    F = free_again,
    io:format("~p ~p~n", [F, G(3)]),
    Nested = fun A(0) -> [];
                 A(N) -> (fun B(0) -> A(N - 1); B(M) -> [{N, M} | B(M - 1)] end)(N)
             end,
    io:format("~p~n", [Nested(3)]),
    Self = fun S() -> S end,
    io:format("~p ~p~n", [Self() =:= Self, (Self())() =:= Self]),
    io:format("~p~n", [[(fun Fac(X) when X < 2 -> 1; Fac(X) -> X * Fac(X - 1) end)(N) || N <- [1, 5, 20, 25]]]),
    Even = fun Ev(0) -> true; Ev(N) -> (fun(0) -> false; (M) -> Ev(M - 1) end)(N - 1) end,
    io:format("~p~n", [[Even(N) || N <- [0, 1, 10, 101]]]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: free_again zero
% expect: [{3,3},{3,2},{3,1},{2,2},{2,1},{1,1}]
% expect: true true
% expect: [1,120,2432902008176640000,15511210043330985984000000]
% expect: [true,false,true,false]
