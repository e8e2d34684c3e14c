%% scheduler_wall_time is undefined until the flag is set; then each scheduler has its times.
% stress-skip: too large for a collection at every safepoint
-module(scheduler_wall_time).
-export([main/0]).

main() ->
    io:format("~p ~p~n", [statistics(scheduler_wall_time), statistics(scheduler_wall_time_all)]),
    erlang:system_flag(scheduler_wall_time, true),
    lists:foldl(fun(N, S) -> N + S end, 0, lists:seq(1, 100000)),
    Times = statistics(scheduler_wall_time),
    Normal = [T || {Id, _, _} = T <- Times, Id =< erlang:system_info(schedulers)],
    io:format("~p~n", [length(Normal) =:= erlang:system_info(schedulers)]),
    io:format("~p~n", [lists:all(fun({_, Active, Total}) -> Active >= 0 andalso Active =< Total end, Times)]),
    io:format("~p~n", [lists:sum([A || {_, A, _} <- Times]) > 0]),
    io:format("~p~n", [erlang:system_flag(scheduler_wall_time, false)]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: undefined undefined
% expect: true
% expect: true
% expect: true
% expect: true
