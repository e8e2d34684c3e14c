%% A throw that nobody catches ends a process with {nocatch, Term}.
-module(crash_report_of_throw).
-export([main/0]).

main() ->
    [io:format("~p~n", [reason(F)]) || F <- [fun() -> throw(ball) end,
                                             fun() -> error({own, "reason", [1, 2, 3]}) end,
                                             fun() -> exit(no_report) end]].

%% The report is printed by another process: leave it the time.
reason(F) ->
    {Pid, Ref} = spawn_monitor(F),
    Reason = receive {'DOWN', Ref, process, Pid, {R, Stack}} when is_list(Stack) -> R;
                     {'DOWN', Ref, process, Pid, R} -> R
             end,
    timer:sleep(200),
    Reason.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: =ERROR REPORT==== time ===
% expect: Error in process <pid> with exit value:
% expect: {{nocatch,ball},[{crash_report_of_throw,'-main/0-fun-2-',0,[{file,"crash_report_of_throw.erl"},{line,6}]}]}
% expect:
% expect: {nocatch,ball}
% expect: =ERROR REPORT==== time ===
% expect: Error in process <pid> with exit value:
% expect: {{own,"reason",[1,2,3]},[{crash_report_of_throw,'-main/0-fun-1-',0,[{file,"crash_report_of_throw.erl"},{line,7}]}]}
% expect:
% expect: {own,"reason",[1,2,3]}
% expect: no_report
