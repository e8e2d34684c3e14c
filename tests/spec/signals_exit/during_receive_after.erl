%% An exit signal ends a process in the middle of a timed wait, and its timeout never strikes.
-module(during_receive_after).
-export([main/0]).

main() ->
    Self = self(),
    {Pid, Ref} = spawn_monitor(fun() -> receive after 30 -> Self ! timeout end end),
    exit(Pid, stop),
    io:format("~p~n", [receive {'DOWN', Ref, _, _, Reason} -> Reason end]),
    io:format("~p~n", [receive timeout -> timeout after 60 -> silence end]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: stop
% expect: silence
