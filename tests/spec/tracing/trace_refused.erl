%% erlang:trace/3 and its kin refuse wrong arguments: each in turn.
-module(trace_refused).
-export([main/1]).

main(_) ->
    Dead = spawn(fun() -> ok end),
    M = monitor(process, Dead),
    receive {'DOWN', M, _, _, _} -> ok end,
    P = spawn(fun() -> receive stop -> ok end end),
    T = spawn(fun() -> receive stop -> ok end end),
    erlang:trace(P, true, [send, {tracer, T}]),
    [io:format("~p~n", [wrong(erlang, F, Args)]) || {F, Args} <-
        [{trace, [Which, true, [send]]} || Which <- [a, 1, "all", {all}, make_ref(), Dead]] ++
        [{trace, [self(), How, [send]]} || How <- [maybe_so, 1, []]] ++
        [{trace, [self(), true, Flags]} || Flags <- [send, [a], [send | procs], [{tracer, a}], [{tracer, Dead}], [{tracer}], [1]]] ++
        [{trace_info, [Which, flags]} || Which <- [a, 1, [], {1, 2}]] ++
        [{trace_info, [self(), Item]} || Item <- [a, 1, [], [flags]]] ++
        [{trace_delivered, [Which]} || Which <- [a, 1, new, [self()]]]],
    io:format("~p ~p~n", [erlang:trace_info(Dead, flags), erlang:trace_info(Dead, tracer)]),
    [X ! stop || X <- [P, T]],
    io:format("~p~n", [told(P) =:= [] andalso is_function(fun traced/2)]).

wrong(M, F, Args) ->
    try apply(M, F, Args) of
        R -> {value, is_reference(R) orelse R}
    catch C:R:S ->
        [{M1, F1, A1, I} | _] = S,
        {C, R, M1, F1, length(A1), proplists:get_value(error_info, I)}
    end.

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
% expect: {error,badarg,erlang,trace,3,#{module => erl_erts_errors}}
% expect: {error,badarg,erlang,trace,3,#{module => erl_erts_errors}}
% expect: {error,badarg,erlang,trace,3,#{module => erl_erts_errors}}
% expect: {error,badarg,erlang,trace,3,#{module => erl_erts_errors}}
% expect: {error,badarg,erlang,trace,3,#{module => erl_erts_errors}}
% expect: {error,badarg,erlang,trace,3,#{module => erl_erts_errors}}
% expect: {error,badarg,erlang,trace,3,#{module => erl_erts_errors}}
% expect: {error,badarg,erlang,trace,3,#{module => erl_erts_errors}}
% expect: {error,badarg,erlang,trace,3,#{module => erl_erts_errors}}
% expect: {error,badarg,erlang,trace,3,#{cause => badopt,module => erl_erts_errors}}
% expect: {error,badarg,erlang,trace,3,#{cause => badopt,module => erl_erts_errors}}
% expect: {error,badarg,erlang,trace,3,#{cause => badopt,module => erl_erts_errors}}
% expect: {error,badarg,erlang,trace,3,#{cause => badopt,module => erl_erts_errors}}
% expect: {value,1}
% expect: {error,badarg,erlang,trace,3,#{cause => badopt,module => erl_erts_errors}}
% expect: {error,badarg,erlang,trace,3,#{cause => badopt,module => erl_erts_errors}}
% expect: {error,badarg,erlang,trace_info,2,
% expect:        #{cause => badopt,module => erl_erts_errors}}
% expect: {error,badarg,erlang,trace_info,2,
% expect:        #{cause => badopt,module => erl_erts_errors}}
% expect: {error,badarg,erlang,trace_info,2,
% expect:        #{cause => badopt,module => erl_erts_errors}}
% expect: {error,badarg,erlang,trace_info,2,#{module => erl_erts_errors}}
% expect: {error,badarg,erlang,trace_info,2,#{module => erl_erts_errors}}
% expect: {error,badarg,erlang,trace_info,2,#{module => erl_erts_errors}}
% expect: {error,badarg,erlang,trace_info,2,#{module => erl_erts_errors}}
% expect: {error,badarg,erlang,trace_info,2,#{module => erl_erts_errors}}
% expect: {error,badarg,erlang,trace_delivered,1,#{module => erl_erts_errors}}
% expect: {error,badarg,erlang,trace_delivered,1,#{module => erl_erts_errors}}
% expect: {error,badarg,erlang,trace_delivered,1,#{module => erl_erts_errors}}
% expect: {error,badarg,erlang,trace_delivered,1,#{module => erl_erts_errors}}
% expect: undefined undefined
% expect: true
