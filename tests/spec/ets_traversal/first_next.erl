%% first and next visit each key of a set once.
-module(first_next).
-export([main/0]).

main() ->
    T = ets:new(t, []),
    show([ets:first(T), ets:last(T)]),
    ets:insert(T, [{N} || N <- lists:seq(1, 100)]),
    show(lists:sort(keys(T, ets:first(T))) =:= lists:seq(1, 100)),
    show(catch element(1, element(2, (catch ets:next(T, missing))))),
    show(catch element(1, element(2, (catch ets:prev(T, missing))))),
    U = ets:new(u, [{write_concurrency, true}]),
    ets:insert(U, [{N} || N <- lists:seq(1, 100)]),
    show(lists:sort(keys(U, ets:first(U))) =:= lists:seq(1, 100)).

keys(_, '$end_of_table') -> [];
keys(T, K) -> [K | keys(T, ets:next(T, K))].

show(Value) -> io:format("~0kp~n", [Value]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: ['$end_of_table','$end_of_table']
% expect: true
% expect: badarg
% expect: badarg
% expect: true
