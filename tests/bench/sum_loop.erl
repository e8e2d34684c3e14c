%% A tail-recursive loop with two accumulators: dispatch and small arithmetic.
% group: sequential
% kernel: 2000000
-module(sum_loop).
-export([main/1]).

main([]) -> main(["40000000"]);
main([Size]) ->
    Start = erlang:monotonic_time(microsecond),
    Result = work(list_to_integer(Size)),
    Time = erlang:monotonic_time(microsecond) - Start,
    io:format("~p~ntime_us ~p~n", [Result, Time]).

work(N) -> loop(N, 0).

loop(0, Sum) -> Sum;
loop(N, Sum) -> loop(N - 1, Sum + N band 7).
