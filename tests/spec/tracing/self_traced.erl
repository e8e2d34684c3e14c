%% A process may trace itself: it is told nothing of itself, but its calls are counted, and what it spawns is traced if it says so.
-module(self_traced).
-export([main/1, f/1]).

main(_) ->
    Me = self(),
    io:format("~p~n", [erlang:trace(Me, true, [call, send, procs, set_on_spawn])]),
    {tracer, Tracer} = erlang:trace_info(Me, tracer),
    io:format("~p ~p~n", [erlang:trace_info(Me, flags), Tracer =:= Me]),
    1 = erlang:trace_pattern({?MODULE, f, 1}, true, [local]),
    1 = erlang:trace_pattern({?MODULE, f, 1}, true, [call_time]),
    f(1),
    Me ! message,
    P = spawn(fun() -> f(2) end),
    receive after 100 -> told(P) end,
    {call_time, Lines} = erlang:trace_info({?MODULE, f, 1}, call_time),
    io:format("~p~n", [lists:sort([{case Pid of Me -> me; P -> spawned end, Calls} || {Pid, Calls, _, _} <- Lines])]),
    io:format("~p ~p~n", [erlang:trace(Me, false, [all]), erlang:trace_info(Me, flags)]).

told(P) ->
    receive
        {trace, P, Event, What} -> io:format("spawned ~p ~p~n", [Event, shown(What)]), told(P);
        Other -> io:format("~p~n", [shown(Other)]), told(P)
    after 0 -> ok
    end.

shown(What) when is_pid(What); is_tuple(What), is_function(hd(element(3, What))) -> hidden;
shown(What) -> What.

f(X) -> put(f, X), X.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: 1
% expect: {flags,[procs,call,set_on_spawn,send]} true
% expect: message
% expect: {trace,<pid>,spawned,<pid>,
% expect:        {erlang,apply,[#Fun<self_traced.0.uniq>,[]]}}
% expect: spawned call {self_traced,f,[2]}
% expect: spawned exit normal
% expect: [{me,1},{spawned,1}]
% expect: 1 {flags,[]}
