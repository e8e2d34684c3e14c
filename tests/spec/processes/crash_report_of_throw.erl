%% A throw that nobody catches ends a process with {nocatch, Term}.
-module(crash_report_of_throw).
-export([main/0]).

main() ->
    {Pid, Ref} = spawn_monitor(fun() -> throw(ball) end),
    receive {'DOWN', Ref, process, Pid, {Reason, _}} -> io:format("~p~n", [Reason]) end,
    timer:sleep(200),
    {Pid2, Ref2} = spawn_monitor(fun() -> error({own, "reason", [1, 2, 3]}) end),
    receive {'DOWN', Ref2, process, Pid2, {Reason2, _}} -> io:format("~p~n", [Reason2]) end,
    timer:sleep(200),
    {Pid3, Ref3} = spawn_monitor(fun() -> exit(no_report) end),
    receive {'DOWN', Ref3, process, Pid3, Reason3} -> io:format("~p~n", [Reason3]) end,
    timer:sleep(100).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: {nocatch,ball}
% expect: =ERROR REPORT==== time ===
% expect: Error in process <pid> with exit value:
% expect: {{nocatch,ball},[{crash_report_of_throw,'-main/0-fun-0-',0,[{file,"crash_report_of_throw.erl"},{line,6}]}]}
% expect:
% expect: {own,"reason",[1,2,3]}
% expect: =ERROR REPORT==== time ===
% expect: Error in process <pid> with exit value:
% expect: {{own,"reason",[1,2,3]},[{crash_report_of_throw,'-main/0-fun-1-',0,[{file,"crash_report_of_throw.erl"},{line,9}]}]}
% expect:
% expect: no_report
