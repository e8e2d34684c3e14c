%% Persistent terms: a large one got, looked into and put again in a loop; a small one by several keys.
% group: library
-module(persistent_get).
-export([main/0]).

main() ->
    Start = erlang:monotonic_time(microsecond),
    Result = work(),
    Time = erlang:monotonic_time(microsecond) - Start,
    io:format("~p~ntime_us ~p~n", [Result, Time]).

work() ->
    persistent_term:put(large, list_to_tuple([{N, #{n => N}} || N <- lists:seq(1, 10_000)])),
    [persistent_term:put({?MODULE, N}, [N]) || N <- lists:seq(1, 8)],
    Large = large(1_000_000, 0),
    [persistent_term:put(large, persistent_term:get(large)) || _ <- lists:seq(1, 100)],
    {Large, keys(1_000_000, 0)}.

large(0, Total) -> Total;
large(N, Total) ->
    {_, #{n := Value}} = element(N rem 10_000 + 1, persistent_term:get(large)),
    large(N - 1, Total + Value).

keys(0, Total) -> Total;
keys(N, Total) ->
    [Value] = persistent_term:get({?MODULE, N rem 8 + 1}),
    keys(N - 1, Total + Value).
