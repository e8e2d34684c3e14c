%% A function that is not there shows only when the process wakes up.
-module(undefined_function).
-export([main/0]).

main() ->
    {Pid, Ref} = spawn_monitor(fun() -> erlang:hibernate(?MODULE, not_there, [x]) end),
    io:format("~p~n", [receive {'DOWN', Ref, _, _, _} -> dead after 20 -> asleep end]),
    exit(Pid, normal),
    io:format("~p~n", [receive {'DOWN', Ref, _, _, _} -> dead after 20 -> asleep end]),
    Pid ! wake,
    receive {'DOWN', Ref, _, _, {undef, [{M, F, A, _} | _]}} -> io:format("~p~n", [{M, F, A}]) end,
    receive after 100 -> ok end.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: asleep
% expect: asleep
% expect: {undefined_function,not_there,[x]}
% expect: =ERROR REPORT==== time ===
% expect: Error in process <pid> with exit value:
% expect: {undef,[{undefined_function,not_there,[x],[]}]}
% expect:
