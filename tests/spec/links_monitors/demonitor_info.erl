%% demonitor(Ref, [info]) tells whether the monitor was there; with flush, whether the message was not.
-module(demonitor_info).
-export([main/0]).

main() ->
    Pid = spawn(fun() -> receive stop -> ok end end),
    R1 = monitor(process, Pid),
    io:format("~p ~p~n", [demonitor(R1, [info]), demonitor(R1, [info])]),
    R2 = monitor(process, Pid),
    R3 = monitor(process, Pid),
    Pid ! stop,
    receive {'DOWN', R3, _, _, _} -> ok end,
    io:format("~p~n", [demonitor(R2, [info, flush])]),
    io:format("~p~n", [receive {'DOWN', R2, _, _, _} -> left after 0 -> flushed end]),
    R4 = monitor(process, Pid),
    receive after 10 -> ok end,
    io:format("~p~n", [demonitor(R4)]),
    io:format("~p~n", [receive {'DOWN', R4, _, _, Reason} -> Reason after 0 -> nothing end]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: true false
% expect: false
% expect: flushed
% expect: true
% expect: noproc
