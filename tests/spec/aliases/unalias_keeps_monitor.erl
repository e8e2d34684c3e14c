%% unalias/1 of a monitor's alias leaves the monitor.
-module(unalias_keeps_monitor).
-export([main/0]).

main() ->
    Pid = spawn(fun() -> receive stop -> exit(ended) end end),
    R = monitor(process, Pid, [{alias, reply_demonitor}]),
    io:format("~p~n", [unalias(R)]),
    R ! dropped,
    Pid ! stop,
    io:format("~p~n", [receive {'DOWN', R, _, _, Reason} -> Reason end]),
    io:format("~p~n", [receive dropped -> arrived after 10 -> dropped end]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: true
% expect: ended
% expect: dropped
