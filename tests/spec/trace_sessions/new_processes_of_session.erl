%% A session can trace processes that are yet to be spawned, and counts of its own.
-module(new_processes_of_session).
-export([main/1, f/1]).

main(_) ->
    S = trace:session_create(s, self(), []),
    io:format("~p~n", [trace:process(S, new, true, [call])]),
    io:format("~p~n", [trace:info(S, new, flags)]),
    io:format("~p~n", [erlang:trace_info(new, flags)]),
    io:format("~p~n", [trace:function(S, {?MODULE, f, 1}, true, [local, call_count])]),
    run(1),
    io:format("~p~n", [trace:info(S, {?MODULE, f, 1}, call_count)]),
    f(2),
    io:format("~p~n", [trace:info(S, {?MODULE, f, 1}, call_count)]),
    trace:process(S, new, false, [call]),
    run(3),
    io:format("~p~n", [trace:info(S, {?MODULE, f, 1}, call_count)]),
    trace:session_destroy(S),
    run(4).

run(N) ->
    {P, M} = spawn_monitor(fun() -> f(N) end),
    receive {'DOWN', M, process, P, normal} -> ok end,
    R = erlang:trace_delivered(P),
    receive {trace_delivered, P, R} -> ok end,
    io:format("~p ~p~n", [N, [Call || {trace, Of, call, Call} <- told(), Of =:= P]]).

told() -> receive M -> [M | told()] after 0 -> [] end.

f(X) -> put(f, X), X.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: 0
% expect: {flags,[call]}
% expect: {flags,[]}
% expect: 1
% expect: 1 [{new_processes_of_session,f,[1]}]
% expect: {call_count,1}
% expect: {call_count,2}
% expect: 3 []
% expect: {call_count,3}
% expect: 4 []
