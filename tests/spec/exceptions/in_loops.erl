%% A million caught exceptions cost time, not memory.
-module(in_loops).
-export([main/0]).

main() ->
    io:format("~p~n", [count(200_000, 0)]).

count(0, Acc) -> Acc;
count(N, Acc) ->
    Next = try check(N) catch throw:skip -> Acc; error:{badmatch, _} -> Acc + 1 end,
    count(N - 1, Next).

check(N) when N rem 2 =:= 0 -> throw(skip);
check(N) -> 0 = N.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: 100000
