%% {alias, demonitor}: the alias ends with the monitor, by demonitor/1 and by DOWN.
-module(of_monitor_demonitor).
-export([main/0]).

main() ->
    Pid = spawn(fun() -> receive stop -> ok end end),
    R = monitor(process, Pid, [{alias, demonitor}]),
    R ! one,
    io:format("~p~n", [receive one -> arrived after 20 -> dropped end]),
    demonitor(R),
    R ! two,
    io:format("~p~n", [receive two -> arrived after 20 -> dropped end]),
    R2 = monitor(process, Pid, [{alias, demonitor}]),
    Pid ! stop,
    receive {'DOWN', R2, process, Pid, normal} -> io:format("down~n") end,
    R2 ! three,
    io:format("~p ~p~n", [receive three -> arrived after 20 -> dropped end, unalias(R2)]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: arrived
% expect: dropped
% expect: down
% expect: dropped false
