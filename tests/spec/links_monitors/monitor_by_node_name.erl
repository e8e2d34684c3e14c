%% monitor/2 takes a pid, a name, {Name, node()}; the DOWN message names what was given.
-module(monitor_by_node_name).
-export([main/0]).

main() ->
    Pid = spawn(fun() -> receive stop -> exit(bye) end end),
    register(server, Pid),
    Refs = [monitor(process, Pid), monitor(process, server), monitor(process, {server, node()})],
    Pid ! stop,
    [receive {'DOWN', R, process, What, Reason} -> io:format("~p ~p~n", [if is_pid(What) -> What =:= Pid; true -> What end, Reason]) end || R <- Refs],
    Gone = [monitor(process, Pid), monitor(process, server), monitor(process, {server, node()})],
    [receive {'DOWN', R, process, What, Reason} -> io:format("~p ~p~n", [if is_pid(What) -> What =:= Pid; true -> What end, Reason]) end || R <- Gone].

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: true bye
% expect: {server,nonode@nohost} bye
% expect: {server,nonode@nohost} bye
% expect: true noproc
% expect: {server,nonode@nohost} noproc
% expect: {server,nonode@nohost} noproc
