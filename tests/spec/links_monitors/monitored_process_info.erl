%% monitors and monitored_by list each monitor, by what was given, until it is taken back.
-module(monitored_process_info).
-export([main/0]).

main() ->
    Pid = spawn(fun() -> receive stop -> ok end end),
    register(someone, Pid),
    R1 = monitor(process, Pid),
    R2 = monitor(process, someone),
    {monitors, Ms} = process_info(self(), monitors),
    io:format("~p~n", [lists:sort([case M of {process, Pid} -> by_pid; Other -> Other end || M <- Ms])]),
    {monitored_by, By} = process_info(Pid, monitored_by),
    io:format("~p~n", [[P =:= self() || P <- By]]),
    demonitor(R1),
    demonitor(R2),
    io:format("~p ~p~n", [process_info(self(), monitors), process_info(Pid, monitored_by)]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: [by_pid,{process,{someone,nonode@nohost}}]
% expect: [true,true]
% expect: {monitors,[]} {monitored_by,[]}
