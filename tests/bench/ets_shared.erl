%% Two processes on a public named set with write_concurrency: look-ups, counters, insertions.
% group: library
-module(ets_shared).
-export([main/0]).

-define(ROWS, 10000).
-define(STEPS, 300000).

main() ->
    ets:new(shared, [set, public, named_table, {write_concurrency, true}, {read_concurrency, true}]),
    [ets:insert(shared, {N, 0, N}) || N <- lists:seq(1, ?ROWS)],
    {Time, ok} = timer:tc(fun run/0),
    Sum = ets:foldl(fun({_, Count, _}, Acc) -> Count + Acc end, 0, shared),
    io:format("~p~ntime_us ~p~n", [Sum, Time]).

run() ->
    Monitors = [spawn_monitor(fun() -> work(?STEPS, Seed) end) || Seed <- [1, 7919]],
    [receive {'DOWN', Ref, _, _, normal} -> ok end || {_, Ref} <- Monitors],
    ok.

work(0, _) -> ok;
work(N, Seed) ->
    Key = Seed rem ?ROWS + 1,
    [{Key, _, _}] = ets:lookup(shared, Key),
    case N rem 4 of
        0 -> ets:update_counter(shared, Key, {2, 1});
        1 -> ets:insert(shared, {{new, Key}, 0, N});
        _ -> true = ets:member(shared, Key)
    end,
    work(N - 1, (Seed * 16807) rem 2147483647).
