%% Keys that are there all the time are visited once while a fixed table grows.
-module(fixed_while_inserting).
-export([main/0]).

main() ->
    T = ets:new(t, []),
    ets:insert(T, [{N} || N <- lists:seq(1, 100)]),
    ets:safe_fixtable(T, true),
    Visited = inserting(T, ets:first(T), 1000),
    ets:safe_fixtable(T, false),
    show(lists:sort([K || K <- Visited, K =< 100]) =:= lists:seq(1, 100)),
    show(length(Visited) =:= length(lists:usort(Visited))),
    show(ets:info(T, size) >= 200).

inserting(_, '$end_of_table', _) -> [];
inserting(T, K, N) when N < 3000 ->
    ets:insert(T, [{N}, {N + 1}]),
    [K | inserting(T, ets:next(T, K), N + 2)];
inserting(T, K, N) ->
    [K | inserting(T, ets:next(T, K), N)].

show(Value) -> io:format("~0kp~n", [Value]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: true
% expect: true
% expect: true
