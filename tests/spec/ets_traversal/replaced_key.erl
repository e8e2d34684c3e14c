%% In an ordered set a row with an equal key takes the place of the other, key and all.
-module(replaced_key).
-export([main/0]).

main() ->
    T = ets:new(t, [ordered_set]),
    ets:insert(T, [{1, a}, {2, b}]),
    ets:insert(T, {1.0, c}),
    show(ets:tab2list(T)),
    show(ets:update_element(T, 1, {2, d})),
    show(ets:tab2list(T)),
    ets:insert(T, {1, 5}),
    show(ets:update_counter(T, 1.0, 3)),
    show(ets:tab2list(T)).

show(Value) -> io:format("~0kp~n", [Value]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: [{1.0,c},{2,b}]
% expect: true
% expect: [{1.0,d},{2,b}]
% expect: 8
% expect: [{1,8},{2,b}]
