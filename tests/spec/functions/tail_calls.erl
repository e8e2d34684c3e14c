%% Tail calls use no stack: loops may run for ever, also between several functions.
-module(tail_calls).
-export([main/0]).

main() ->
    io:format("~p~n", [count(1_000_000, 0)]),
    io:format("~p~n", [even(1_000_001)]),
    io:format("~p~n", [through_fun(fun through_fun/2, 200_000)]).

count(0, Acc) -> Acc;
count(N, Acc) -> count(N - 1, Acc + 2).

even(0) -> true;
even(N) -> odd(N - 1).

odd(0) -> false;
odd(N) -> even(N - 1).

through_fun(_, 0) -> done;
through_fun(F, N) -> F(F, N - 1).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: 2000000
% expect: false
% expect: done
