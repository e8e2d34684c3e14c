%% Parameters of a fun hide variables of the same name outside.
-module(shadowing).
-export([main/0]).
-compile(nowarn_shadow_vars).

main() ->
    X = 1,
    F = fun(X) -> X * 10 end,
    io:format("~p~n", [[F(5), X]]),
    G = fun({X, Y}) -> X + Y end,
    io:format("~p~n", [[G({2, 3}), X]]),
    H = fun X(0) -> done; X(N) -> X(N - 1) end,
    io:format("~p~n", [H(3)]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: [50,1]
% expect: [5,1]
% expect: done
