%% exit(self(), normal) ends a process that does not trap exits, and only it.
-module(normal_to_self).
-export([main/0]).

main() ->
    {_, Ref} = spawn_monitor(fun() -> exit(self(), normal), io:format("not reached~n") end),
    io:format("~p~n", [receive {'DOWN', Ref, process, _, Reason} -> Reason end]),
    {_, Ref2} = spawn_monitor(fun() ->
        process_flag(trap_exit, true),
        true = exit(self(), normal),
        receive {'EXIT', Pid, R} -> io:format("~p~n", [{Pid =:= self(), R}]) end
    end),
    io:format("~p~n", [receive {'DOWN', Ref2, process, _, Reason2} -> Reason2 end]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: normal
% expect: {true,normal}
% expect: normal
