%% Calls to a server as gen_server makes them: monitor, request, reply, demonitor.
% group: concurrent
-module(server_call).
-export([main/0]).

main() ->
    Start = erlang:monotonic_time(microsecond),
    Result = work(),
    Time = erlang:monotonic_time(microsecond) - Start,
    io:format("~p~ntime_us ~p~n", [Result, Time]).

work() ->
    Server = spawn(fun() -> server(0) end),
    calls(400_000, Server, 0).

calls(0, Server, Sum) -> Server ! stop, Sum;
calls(N, Server, Sum) -> calls(N - 1, Server, Sum + call(Server, {add, N rem 3})).

call(Server, Request) ->
    Ref = monitor(process, Server),
    Server ! {call, self(), Ref, Request},
    receive
        {Ref, Reply} -> demonitor(Ref, [flush]), Reply rem 11;
        {'DOWN', Ref, _, _, Reason} -> exit(Reason)
    end.

server(State) ->
    receive
        {call, From, Ref, {add, N}} -> From ! {Ref, State + N}, server(State + N);
        stop -> ok
    end.
