%% delete_object removes rows that are equal as a whole, by =:=.
-module(delete_object).
-export([main/0]).

main() ->
    T = ets:new(t, []),
    ets:insert(T, [{1, a}, {2, b}]),
    show([ets:delete_object(T, {1, b}), ets:delete_object(T, {2, b}), ets:delete_object(T, {3, c})]),
    show(ets:tab2list(T)),
    D = ets:new(d, [duplicate_bag]),
    ets:insert(D, [{1, a}, {1, b}, {1, a}, {1, 1}, {1, 1.0}]),
    show(ets:delete_object(D, {1, a})),
    show(ets:lookup(D, 1)),
    show(ets:delete_object(D, {1, 1.0})),
    show(ets:lookup(D, 1)),
    O = ets:new(o, [ordered_set]),
    ets:insert(O, {1, x}),
    show([ets:delete_object(O, {1.0, x}), ets:tab2list(O), ets:delete_object(O, {1, x}), ets:tab2list(O)]).

show(Value) -> io:format("~0kp~n", [Value]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: [true,true,true]
% expect: [{1,a}]
% expect: true
% expect: [{1,b},{1,1},{1,1.0}]
% expect: true
% expect: [{1,b},{1,1}]
% expect: [true,[{1,x}],true,[]]
