%% Producers and consumers at a buffer that holds fifty items and lets neither side run ahead: a queue, postponed replies.
% group: concurrent
-module(bounded_buffer).
-export([main/0]).

main() ->
    Start = erlang:monotonic_time(microsecond),
    Result = work(),
    Time = erlang:monotonic_time(microsecond) - Start,
    io:format("~p~ntime_us ~p~n", [Result, Time]).

-define(ITEMS, 40_000).

work() ->
    Self = self(),
    Buffer = spawn(fun() -> buffer(queue:new(), 0, queue:new(), queue:new()) end),
    [spawn(fun() -> produce(Buffer, ?ITEMS) end) || _ <- lists:seq(1, 5)],
    [spawn(fun() -> Self ! {consumed, consume(Buffer, ?ITEMS, 0)} end) || _ <- lists:seq(1, 5)],
    Sum = lists:sum([receive {consumed, Sum} -> Sum end || _ <- lists:seq(1, 5)]),
    Buffer ! stop,
    Sum.

produce(_, 0) -> ok;
produce(Buffer, N) ->
    Buffer ! {put, self(), N},
    receive stored -> produce(Buffer, N - 1) end.

consume(_, 0, Sum) -> Sum;
consume(Buffer, N, Sum) ->
    Buffer ! {get, self()},
    receive {item, Item} -> consume(Buffer, N - 1, Sum + Item) end.

%% Putting waits while the buffer is full, getting while it is empty.
buffer(Items, Size, Putting, Getting) ->
    receive
        {put, From, Item} when Size < 50 ->
            From ! stored,
            serve(queue:in(Item, Items), Size + 1, Putting, Getting);
        {put, From, Item} ->
            buffer(Items, Size, queue:in({From, Item}, Putting), Getting);
        {get, From} ->
            serve(Items, Size, Putting, queue:in(From, Getting));
        stop -> ok
    end.

serve(Items, Size, Putting, Getting) ->
    case {queue:out(Items), queue:out(Getting)} of
        {{{value, Item}, Others}, {{value, From}, Waiting}} ->
            From ! {item, Item},
            refill(Others, Size - 1, Putting, Waiting);
        _ -> buffer(Items, Size, Putting, Getting)
    end.

refill(Items, Size, Putting, Getting) ->
    case queue:out(Putting) of
        {{value, {From, Item}}, Others} ->
            From ! stored,
            buffer(queue:in(Item, Items), Size + 1, Others, Getting);
        {empty, _} -> buffer(Items, Size, Putting, Getting)
    end.
