%% With a threshold a counter that passes it is set to a value.
-module(threshold).
-export([main/0]).

main() ->
    T = ets:new(t, []),
    ets:insert(T, {k, 8}),
    show([ets:update_counter(T, k, {2, 1, 10, 0}) || _ <- lists:seq(1, 5)]),
    show([ets:update_counter(T, k, {2, -1, 0, 5}) || _ <- lists:seq(1, 5)]),
    show(ets:update_counter(T, k, {2, 0, -100, 3})),
    show(ets:update_counter(T, k, {2, 0, 100, 4})),
    show(ets:update_counter(T, k, [{2, 100, 50, 7}, {2, 1, 50, 9}])),
    show(ets:update_counter(T, k, {2, 1 bsl 70, 1 bsl 65, 1 bsl 66})),
    show(ets:lookup(T, k)).

show(Value) -> io:format("~0kp~n", [Value]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: [9,10,0,1,2]
% expect: [1,0,5,4,3]
% expect: 3
% expect: 3
% expect: [7,8]
% expect: 73786976294838206464
% expect: [{k,73786976294838206464}]
