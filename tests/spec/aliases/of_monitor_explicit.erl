%% {alias, explicit_unalias}: the alias outlives the monitor, however that ends.
-module(of_monitor_explicit).
-export([main/0]).

main() ->
    Pid = spawn(fun() -> receive stop -> ok end end),
    R = monitor(process, Pid, [{alias, explicit_unalias}]),
    Pid ! stop,
    receive {'DOWN', R, process, Pid, normal} -> io:format("down~n") end,
    R ! message,
    io:format("~p~n", [receive message -> arrived after 20 -> dropped end]),
    io:format("~p~n", [unalias(R)]),
    Pid2 = spawn(fun() -> receive stop -> ok end end),
    R2 = monitor(process, Pid2, [{alias, explicit_unalias}]),
    demonitor(R2),
    R2 ! message,
    io:format("~p~n", [receive message -> arrived after 20 -> dropped end]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: down
% expect: arrived
% expect: true
% expect: arrived
