%% What a match specification changes it changes in its own session.
-module(silent_in_one).
-export([main/1, f/1]).

main(_) ->
    Me = self(),
    Tracers = [T1, T2] = [spawn_link(fun() -> tracer(Me, []) end) || _ <- [1, 2]],
    S1 = trace:session_create(first, T1, []),
    S2 = trace:session_create(second, T2, []),
    {P, M} = spawn_monitor(fun() -> receive go -> [f(N) || N <- [1, 2, 3, 4]] end end),
    [1 = trace:process(S, P, true, [call]) || S <- [S1, S2]],
    trace:function(S1, {?MODULE, f, 1}, [{[2], [], [{silent, true}]}, {[4], [], [{silent, false}]}, {'_', [], []}], [local]),
    trace:function(S2, {?MODULE, f, 1}, [{[3], [], [{disable_trace, call}]}, {'_', [], [{message, {caller}}]}], [local]),
    P ! go,
    receive {'DOWN', M, process, P, normal} -> ok end,
    R = erlang:trace_delivered(P),
    receive {trace_delivered, P, R} -> ok end,
    [show(T) || T <- Tracers].

tracer(To, Told) ->
    receive
        show -> To ! {told, lists:reverse(Told)};
        Message -> tracer(To, [Message | Told])
    end.

show(T) ->
    T ! show,
    receive {told, Told} -> [io:format("~p~n", [list_to_tuple([W || W <- tuple_to_list(Message), not is_pid(W)])]) || Message <- Told] end,
    io:format("--~n").

f(X) -> put(f, X), X.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: {trace,call,{silent_in_one,f,[1]}}
% expect: {trace,call,{silent_in_one,f,[4]}}
% expect: --
% expect: {trace,call,{silent_in_one,f,[1]},{silent_in_one,'-main/1-lc$^2/1-1-',1}}
% expect: {trace,call,{silent_in_one,f,[2]},{silent_in_one,'-main/1-lc$^2/1-1-',1}}
% expect: {trace,call,{silent_in_one,f,[3]}}
% expect: --
