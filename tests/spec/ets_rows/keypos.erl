%% The key may be any element; rows must reach it.
-module(keypos).
-export([main/0]).

main() ->
    T = ets:new(t, [{keypos, 3}]),
    show(ets:insert(T, {a, b, c})),
    show(ets:insert(T, [{1, 2, 3}, {x, y, c, z}])),
    show(ets:lookup(T, c)),
    show(ets:lookup(T, a)),
    show(ets:lookup_element(T, c, 4)),
    show(catch element(1, element(2, (catch ets:insert(T, {1, 2}))))),
    show(lists:sort(ets:match(T, {'$1', '_', '$2'}))),
    show(ets:info(T, keypos)).

show(Value) -> io:format("~0kp~n", [Value]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: true
% expect: true
% expect: [{x,y,c,z}]
% expect: []
% expect: z
% expect: badarg
% expect: [[1,3]]
% expect: 3
