%% A hundred clients call one server that keeps a map, each waiting for its answer.
% group: concurrent
-module(many_clients).
-export([main/0]).

main() ->
    Start = erlang:monotonic_time(microsecond),
    Result = work(),
    Time = erlang:monotonic_time(microsecond) - Start,
    io:format("~p~ntime_us ~p~n", [Result, Time]).

work() ->
    Server = spawn(fun() -> serve(#{}) end),
    Clients = [spawn_monitor(fun() -> exit({sum, client(Server, Client, 3000, 0)}) end) || Client <- lists:seq(1, 100)],
    Sum = lists:sum([receive {'DOWN', Ref, _, Pid, {sum, Sum}} -> Sum end || {Pid, Ref} <- Clients]),
    {Sum, map_size(call(Server, state))}.

client(_, _, 0, Sum) -> Sum;
client(Server, Client, N, Sum) when N rem 3 =:= 0 ->
    ok = call(Server, {put, {Client, N rem 50}, N}),
    client(Server, Client, N - 1, Sum);
client(Server, Client, N, Sum) ->
    client(Server, Client, N - 1, Sum + call(Server, {get, {Client, (N + 1) div 3 * 3 rem 50}, N})).

call(Server, Request) ->
    Ref = make_ref(),
    Server ! {self(), Ref, Request},
    receive {Ref, Reply} -> Reply end.

serve(Map) ->
    receive
        {From, Ref, {get, Key, Default}} -> From ! {Ref, maps:get(Key, Map, Default)}, serve(Map);
        {From, Ref, {put, Key, Value}} -> From ! {Ref, ok}, serve(Map#{Key => Value});
        {From, Ref, state} -> From ! {Ref, Map}, serve(Map)
    end.
