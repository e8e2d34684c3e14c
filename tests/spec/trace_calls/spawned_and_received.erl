%% Calls are told of in their order with other events: a process's first call, calls before and after a receive, and while it waits it is not called again.
-module(spawned_and_received).
-export([main/1, loop/1, start/1]).

main(_) ->
    [erlang:trace_pattern({?MODULE, F, 1}, true, [local]) || F <- [loop, start]],
    1 = erlang:trace(self(), true, [call, set_on_spawn, {tracer, spawn_link(fun() -> told_to(main) end)}]),
    P = spawn(?MODULE, start, [x]),
    M = monitor(process, P),
    P ! unknown,
    P ! next,
    receive after 20 -> ok end,
    P ! unknown,
    P ! next,
    receive after 20 -> ok end,
    P ! stop,
    receive {'DOWN', M, process, P, _} -> ok end,
    erlang:trace(self(), false, [all]),
    R = erlang:trace_delivered(all),
    receive {trace_delivered, all, R} -> ok end,
    io:format("~p~n", [traced([], fun() -> self() ! stop, loop(0) end)]).

told_to(Name) ->
    receive {trace, P, What, Which} when is_pid(P) -> io:format("~p ~p ~p~n", [Name, What, Which]), told_to(Name) end.

start(X) -> put(start, X), loop(2).

loop(N) ->
    receive
        next -> loop(N - 1);
        stop -> stopped
    end.

%% Runs Fun in a process whose calls are traced, to its end; what was told of it, without its pid.
traced(Flags, Fun) ->
    P = spawn(fun() -> receive go -> (catch Fun()) end end),
    M = monitor(process, P),
    1 = erlang:trace(P, true, [call | Flags]),
    P ! go,
    receive {'DOWN', M, process, P, _} -> ok end,
    R = erlang:trace_delivered(P),
    receive {trace_delivered, P, R} -> told(P) end.

told(P) ->
    receive Told when element(2, Told) =:= P -> [list_to_tuple([element(1, Told) | lists:nthtail(2, tuple_to_list(Told))]) | told(P)]
    after 0 -> []
    end.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: main call {spawned_and_received,start,[x]}
% expect: main call {spawned_and_received,loop,[2]}
% expect: main call {spawned_and_received,loop,[1]}
% expect: main call {spawned_and_received,loop,[0]}
% expect: [{trace,call,{spawned_and_received,loop,[0]}}]
