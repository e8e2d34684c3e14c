%% insert_new inserts all rows or none, and none if a key is there.
-module(insert_new).
-export([main/0]).

main() ->
    T = ets:new(t, []),
    show(ets:insert_new(T, {a, 1})),
    show(ets:insert_new(T, {a, 2})),
    show(ets:insert_new(T, [{b, 1}, {c, 1}, {a, 3}])),
    show(lists:sort(ets:tab2list(T))),
    show(ets:insert_new(T, [{b, 1}, {b, 2}])),
    show(lists:sort(ets:tab2list(T))),
    show(ets:insert_new(T, [])),
    B = ets:new(b, [duplicate_bag]),
    show(ets:insert_new(B, [{k, 1}, {k, 2}, {k, 1}])),
    show(ets:insert_new(B, {k, 3})),
    show(ets:lookup(B, k)),
    O = ets:new(o, [ordered_set]),
    show([ets:insert_new(O, {1, a}), ets:insert_new(O, {1.0, b})]),
    show(ets:tab2list(O)).

show(Value) -> io:format("~0kp~n", [Value]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: true
% expect: false
% expect: false
% expect: [{a,1}]
% expect: true
% expect: [{a,1},{b,2}]
% expect: true
% expect: true
% expect: false
% expect: [{k,1},{k,2},{k,1}]
% expect: [true,false]
% expect: [{1,a}]
