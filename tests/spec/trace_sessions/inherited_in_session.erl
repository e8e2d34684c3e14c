%% Flags are inherited within their session: by those who are spawned, not by the others' sessions.
-module(inherited_in_session).
-export([main/1, f/1]).

main(_) ->
    S1 = trace:session_create(first, self(), []),
    S2 = trace:session_create(second, self(), []),
    P = spawn_link(fun parent/0),
    trace:process(S1, P, true, [call, set_on_spawn]),
    trace:process(S2, P, true, [call, set_on_first_spawn]),
    P ! {spawn, self()},
    A = receive {child, C1} -> C1 end,
    P ! {spawn, self()},
    B = receive {child, C2} -> C2 end,
    [io:format("~p ~p~n", [trace:info(S, Who, flags), trace:info(S, Who, tracer) =:= {tracer, self()}]) || S <- [S1, S2], Who <- [P, A, B]],
    io:format("~p~n", [[erlang:trace_info(Who, flags) || Who <- [P, A, B]]]),
    io:format("~p~n", [[trace:session_destroy(S) || S <- [S1, S2]]]),
    io:format("~p ~p~n", [f(1), messages()]).

parent() ->
    receive {spawn, From} -> From ! {child, spawn_link(fun() -> receive stop -> ok end end)}, parent() end.

messages() -> receive M -> [M | messages()] after 0 -> [] end.

f(X) -> X.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: {flags,[call,set_on_spawn]} true
% expect: {flags,[call,set_on_spawn]} true
% expect: {flags,[call,set_on_spawn]} true
% expect: {flags,[call]} true
% expect: {flags,[call]} true
% expect: {flags,[]} false
% expect: [{flags,[]},{flags,[]},{flags,[]}]
% expect: [true,true]
% expect: 1 []
