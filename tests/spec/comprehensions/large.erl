%% Comprehensions over long lists, with effects in order.
% stress-skip: too large for a collection at every safepoint
-module(large).
-export([main/0]).

main() ->
    io:format("~p~n", [length([X || X <- lists:seq(1, 200_000), X rem 7 =:= 0])]),
    _ = [io:format("~p ", [X]) || X <- [1, 2, 3]],
    io:format("~n"),
    io:format("~p~n", [lists:sum([A * B || A <- lists:seq(1, 100), B <- lists:seq(1, 100)])]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: 28571
% expect: 1 2 3 
% expect: 25502500
