%% A process that hibernates and does not trap exits dies of an exit signal without waking up.
-module(exit_wakes_nobody).
-export([main/0, awake/0]).

main() ->
    {Pid, Ref} = spawn_monitor(fun() -> erlang:hibernate(?MODULE, awake, []) end),
    receive after 20 -> ok end,
    exit(Pid, stop),
    io:format("~p~n", [receive {'DOWN', Ref, _, _, Reason} -> Reason end]).

awake() -> io:format("awake~n").

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: stop
