%% A million messages sent to a name.
% group: concurrent
-module(registered_send).
-export([main/0]).

main() ->
    Start = erlang:monotonic_time(microsecond),
    Result = work(),
    Time = erlang:monotonic_time(microsecond) - Start,
    io:format("~p~ntime_us ~p~n", [Result, Time]).

work() ->
    Self = self(),
    register(sink, spawn(fun() -> sink(Self, 1000000, 0) end)),
    send(1000000),
    receive {sum, Sum} -> Sum end.

send(0) -> ok;
send(N) -> sink ! {n, N}, send(N - 1).

sink(To, 0, Sum) -> To ! {sum, Sum};
sink(To, N, Sum) -> receive {n, X} -> sink(To, N - 1, Sum + X) end.
