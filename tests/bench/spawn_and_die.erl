%% Processes that are spawned, send one message and end.
% group: concurrent
-module(spawn_and_die).
-export([main/0]).

main() ->
    Start = erlang:monotonic_time(microsecond),
    Result = work(),
    Time = erlang:monotonic_time(microsecond) - Start,
    io:format("~p~ntime_us ~p~n", [Result, Time]).

work() -> loop(300_000, self(), 0).

loop(0, _, Sum) -> Sum;
loop(N, Self, Sum) ->
    spawn(fun() -> Self ! N rem 7 end),
    receive M -> loop(N - 1, Self, Sum + M) end.
