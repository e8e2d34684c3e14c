%% Monitoring oneself gives a reference and no message, and demonitor/1 takes it.
-module(monitor_oneself).
-export([main/0]).

main() ->
    Ref = monitor(process, self()),
    io:format("~p ~p~n", [is_reference(Ref), process_info(self(), monitors)]),
    io:format("~p~n", [demonitor(Ref)]),
    register(me, self()),
    Ref2 = monitor(process, me),
    io:format("~p ~p~n", [is_reference(Ref2), process_info(self(), monitored_by)]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: true {monitors,[]}
% expect: true
% expect: true {monitored_by,[]}
