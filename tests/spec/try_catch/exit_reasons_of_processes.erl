%% The exit reason of a process: {Reason, Trace} for an error, {{nocatch, T}, Trace} for a throw, the plain reason for an exit.
% stress-skip: the reports of crashes come later then
-module(exit_reasons_of_processes).
-export([main/0]).

main() ->
    process_flag(trap_exit, true),
    Bodies = [fun() -> error(e) end, fun() -> throw(t) end, fun() -> exit(x) end, fun() -> exit({shutdown, s}) end,
              fun() -> ok end, fun() -> try error(inner) catch error:inner -> exit(mapped) end end,
              fun() -> try throw(a) after exit(b) end end, fun() -> catch exit(caught), done end],
    [begin
         Pid = spawn_link(B),
         receive
             {'EXIT', Pid, {R, S}} when is_list(S) -> io:format("~p with trace ~p~n", [R, length(S) > 0]);
             {'EXIT', Pid, R} -> io:format("~p~n", [R])
         end,
         timer:sleep(30)
     end || B <- Bodies],
    ok.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: e with trace true
% expect: =ERROR REPORT==== time ===
% expect: Error in process <pid> with exit value:
% expect: {e,[{exit_reasons_of_processes,'-main/0-fun-7-',0,[{file,"exit_reasons_of_processes.erl"},{line,8}]}]}
% expect:
% expect: {nocatch,t} with trace true
% expect: =ERROR REPORT==== time ===
% expect: Error in process <pid> with exit value:
% expect: {{nocatch,t},[{exit_reasons_of_processes,'-main/0-fun-6-',0,[{file,"exit_reasons_of_processes.erl"},{line,8}]}]}
% expect:
% expect: x
% expect: {shutdown,s}
% expect: normal
% expect: mapped
% expect: b
% expect: normal
