%% Variables of a comprehension are its own; outer ones are hidden by generators and used by filters.
-module(scope).
-export([main/0]).
-compile(nowarn_shadow_vars).

main() ->
    X = outer,
    io:format("~p~n", [[X || X <- [1, 2]]]),
    io:format("~p~n", [X]),
    io:format("~p~n", [[Y || Y <- [outer, inner], Y =:= X]]),
    io:format("~p~n", [[{X, Z} || Z <- [1], X <- [Z]]]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: [1,2]
% expect: outer
% expect: [outer]
% expect: [{1,1}]
