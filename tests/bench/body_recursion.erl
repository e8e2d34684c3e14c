%% Recursion that is not a tail call, 10^4 to 10^7 deep: the stack grows and shrinks.
% group: sequential
% kernel: 500000
-module(body_recursion).
-export([main/1]).

main([]) -> main(["10000000"]);
main([Size]) ->
    Start = erlang:monotonic_time(microsecond),
    Result = work(list_to_integer(Size)),
    Time = erlang:monotonic_time(microsecond) - Start,
    io:format("~p~ntime_us ~p~n", [Result, Time]).

work(Deepest) -> {shallow(Deepest div 20_000, 0), sum(Deepest div 100), sum(Deepest div 10), sum(Deepest)}.

shallow(0, Acc) -> Acc;
shallow(N, Acc) -> shallow(N - 1, Acc + sum(10_000)).

sum(0) -> 0;
sum(N) -> N + sum(N - 1).
