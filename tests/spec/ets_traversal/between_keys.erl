%% next and prev of an ordered set take keys that are not there.
-module(between_keys).
-export([main/0]).

main() ->
    T = ets:new(t, [ordered_set]),
    ets:insert(T, [{K, x} || K <- [10, 20, 30]]),
    show([ets:next(T, K) || K <- [0, 10, 15, 20.0, 29.9, 30, 31, a]]),
    show([ets:prev(T, K) || K <- [0, 10, 15, 20.0, 29.9, 30, 31, a]]),
    ets:delete(T, 20),
    show([ets:next(T, 10), ets:prev(T, 30), ets:next(T, 20)]),
    E = ets:new(e, [ordered_set]),
    show([ets:first(E), ets:last(E), ets:next(E, 1), ets:prev(E, 1)]).

show(Value) -> io:format("~0kp~n", [Value]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: [10,20,20,30,30,'$end_of_table','$end_of_table','$end_of_table']
% expect: ['$end_of_table','$end_of_table',10,10,20,20,30,30]
% expect: [30,10,30]
% expect: ['$end_of_table','$end_of_table','$end_of_table','$end_of_table']
