%% suspend_process/1,2 and resume_process/1 with each argument wrong.
-module(arguments).
-export([main/0]).

main() ->
    Pid = spawn(fun() -> receive stop -> ok end end),
    Dead = spawn(fun() -> ok end),
    Ref = monitor(process, Dead),
    receive {'DOWN', Ref, _, _, _} -> ok end,
    [io:format("~p~n", [try apply(erlang, F, Args) catch C:R -> {C, R} end]) || {F, Args} <- [
        {suspend_process, [foo]}, {suspend_process, [self()]}, {suspend_process, [Dead]}, {suspend_process, [Pid, [foo]]},
        {suspend_process, [Pid, foo]}, {suspend_process, [Pid, [unless_suspending | x]]},
        {suspend_process, [Dead, [asynchronous]]}, {suspend_process, [17, []]},
        {resume_process, [Pid]}, {resume_process, [self()]}, {resume_process, [Dead]}, {resume_process, [foo]}]].

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: {error,badarg}
% expect: {error,badarg}
% expect: {error,badarg}
% expect: {error,badarg}
% expect: {error,badarg}
% expect: {error,badarg}
% expect: true
% expect: {error,badarg}
% expect: {error,badarg}
% expect: {error,badarg}
% expect: {error,badarg}
% expect: {error,badarg}
