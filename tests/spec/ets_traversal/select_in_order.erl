%% select, match and folds of an ordered set keep the order, select_reverse turns it.
-module(select_in_order).
-export([main/0]).

main() ->
    T = ets:new(t, [ordered_set]),
    ets:insert(T, [{K, K rem 3} || K <- [5, 3, 9, 1, 7, 2, 8, 4, 6]]),
    show(ets:select(T, [{{'$1', 0}, [], ['$1']}])),
    show(ets:select_reverse(T, [{{'$1', 0}, [], ['$1']}])),
    show(ets:match(T, {'$1', 1})),
    show(ets:match_object(T, {'_', 2})),
    show(ets:foldl(fun({K, _}, Acc) -> [K | Acc] end, [], T)),
    show(ets:foldr(fun({K, _}, Acc) -> [K | Acc] end, [], T)).

show(Value) -> io:format("~0kp~n", [Value]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: [3,6,9]
% expect: [9,6,3]
% expect: [[1],[4],[7]]
% expect: [{2,2},{5,2},{8,2}]
% expect: [9,8,7,6,5,4,3,2,1]
% expect: [1,2,3,4,5,6,7,8,9]
