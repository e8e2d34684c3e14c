%% A traced process tells of each message that it sends, to whom as it was named, before it is received.
-module(messages_sent).
-export([main/1]).

main(_) ->
    Me = self(),
    register(me, Me),
    Dead = spawn(fun() -> ok end),
    M = monitor(process, Dead),
    receive {'DOWN', M, _, _, _} -> ok end,
    P = traced([send], fun() ->
        Me ! {hello, [1, 2.5, <<"x">>]},
        me ! by_name,
        {me, node()} ! by_name_and_node,
        Dead ! nobody,
        {nobody_has_this_name, node()} ! nobody,
        catch nobody_has_this_name ! nobody,
        erlang:send(Me, with_send, [nosuspend]),
        self() ! own
    end),
    [io:format("~p~n", [case T of {A, B, To} when To =:= Me -> {A, B, me}; {A, B, To} when To =:= Dead -> {A, B, dead};
                             {A, B, To} when To =:= P -> {A, B, self}; _ -> T end]) || T <- told(P)],
    [receive X -> io:format("~p~n", [X]) end || _ <- [1, 2, 3, 4]].

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
% expect: {send,{hello,[1,2.5,<<"x">>]},me}
% expect: {send,by_name,me}
% expect: {send,by_name_and_node,{me,nonode@nohost}}
% expect: {send_to_non_existing_process,nobody,dead}
% expect: {send,nobody,{nobody_has_this_name,nonode@nohost}}
% expect: {send,nobody,nobody_has_this_name}
% expect: {send,with_send,me}
% expect: {send,own,self}
% expect: {hello,[1,2.5,<<"x">>]}
% expect: by_name
% expect: by_name_and_node
% expect: with_send
