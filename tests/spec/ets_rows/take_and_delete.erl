%% take returns the rows that it removes, delete is true either way.
-module(take_and_delete).
-export([main/0]).

main() ->
    T = ets:new(t, []),
    ets:insert(T, [{N, N * N} || N <- lists:seq(1, 5)]),
    show(ets:take(T, 3)),
    show(ets:take(T, 3)),
    show(ets:delete(T, 4)),
    show(ets:delete(T, 4)),
    show(lists:sort(ets:tab2list(T))),
    B = ets:new(b, [bag]),
    ets:insert(B, [{k, 1}, {l, 1}, {k, 2}]),
    show(ets:take(B, k)),
    show(ets:tab2list(B)).

show(Value) -> io:format("~0kp~n", [Value]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: [{3,9}]
% expect: []
% expect: true
% expect: true
% expect: [{1,1},{2,4},{5,25}]
% expect: [{k,1},{k,2}]
% expect: [{l,1}]
