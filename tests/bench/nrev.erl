%% Naive reverse: append by recursion, many short-lived cons cells.
% group: sequential
% kernel: 120
-module(nrev).
-export([main/1]).

main([]) -> main(["3000"]);
main([Size]) ->
    Start = erlang:monotonic_time(microsecond),
    Result = work(list_to_integer(Size)),
    Time = erlang:monotonic_time(microsecond) - Start,
    io:format("~p~ntime_us ~p~n", [Result, Time]).

work(Times) -> repeat(Times, lists:seq(1, 150), 0).

repeat(0, _, Acc) -> Acc;
repeat(N, List, Acc) -> repeat(N - 1, List, Acc + hd(nrev(List))).

nrev([]) -> [];
nrev([H | T]) -> append(nrev(T), [H]).

append([], L) -> L;
append([H | T], L) -> [H | append(T, L)].
