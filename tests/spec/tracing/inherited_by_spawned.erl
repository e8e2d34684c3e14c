%% set_on_spawn hands all flags on to whoever is spawned, and further; set_on_first_spawn to one.
-module(inherited_by_spawned).
-export([main/1]).

main(_) ->
    [begin
         Me = self(),
         traced([procs, send, Flag], fun() ->
             {A, M} = spawn_monitor(fun() ->
                 {B, N} = spawn_monitor(fun() -> Me ! {grandchild, self()} end),
                 receive {'DOWN', N, _, B, _} -> ok end,
                 Me ! {child, self()}
             end),
             receive {'DOWN', M, _, A, _} -> ok end,
             {C, O} = spawn_monitor(fun() -> Me ! {second, self()} end),
             receive {'DOWN', O, _, C, _} -> ok end
         end),
         All = erlang:trace_delivered(all),
         receive {trace_delivered, all, All} -> ok end,
         [receive {Who, P} -> io:format("~p ~p ~p~n", [Flag, Who, [hide(T) || T <- told(P)]]) end || Who <- [child, grandchild, second]]
     end || Flag <- [set_on_spawn, set_on_first_spawn]].

hide({Spawn, _, {erlang, apply, _}}) -> Spawn;
hide({send, {Who, _}, _}) -> {send, Who};
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
% expect: set_on_spawn child [spawned,spawn,{send,child},{exit,normal}]
% expect: set_on_spawn grandchild [spawned,{send,grandchild},{exit,normal}]
% expect: set_on_spawn second [spawned,{send,second},{exit,normal}]
% expect: set_on_first_spawn child [spawned,spawn,{send,child},{exit,normal}]
% expect: set_on_first_spawn grandchild []
% expect: set_on_first_spawn second []
