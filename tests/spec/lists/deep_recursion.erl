%% Body recursion a million calls deep works: the stack grows.
% stress-skip: too large for a collection at every safepoint
-module(deep_recursion).
-export([main/0]).

main() ->
    io:format("~p~n", [sum(lists:seq(1, 1_000_000))]),
    io:format("~p~n", [length(copy(lists:seq(1, 300_000)))]).

sum([]) -> 0;
sum([X | Xs]) -> X + sum(Xs).

copy([]) -> [];
copy([X | Xs]) -> [X | copy(Xs)].

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: 500000500000
% expect: 300000
