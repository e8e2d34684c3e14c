%% Each suspender takes back its own suspensions only; resuming what one has not suspended fails.
-module(two_suspenders).
-export([main/0]).

main() ->
    Self = self(),
    Pid = spawn(fun() -> receive M -> Self ! {echo, M} end end),
    spawn(fun() -> erlang:suspend_process(Pid), Self ! {suspended, self()}, receive resume -> erlang:resume_process(Pid), Self ! resumed end end),
    Other = receive {suspended, O} -> O end,
    io:format("~p~n", [try erlang:resume_process(Pid) catch C:R -> {C, R} end]),
    erlang:suspend_process(Pid),
    erlang:resume_process(Pid),
    Pid ! hello,
    io:format("~p~n", [receive {echo, _} -> runs after 20 -> waits end]),
    Other ! resume,
    receive resumed -> ok end,
    io:format("~p~n", [receive {echo, _} -> runs after 1000 -> waits end]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: {error,badarg}
% expect: waits
% expect: runs
