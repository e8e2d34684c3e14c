%% Two processes send one small message back and forth.
% group: concurrent
-module(ping_pong).
-export([main/0]).

main() ->
    Start = erlang:monotonic_time(microsecond),
    Result = work(),
    Time = erlang:monotonic_time(microsecond) - Start,
    io:format("~p~ntime_us ~p~n", [Result, Time]).

work() ->
    Self = self(),
    Pong = spawn(fun() -> pong(Self) end),
    ping(1_000_000, Pong, 0).

ping(0, Pong, Sum) -> Pong ! stop, Sum;
ping(N, Pong, Sum) ->
    Pong ! {ping, N},
    receive {pong, M} -> ping(N - 1, Pong, Sum + M rem 2) end.

pong(Peer) ->
    receive
        {ping, N} -> Peer ! {pong, N}, pong(Peer);
        stop -> ok
    end.
