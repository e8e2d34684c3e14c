%% Maps of a few keys: matching, reading, updating.
% group: sequential
% kernel: 300000
-module(small_maps).
-export([main/1]).

main([]) -> main(["6000000"]);
main([Size]) ->
    Start = erlang:monotonic_time(microsecond),
    Result = work(list_to_integer(Size)),
    Time = erlang:monotonic_time(microsecond) - Start,
    io:format("~p~ntime_us ~p~n", [Result, Time]).

work(N) -> loop(N, #{count => 0, last => none, total => 0}).

loop(0, #{count := Count, total := Total}) -> {Count, Total};
loop(N, #{count := Count, total := Total} = Map) when N rem 3 =:= 0 ->
    loop(N - 1, Map#{count := Count + 1, total := Total + N});
loop(N, Map) -> loop(N - 1, Map#{last => N}).
