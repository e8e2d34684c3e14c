%% Calls by a process whose mailbox holds 10,000 other messages: receive markers.
% group: concurrent
-module(selective_receive).
-export([main/0]).

main() ->
    Start = erlang:monotonic_time(microsecond),
    Result = work(),
    Time = erlang:monotonic_time(microsecond) - Start,
    io:format("~p~ntime_us ~p~n", [Result, Time]).

work() ->
    Server = spawn(fun Loop() -> receive {From, Ref, N} -> From ! {Ref, N + 1}, Loop() end end),
    [self() ! {other, N} || N <- lists:seq(1, 10_000)],
    {calls(200_000, Server, 0), search(2000, 0)}.

calls(0, _, Sum) -> Sum;
calls(N, Server, Sum) ->
    Ref = make_ref(),
    Server ! {self(), Ref, N rem 5},
    receive {Ref, M} -> calls(N - 1, Server, Sum + M) end.

%% Without a fresh reference the whole mailbox is searched.
search(0, Sum) -> Sum;
search(N, Sum) ->
    self() ! {wanted, N},
    receive {wanted, N} -> search(N - 1, Sum + 1) end.
