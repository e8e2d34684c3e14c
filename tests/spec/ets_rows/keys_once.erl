%% A traversal of a bag visits each key once.
-module(keys_once).
-export([main/0]).

main() ->
    T = ets:new(t, [bag]),
    ets:insert(T, [{N rem 4, N} || N <- lists:seq(1, 20)]),
    show(lists:sort(keys(T, ets:first(T)))),
    {K, Rows} = ets:first_lookup(T),
    show({lists:member(K, [0, 1, 2, 3]), length(Rows), Rows =:= ets:lookup(T, K)}),
    show(lists:sort(ets:foldl(fun({_, N}, Acc) -> [N | Acc] end, [], T))).

keys(_, '$end_of_table') -> [];
keys(T, K) -> [K | keys(T, ets:next(T, K))].

show(Value) -> io:format("~0kp~n", [Value]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: [0,1,2,3]
% expect: {true,5,true}
% expect: [1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20]
