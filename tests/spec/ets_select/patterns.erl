%% match gives the variables in their order, match_object whole rows.
-module(patterns).
-export([main/0]).

main() ->
    T = ets:new(t, []),
    ets:insert(T, [{1, a, x}, {2, b, y}, {3, a, z}, {4, {a, b}}, {5, [1, 2], a}]),
    show(lists:sort(ets:match(T, {'$2', a, '$1'}))),
    show(lists:sort(ets:match(T, {'_', a, '_'}))),
    show(lists:sort(ets:match_object(T, {'_', a, '_'}))),
    show(ets:match(T, {4, '$1'})),
    show(ets:match(T, {'_', {'$1', b}})),
    show(ets:match(T, {'_', ['$1' | '$2'], '_'})),
    show(lists:sort(ets:match(T, '$1')) =:= lists:sort([[R] || R <- ets:tab2list(T)])),
    show(ets:match(T, {9, '$1', '_'})),
    show(ets:match(T, foo)),
    show(length(ets:match_object(T, '_'))).

show(Value) -> io:format("~0kp~n", [Value]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: [[x,1],[z,3]]
% expect: [[],[]]
% expect: [{1,a,x},{3,a,z}]
% expect: [[{a,b}]]
% expect: [[a]]
% expect: [[1,[2]]]
% expect: true
% expect: []
% expect: []
% expect: 5
