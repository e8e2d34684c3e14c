%% The second numbers of reductions and wall_clock count since the last call.
-module(statistics_since_last).
-export([main/0]).

main() ->
    statistics(wall_clock),
    receive after 30 -> ok end,
    {Total, Since} = statistics(wall_clock),
    io:format("~p ~p~n", [Since >= 25 andalso Since < 5000, Total >= Since]),
    {Total2, Since2} = statistics(wall_clock),
    io:format("~p ~p~n", [Since2 =< 1000, Total2 >= Total]),
    statistics(exact_reductions),
    lists:foreach(fun(_) -> ok end, lists:seq(1, 10000)),
    {R, S} = statistics(exact_reductions),
    io:format("~p~n", [R >= S andalso S >= 10000]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: true true
% expect: true true
% expect: true
