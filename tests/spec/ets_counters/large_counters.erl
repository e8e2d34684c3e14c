%% Counters are integers of any size, there and back.
-module(large_counters).
-export([main/0]).

main() ->
    T = ets:new(t, []),
    ets:insert(T, {k, (1 bsl 59) - 1, (1 bsl 62) - 1}),
    show(ets:update_counter(T, k, 1)),
    show(ets:update_counter(T, k, {3, 1})),
    show(ets:update_counter(T, k, {3, 1 bsl 64})),
    show(ets:update_counter(T, k, {3, -(1 bsl 64)})),
    show(ets:update_counter(T, k, {3, -(1 bsl 62)})),
    show(ets:update_counter(T, k, -(1 bsl 59))),
    show(ets:lookup(T, k)).

show(Value) -> io:format("~0kp~n", [Value]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: 576460752303423488
% expect: 4611686018427387904
% expect: 23058430092136939520
% expect: 4611686018427387904
% expect: 0
% expect: 0
% expect: [{k,0,0}]
