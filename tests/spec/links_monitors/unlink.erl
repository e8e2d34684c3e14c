%% unlink cuts the link; from then on no exit arrives.
-module(unlink).
-export([main/0]).

main() ->
    process_flag(trap_exit, true),
    Pid = spawn_link(fun() -> receive stop -> exit(crash) end end),
    io:format("~p~n", [unlink(Pid)]),
    Pid ! stop,
    io:format("~p~n", [receive {'EXIT', Pid, R} -> R after 50 -> nothing end]),
    io:format("~p~n", [unlink(Pid)]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: true
% expect: nothing
% expect: true
