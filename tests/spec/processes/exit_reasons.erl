%% A process ends with normal when its function returns, else with the reason of its exception.
-module(exit_reasons).
-export([main/0]).

main() ->
    [report(F) || F <- [fun() -> fine end, fun() -> exit(done) end, fun() -> exit(normal) end,
                        fun() -> exit({shutdown, 1}) end, fun() -> exit(kill) end]].

report(F) ->
    {Pid, Ref} = spawn_monitor(F),
    receive {'DOWN', Ref, process, Pid, Reason} -> io:format("~p~n", [Reason]) end.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: normal
% expect: done
% expect: normal
% expect: {shutdown,1}
% expect: kill
