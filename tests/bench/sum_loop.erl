%% A tail-recursive loop with two accumulators: dispatch and small arithmetic.
% group: sequential
-module(sum_loop).
-export([main/0]).

main() ->
    Start = erlang:monotonic_time(microsecond),
    Result = work(),
    Time = erlang:monotonic_time(microsecond) - Start,
    io:format("~p~ntime_us ~p~n", [Result, Time]).

work() -> loop(30_000_000, 0).

loop(0, Sum) -> Sum;
loop(N, Sum) -> loop(N - 1, Sum + N band 7).
