%% A process that only computes dies of an exit signal at the end of its slice.
-module(busy_process_dies).
-export([main/0]).

main() ->
    {Pid, Ref} = spawn_monitor(fun() -> loop(0) end),
    exit(Pid, enough),
    io:format("~p~n", [receive {'DOWN', Ref, _, _, Reason} -> Reason end]),
    {Pid2, Ref2} = spawn_monitor(fun() -> lists:foldl(fun(_, N) -> loop2(N) end, 0, [1]) end),
    exit(Pid2, kill),
    io:format("~p~n", [receive {'DOWN', Ref2, _, _, Reason2} -> Reason2 end]).

loop(N) -> loop(N + 1).
loop2(N) -> loop2(length(lists:seq(1, N rem 10))).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: enough
% expect: killed
