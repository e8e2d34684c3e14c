%% With procs, a process tells of whom it spawns, links and unlinks, of its name, and of its end.
-module(life_of_a_process).
-export([main/1]).

main(_) ->
    P = traced([procs], fun() ->
        Q = spawn(lists, seq, [1, 3]),
        spawn(fun() -> ok end),
        link(L = spawn(fun() -> receive stop -> ok end end)),
        unlink(L),
        link(L),
        link(L),
        unlink(L),
        unlink(Q),
        L ! stop,
        register(some_name, self()),
        unregister(some_name),
        exit({done, [1]})
    end),
    [io:format("~p~n", [hide(T)]) || T <- told(P)].

hide({spawn, _, {erlang, apply, [F, []]}}) when is_function(F, 0) -> {spawn, a_fun};
hide({spawn, _, C}) -> {spawn, C};
hide({A, P}) when is_pid(P) -> {A, pid};
hide(T) -> T.

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
% expect: {spawn,{lists,seq,[1,3]}}
% expect: {spawn,a_fun}
% expect: {spawn,a_fun}
% expect: {link,pid}
% expect: {unlink,pid}
% expect: {link,pid}
% expect: {link,pid}
% expect: {unlink,pid}
% expect: {unlink,pid}
% expect: {register,some_name}
% expect: {unregister,some_name}
% expect: {exit,{done,[1]}}
