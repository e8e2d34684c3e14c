%% Two sessions with one tracer tell it twice; erlang:trace/3 is a session of its own.
-module(same_tracer).
-export([main/1, f/1]).

main(_) ->
    S1 = trace:session_create(one, self(), []),
    S2 = trace:session_create(two, self(), []),
    P = spawn_link(fun() -> receive go -> f(1), f(2) end end),
    M = monitor(process, P),
    [trace:process(S, P, true, [call | Flags]) || {S, Flags} <- [{S1, []}, {S2, [arity]}]],
    erlang:trace(P, true, [procs]),
    [trace:function(S, {?MODULE, f, 1}, Spec, [local]) || {S, Spec} <- [{S1, [{[1], [], []}]}, {S2, [{[2], [], [{return_trace}]}]}]],
    P ! go,
    receive {'DOWN', M, process, P, normal} -> ok end,
    R = erlang:trace_delivered(P),
    receive {trace_delivered, P, R} -> ok end,
    [io:format("~p~n", [list_to_tuple([W || W <- tuple_to_list(Told), not is_pid(W)])]) || Told <- told()],
    io:format("~p~n", [[trace:session_destroy(S) || S <- [S1, S2, S1]]]).

told() -> receive M -> [M | told()] after 0 -> [] end.

f(X) -> put(f, X), X.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: {trace,call,{same_tracer,f,[1]}}
% expect: {trace,call,{same_tracer,f,1}}
% expect: {trace,return_from,{same_tracer,f,1},2}
% expect: {trace,exit,normal}
% expect: [true,true,false]
