%% status is running of oneself, waiting in receive, runnable or running when computing.
-module(status).
-export([main/0]).

main() ->
    io:format("~p~n", [process_info(self(), status)]),
    Waiting = spawn(fun() -> receive stop -> ok end end),
    Timed = spawn(fun() -> receive stop -> ok after 10000 -> ok end end),
    Busy = spawn(fun() -> spin() end),
    receive after 20 -> ok end,
    io:format("~p~n", [[process_info(P, status) || P <- [Waiting, Timed]]]),
    {status, S} = process_info(Busy, status),
    io:format("~p~n", [lists:member(S, [running, runnable])]),
    exit(Busy, kill).

spin() -> spin().

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: {status,running}
% expect: [{status,waiting},{status,waiting}]
% expect: true
