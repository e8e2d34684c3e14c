%% A token goes a thousand times round a ring of 1,000 processes.
% group: concurrent
-module(ring).
-export([main/0]).

main() ->
    Start = erlang:monotonic_time(microsecond),
    Result = work(),
    Time = erlang:monotonic_time(microsecond) - Start,
    io:format("~p~ntime_us ~p~n", [Result, Time]).

work() ->
    Self = self(),
    First = lists:foldl(fun(_, Next) -> spawn(fun() -> pass(Next) end) end, Self, lists:seq(1, 1000)),
    Hops = go(First, 1000, 0),
    First ! stop,
    receive stop -> Hops end.

go(_, 0, Hops) -> Hops;
go(First, N, Hops) ->
    First ! Hops + 1,
    receive H -> go(First, N - 1, H) end.

pass(Next) ->
    receive
        stop -> Next ! stop;
        Hops -> Next ! Hops + 1, pass(Next)
    end.
