%% A suspended process can be killed, monitored and asked.
-module(suspended_is_killed).
-export([main/0]).

main() ->
    Pid = spawn(fun() -> receive stop -> ok end end),
    Ref = monitor(process, Pid),
    erlang:suspend_process(Pid),
    io:format("~p ~p~n", [is_process_alive(Pid), process_info(Pid, status)]),
    exit(Pid, kill),
    io:format("~p~n", [receive {'DOWN', Ref, _, _, Reason} -> Reason after 1000 -> none end]),
    io:format("~p~n", [process_info(self(), suspending)]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: true {status,suspended}
% expect: killed
% expect: {suspending,[]}
