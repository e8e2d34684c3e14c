%% Three million atoms from one process to another, which counts them.
% group: concurrent
-module(tiny_messages).
-export([main/0]).

main() ->
    Start = erlang:monotonic_time(microsecond),
    Result = work(),
    Time = erlang:monotonic_time(microsecond) - Start,
    io:format("~p~ntime_us ~p~n", [Result, Time]).

work() ->
    Self = self(),
    Counter = spawn(fun() -> count(Self, 3000000, 0) end),
    send(Counter, 3000000),
    receive {counted, N} -> N end.

send(_, 0) -> ok;
send(Pid, N) -> Pid ! tick, send(Pid, N - 1).

count(To, 0, Count) -> To ! {counted, Count};
count(To, N, Count) -> receive tick -> count(To, N - 1, Count + 1) end.
