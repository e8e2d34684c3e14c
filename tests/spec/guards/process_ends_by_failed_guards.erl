%% A process none of whose clauses takes a value ends with function_clause and the arguments.
-module(process_ends_by_failed_guards).
-export([main/0, id/1]).

main() ->
    {Pid, Ref} = spawn_monitor(fun() -> serve(id({start, 0})) end),
    receive {'DOWN', Ref, process, Pid, {R, [{M, F, A, _} | _]}} ->
            timer:sleep(100),
            io:format("~p ~p~n", [R, {M, F, A}])
    end.

serve({start, N}) when N >= 0 -> serve({next, N - 1});
serve({next, N}) when N > 0; N =:= stop -> ok.

id(X) -> X.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: =ERROR REPORT==== time ===
% expect: Error in process <pid> with exit value:
% expect: {function_clause,[{process_ends_by_failed_guards,serve,[{next,-1}],[{file,"process_ends_by_failed_guards.erl"},{line,12}]}]}
% expect:
% expect: function_clause {process_ends_by_failed_guards,serve,[{next,-1}]}
