%% A cache on ETS whose entries expire.
%%
%% Readers go to the table directly: a look-up is no message. Writing, and sweeping what has expired, is
%% up to the owner. Time is a counter that the program moves, so that every run is the same.
-module(ttl_cache).
-export([main/0]).

-record(entry, {key, value, expires}).

%%
%% The cache.
%%

start(Clock) ->
    Parent = self(),
    Owner = spawn_link(fun() ->
        Table = ets:new(cache, [ordered_set, protected, {keypos, #entry.key}, {read_concurrency, true}]),
        Stats = counters:new(2, []),
        Parent ! {self(), {self(), Table, Stats, Clock}},
        serve(Table, Clock)
    end),
    receive {Owner, Cache} -> Cache end.

serve(Table, Clock) ->
    receive
        {From, {put, Key, Value, Ttl}} ->
            ets:insert(Table, #entry{key = Key, value = Value, expires = now(Clock) + Ttl}),
            From ! {self(), ok},
            serve(Table, Clock);
        {From, sweep} ->
            Now = now(Clock),
            Expired = [{#entry{expires = '$1', _ = '_'}, [{'=<', '$1', Now}], [true]}],
            From ! {self(), ets:select_delete(Table, Expired)},
            serve(Table, Clock);
        {From, stop} ->
            From ! {self(), ok}
    end.

call({Owner, _, _, _}, Request) ->
    Owner ! {self(), Request},
    receive {Owner, Answer} -> Answer end.

put(Cache, Key, Value, Ttl) -> call(Cache, {put, Key, Value, Ttl}).
sweep(Cache) -> call(Cache, sweep).
stop(Cache) -> call(Cache, stop).

%% An expired entry is no entry, swept or not.
get({_, Table, Stats, Clock}, Key) ->
    Now = now(Clock),
    case ets:lookup(Table, Key) of
        [#entry{value = Value, expires = Expires}] when Expires > Now ->
            counters:add(Stats, 1, 1),
            {hit, Value};
        _ ->
            counters:add(Stats, 2, 1),
            miss
    end.

%% Computes what is missing.
fetch(Cache, Key, Ttl, Compute) ->
    case get(Cache, Key) of
        {hit, Value} -> Value;
        miss ->
            Value = Compute(Key),
            put(Cache, Key, Value, Ttl),
            Value
    end.

stats({_, Table, Stats, _}) ->
    #{entries => ets:info(Table, size), hits => counters:get(Stats, 1), misses => counters:get(Stats, 2)}.

%% What there is, soonest to expire first.
overview({_, Table, _, Clock}) ->
    Now = now(Clock),
    Spec = [{#entry{key = '$1', expires = '$2', _ = '_'}, [{'>', '$2', Now}], [{{{'-', '$2', Now}, '$1'}}]}],
    lists:sort(ets:select(Table, Spec)).

now(Clock) -> atomics:get(Clock, 1).
advance(Clock, Time) -> atomics:add(Clock, 1, Time).

%%
%% The demonstration.
%%

main() ->
    Clock = atomics:new(1, []),
    Cache = start(Clock),
    put(Cache, apple, red, 10),
    put(Cache, banana, yellow, 20),
    put(Cache, cherry, "dark red", 30),
    io:format("at 0: ~p~n", [[get(Cache, K) || K <- [apple, banana, cherry, date]]]),
    advance(Clock, 10),
    io:format("at 10: ~p~n", [[get(Cache, K) || K <- [apple, banana, cherry]]]),
    io:format("left: ~p~n", [overview(Cache)]),
    io:format("swept: ~p~n", [sweep(Cache)]),
    put(Cache, banana, brown, 50),
    advance(Clock, 20),
    io:format("at 30: ~p, swept ~p~n", [[get(Cache, K) || K <- [banana, cherry]], sweep(Cache)]),
    squares(Cache),
    #{entries := Entries, hits := Hits, misses := Misses} = stats(Cache),
    io:format("~p entries, ~p hits, ~p misses~n", [Entries, Hits, Misses]),
    {_, Table, _, _} = Cache,
    stop(Cache),
    gone(Table).

%% Four readers ask for the same ten squares: whoever misses computes and stores.
squares(Cache) ->
    Parent = self(),
    Square = fun({square, N}) -> N * N end,
    Readers = [spawn_link(fun() ->
        Parent ! {self(), lists:sum([fetch(Cache, {square, N}, 100, Square) || N <- lists:seq(1, 10)])}
    end) || _ <- lists:seq(1, 4)],
    Sums = [receive {Reader, Sum} -> Sum end || Reader <- Readers],
    {_, _, Stats, _} = Cache,
    40 + 9 = counters:get(Stats, 1) + counters:get(Stats, 2),
    %% How many missed depends on who came first: the counters start again.
    counters:put(Stats, 1, 0),
    counters:put(Stats, 2, 0),
    io:format("sums: ~p~n", [Sums]).

gone(Table) ->
    case ets:info(Table, size) of
        undefined -> io:format("the table went with its owner~n");
        _ -> gone(Table)
    end.
