%% {alias, reply_demonitor}: a message through the alias ends both alias and monitor.
-module(of_monitor_reply_demonitor).
-export([main/0]).

main() ->
    Pid = spawn(fun() -> receive stop -> ok end end),
    R = monitor(process, Pid, [{alias, reply_demonitor}]),
    R ! one,
    R ! two,
    io:format("~p~n", [receive one -> arrived after 20 -> dropped end]),
    io:format("~p~n", [receive two -> arrived after 20 -> dropped end]),
    io:format("~p ~p~n", [demonitor(R, [info]), unalias(R)]),
    Pid ! stop,
    io:format("~p~n", [receive {'DOWN', R, _, _, _} -> struck after 20 -> silence end]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: arrived
% expect: dropped
% expect: false false
% expect: silence
