%% A private ordered set: rows inserted, looked up, counted and deleted by key.
% group: library
-module(ets_ordered).
-export([main/0]).

-define(ROWS, 100000).
-define(ROUNDS, 3).

main() ->
    {Time, Result} = timer:tc(fun() -> rounds(?ROUNDS, 0) end),
    io:format("~p~ntime_us ~p~n", [Result, Time]).

rounds(0, Sum) -> Sum;
rounds(N, Sum) ->
    T = ets:new(t, [ordered_set, private]),
    insert(T, ?ROWS),
    Found = lookup(T, ?ROWS, 0),
    count(T, ?ROWS),
    Last = ets:lookup_element(T, ?ROWS, 2),
    delete(T, ?ROWS),
    Size = ets:info(T, size),
    ets:delete(T),
    rounds(N - 1, Sum + Found + Last + Size).

insert(_, 0) -> ok;
insert(T, N) ->
    ets:insert(T, {N, N, value}),
    insert(T, N - 1).

lookup(_, 0, Sum) -> Sum;
lookup(T, N, Sum) ->
    [{_, Value, _}] = ets:lookup(T, N),
    lookup(T, N - 1, Sum + Value).

count(_, 0) -> ok;
count(T, N) ->
    ets:update_counter(T, N, {2, 1}),
    count(T, N - 1).

delete(_, 0) -> ok;
delete(T, N) ->
    ets:delete(T, N),
    delete(T, N - 2).
