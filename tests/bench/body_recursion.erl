%% Recursion that is not a tail call, 10^4 to 10^7 deep: the stack grows and shrinks.
% group: sequential
-module(body_recursion).
-export([main/0]).

main() ->
    Start = erlang:monotonic_time(microsecond),
    Result = work(),
    Time = erlang:monotonic_time(microsecond) - Start,
    io:format("~p~ntime_us ~p~n", [Result, Time]).

work() -> {shallow(500, 0), sum(100_000), sum(1_000_000), sum(10_000_000)}.

shallow(0, Acc) -> Acc;
shallow(N, Acc) -> shallow(N - 1, Acc + sum(10_000)).

sum(0) -> 0;
sum(N) -> N + sum(N - 1).
