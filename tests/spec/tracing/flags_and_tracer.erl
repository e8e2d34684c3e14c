%% trace_info tells flags and tracer; flags add up, and are taken away one by one or all; a tracer that ends takes its tracing along.
-module(flags_and_tracer).
-export([main/1]).

main(_) ->
    P = spawn(fun() -> receive stop -> ok end end),
    {T, M} = spawn_monitor(fun() -> receive stop -> ok end end),
    io:format("~p~n", [erlang:trace(P, true, [send, {tracer, T}])]),
    io:format("~p ~p~n", [erlang:trace_info(P, flags), erlang:trace_info(P, tracer) =:= {tracer, T}]),
    io:format("~p~n", [erlang:trace(P, true, [procs, set_on_spawn, timestamp, {tracer, T}])]),
    io:format("~p~n", [erlang:trace_info(P, flags)]),
    io:format("~p~n", [erlang:trace(P, false, [send, set_on_link])]),
    io:format("~p~n", [erlang:trace_info(P, flags)]),
    T ! stop,
    receive {'DOWN', M, process, T, normal} -> ok end,
    io:format("~p ~p~n", [erlang:trace_info(P, flags), erlang:trace_info(P, tracer)]),
    io:format("~p~n", [erlang:trace(P, true, ['receive'])]),
    io:format("~p ~p~n", [erlang:trace_info(P, flags), erlang:trace_info(P, tracer) =:= {tracer, self()}]),
    io:format("~p~n", [erlang:trace(P, false, [all])]),
    io:format("~p ~p~n", [erlang:trace_info(P, flags), erlang:trace_info(P, tracer)]),
    P ! stop,
    io:format("~p~n", [told(P) =:= [] andalso is_function(fun traced/2)]).

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
% expect: 1
% expect: {flags,[send]} true
% expect: 1
% expect: {flags,[procs,set_on_spawn,send,timestamp]}
% expect: 1
% expect: {flags,[procs,set_on_spawn,timestamp]}
% expect: {flags,[]} {tracer,[]}
% expect: 1
% expect: {flags,['receive']} true
% expect: 1
% expect: {flags,[]} {tracer,[]}
% expect: true
