%% A process that ends by an error or a throw is reported with reason and trace; exits are not.
-module(reports_of_processes).
-export([main/0, id/1]).

main() ->
    [begin
         Pid = spawn(F),
         Ref = monitor(process, Pid),
         receive {'DOWN', Ref, process, Pid, _} -> timer:sleep(50) end
     end || F <- [fun() -> a(id(0)) end, fun() -> exit(quiet) end, fun() -> throw({ball, 1}) end,
                  fun() -> (id(undefined)):f() end, fun() -> b(id({c})) end]],
    io:format("end~n").

a(X) -> [1 div X].

b({x}) -> ok.

id(X) -> X.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: =ERROR REPORT==== time ===
% expect: Error in process <pid> with exit value:
% expect: {badarith,[{erlang,'div',[1,0],[{error_info,#{module => erl_erts_errors}}]},{reports_of_processes,a,1,[{file,"reports_of_processes.erl"},{line,14}]}]}
% expect:
% expect: =ERROR REPORT==== time ===
% expect: Error in process <pid> with exit value:
% expect: {{nocatch,{ball,1}},[{reports_of_processes,'-main/0-fun-2-',0,[{file,"reports_of_processes.erl"},{line,10}]}]}
% expect:
% expect: =ERROR REPORT==== time ===
% expect: Error in process <pid> with exit value:
% expect: {undef,[{undefined,f,[],[]}]}
% expect:
% expect: =ERROR REPORT==== time ===
% expect: Error in process <pid> with exit value:
% expect: {function_clause,[{reports_of_processes,b,[{c}],[{file,"reports_of_processes.erl"},{line,16}]}]}
% expect:
% expect: end
