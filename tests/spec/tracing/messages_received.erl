%% A traced process tells of each message when it comes into its queue, whether it takes it or not.
-module(messages_received).
-export([main/1]).

main(_) ->
    P = traced(['receive'], fun() ->
        process_flag(trap_exit, true),
        {Q, M} = spawn_monitor(fun() -> exit(why) end),
        receive {'DOWN', M, process, Q, why} -> ok end,
        L = spawn_link(fun() -> exit({linked, 1}) end),
        receive {'EXIT', L, _} -> ok end,
        erlang:send_after(0, self(), from_timer),
        receive from_timer -> ok end,
        A = alias([reply]),
        A ! through_alias,
        receive through_alias -> ok end,
        self() ! never_taken,
        self() ! taken,
        receive taken -> ok end
    end),
    [io:format("~p~n", [case T of {A, {'DOWN', _, B, _, C}} -> {A, down, B, C}; {A, {'EXIT', _, C}} -> {A, exit, C}; _ -> T end]) || T <- told(P)].

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
% expect: {'receive',go}
% expect: {'receive',down,process,why}
% expect: {'receive',exit,{linked,1}}
% expect: {'receive',from_timer}
% expect: {'receive',through_alias}
% expect: {'receive',never_taken}
% expect: {'receive',taken}
