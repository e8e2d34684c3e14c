%% A process that fails on the way leaves a report with what was left.
-module(crash_in_process).
-export([main/0, f/2]).

main() ->
    {_, Ref} = spawn_monitor(?MODULE, f, [<<"ab9">>, 0]),
    {Why, [{_, F, A, _} | _]} = receive {'DOWN', Ref, process, _, Reason} -> Reason end,
    timer:sleep(50),
    io:format("~p ~p ~p~n", [Why, F, A]).

f(<<C, T/binary>>, N) when C > $9 -> f(T, N + 1).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: =ERROR REPORT==== time ===
% expect: Error in process <pid> with exit value:
% expect: {function_clause,[{crash_in_process,f,[<<"9">>,2],[{file,"crash_in_process.erl"},{line,11}]}]}
% expect:
% expect: function_clause f [<<"9">>,2]
