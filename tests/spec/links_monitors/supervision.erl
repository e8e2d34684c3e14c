%% A supervisor made of links restarts its worker a number of times.
-module(supervision).
-export([main/0]).

main() ->
    Parent = self(),
    spawn(fun() -> process_flag(trap_exit, true), supervise(Parent, 3) end),
    [receive {started, N} -> io:format("started ~p~n", [N]) end || N <- [3, 2, 1]],
    receive given_up -> io:format("given up~n") end.

supervise(Parent, 0) -> Parent ! given_up;
supervise(Parent, N) ->
    Pid = spawn_link(fun() -> Parent ! {started, N}, exit({crash, N}) end),
    receive {'EXIT', Pid, {crash, N}} -> supervise(Parent, N - 1) end.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: started 3
% expect: started 2
% expect: started 1
% expect: given up
