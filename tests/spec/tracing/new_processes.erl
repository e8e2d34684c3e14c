%% new and new_processes are those that are yet to be spawned; existing ones stay as they are.
-module(new_processes).
-export([main/1]).

main(_) ->
    Old = spawn(fun() -> receive stop -> ok end end),
    io:format("~p~n", [erlang:trace(new, true, [procs])]),
    io:format("~p ~p~n", [erlang:trace_info(new, flags), erlang:trace_info(new, tracer) =:= {tracer, self()}]),
    {P, M} = spawn_monitor(fun() -> ok end),
    receive {'DOWN', M, process, P, normal} -> ok end,
    io:format("~p~n", [erlang:trace(new_processes, false, [procs])]),
    io:format("~p ~p~n", [erlang:trace_info(new, flags), erlang:trace_info(new_processes, tracer)]),
    {Q, N} = spawn_monitor(fun() -> ok end),
    receive {'DOWN', N, process, Q, normal} -> ok end,
    io:format("~p~n", [[case T of {spawned, By, {erlang, apply, [_, []]}} -> {spawned, By =:= self()}; _ -> T end || T <- told(P)]]),
    io:format("~p~n", [told(Q)]),
    io:format("~p~n", [erlang:trace_info(Old, flags)]),
    Old ! stop,
    io:format("~p~n", [is_function(fun traced/2)]).

%% What was told of a process, without its pid.
told(P) ->
    receive
        {trace, P, A} -> [A | told(P)];
        {trace, P, A, B} -> [{A, B} | told(P)];
        {trace, P, A, B, C} -> [{A, B, C} | told(P)]
    after 0 -> []
    end.

%% Runs Fun in a traced process until its end; then everything has arrived.
traced(Flags, Fun) ->
    P = spawn(fun() -> receive go -> Fun() end end),
    M = monitor(process, P),
    1 = erlang:trace(P, true, Flags),
    P ! go,
    receive {'DOWN', M, process, P, _} -> ok end,
    R = erlang:trace_delivered(P),
    receive {trace_delivered, P, R} -> P end.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: 0
% expect: {flags,[procs]} true
% expect: 0
% expect: {flags,[]} {tracer,[]}
% expect: [{spawned,true},{exit,normal}]
% expect: []
% expect: {flags,[]}
% expect: true
