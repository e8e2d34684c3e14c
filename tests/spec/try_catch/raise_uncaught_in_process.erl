%% A process that ends by erlang:raise/3 has the exit reason of the class, with the trace given for errors and throws.
-module(raise_uncaught_in_process).
-export([main/0]).

main() ->
    [begin
         {Pid, Ref} = spawn_monitor(fun() -> erlang:raise(C, why, [{here, there, 2, []}]) end),
         receive {'DOWN', Ref, process, Pid, Reason} -> io:format("~p: ~p~n", [C, Reason]) end
     end || C <- [exit]],
    [begin
         Pid = spawn(fun() -> receive go -> erlang:raise(C, why, [{here, there, 2, []}]) end end),
         Ref = monitor(process, Pid),
         Pid ! go,
         Why = receive {'DOWN', Ref, process, Pid, Reason} -> Reason end,
         timer:sleep(50),
         io:format("~p: ~p~n", [C, Why])
     end || C <- [error, throw]].

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: exit: why
% expect: =ERROR REPORT==== time ===
% expect: Error in process <pid> with exit value:
% expect: {why,[{here,there,2,[]}]}
% expect:
% expect: error: {why,[{here,there,2,[]}]}
% expect: =ERROR REPORT==== time ===
% expect: Error in process <pid> with exit value:
% expect: {{nocatch,why},[{here,there,2,[]}]}
% expect:
% expect: throw: {{nocatch,why},[{here,there,2,[]}]}
