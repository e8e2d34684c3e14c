%% process_flag/3 sets save_calls of another process and nothing else.
-module(of_others).
-export([main/0]).

main() ->
    Pid = spawn(fun() -> receive stop -> ok end end),
    Dead = spawn(fun() -> ok end),
    R = monitor(process, Dead),
    receive {'DOWN', R, _, _, _} -> ok end,
    [io:format("~p~n", [try process_flag(P, F, V) catch C:E -> {C, E} end]) || {P, F, V} <- [
        {Pid, save_calls, 10}, {Pid, save_calls, 0}, {Pid, save_calls, -1}, {Pid, trap_exit, true},
        {Pid, priority, high}, {Dead, save_calls, 10}, {17, save_calls, 10}, {self(), save_calls, 5}, {self(), save_calls, 0}]].

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: 0
% expect: 10
% expect: {error,badarg}
% expect: {error,badarg}
% expect: {error,badarg}
% expect: {error,badarg}
% expect: {error,badarg}
% expect: 0
% expect: 5
