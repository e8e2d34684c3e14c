%% Of several deadly signals from one process, the first is the reason.
-module(first_reason_counts).
-export([main/0]).

main() ->
    {Pid, Ref} = spawn_monitor(fun() -> receive after infinity -> ok end end),
    exit(Pid, normal),
    exit(Pid, first),
    exit(Pid, second),
    exit(Pid, kill),
    io:format("~p~n", [receive {'DOWN', Ref, _, _, Reason} -> Reason end]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: first
