%% A comma is and, a semicolon is or between whole alternatives.
-module(and_or).
-export([main/0]).

main() ->
    io:format("~p~n", [[f(X, Y) || {X, Y} <- [{1, 1}, {1, 9}, {9, 1}, {9, 9}, {a, 1}, {0, 0}]]]).

f(X, Y) when X =:= 1, Y =:= 1 -> both;
f(X, Y) when X =:= 1; Y =:= 1 -> one;
f(X, Y) when is_integer(X), X > 5, Y > 5; X =:= Y -> large_or_equal;
f(_, _) -> none.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: [both,one,one,large_or_equal,one,large_or_equal]
