%% A map of 100,000 keys: growing, lookups, updates, folding, removing.
% group: library
-module(big_maps).
-export([main/0]).

main() ->
    Start = erlang:monotonic_time(microsecond),
    Result = work(),
    Time = erlang:monotonic_time(microsecond) - Start,
    io:format("~p~ntime_us ~p~n", [Result, Time]).

work() ->
    Map = fill(100_000, #{}),
    Sum = lookups(500_000, Map, 0),
    Doubled = maps:map(fun(_, V) -> V * 2 end, Map),
    Total = maps:fold(fun(_, V, Acc) -> V + Acc end, 0, Doubled),
    {Sum, Total, map_size(remove(90_000, Doubled))}.

fill(0, Map) -> Map;
fill(N, Map) -> fill(N - 1, Map#{{key, N} => N}).

lookups(0, _, Sum) -> Sum;
lookups(N, Map, Sum) -> lookups(N - 1, Map, Sum + maps:get({key, N rem 100_000 + 1}, Map)).

remove(0, Map) -> Map;
remove(N, Map) -> remove(N - 1, maps:remove({key, N}, Map)).
