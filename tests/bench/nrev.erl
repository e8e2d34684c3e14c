%% Naive reverse: append by recursion, many short-lived cons cells.
% group: sequential
-module(nrev).
-export([main/0]).

main() ->
    Start = erlang:monotonic_time(microsecond),
    Result = work(),
    Time = erlang:monotonic_time(microsecond) - Start,
    io:format("~p~ntime_us ~p~n", [Result, Time]).

work() -> repeat(3000, lists:seq(1, 150), 0).

repeat(0, _, Acc) -> Acc;
repeat(N, List, Acc) -> repeat(N - 1, List, Acc + hd(nrev(List))).

nrev([]) -> [];
nrev([H | T]) -> append(nrev(T), [H]).

append([], L) -> L;
append([H | T], L) -> [H | append(T, L)].
