%% An error that nobody catches is reported on standard output, with its trace, and is the exit reason.
-module(crash_report).
-export([main/0, id/1]).

main() ->
    {Pid, Ref} = spawn_monitor(fun() -> crash(id(0)) end),
    receive {'DOWN', Ref, process, Pid, {Reason, Stack}} -> ok end,
    timer:sleep(200),
    io:format("~p ~p~n", [Reason, length(Stack) > 0]).

crash(N) ->
    Result = 1 div N,
    {ok, Result}.

%% Exported, so that the compiler knows nothing of its value and cannot foresee what is bound to fail.
id(X) -> X.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: =ERROR REPORT==== time ===
% expect: Error in process <pid> with exit value:
% expect: {badarith,[{erlang,'div',[1,0],[{error_info,#{module => erl_erts_errors}}]},{crash_report,crash,1,[{file,"crash_report.erl"},{line,12}]}]}
% expect:
% expect: badarith true
