%% first_lookup and its kin give the rows with the key.
-module(lookup_steps).
-export([main/0]).

main() ->
    T = ets:new(t, [ordered_set]),
    show([ets:first_lookup(T), ets:last_lookup(T), ets:next_lookup(T, a), ets:prev_lookup(T, a)]),
    ets:insert(T, [{1, one}, {2, two}, {3, three}]),
    show([ets:first_lookup(T), ets:last_lookup(T)]),
    show([ets:next_lookup(T, K) || K <- [0, 1, 2.5, 3]]),
    show([ets:prev_lookup(T, K) || K <- [1, 1.5, 3, 4]]),
    S = ets:new(s, [set]),
    ets:insert(S, {only, 1}),
    show([ets:first_lookup(S), ets:last_lookup(S), ets:next_lookup(S, only), ets:prev_lookup(S, only)]).

show(Value) -> io:format("~0kp~n", [Value]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: ['$end_of_table','$end_of_table','$end_of_table','$end_of_table']
% expect: [{1,[{1,one}]},{3,[{3,three}]}]
% expect: [{1,[{1,one}]},{2,[{2,two}]},{3,[{3,three}]},'$end_of_table']
% expect: ['$end_of_table',{1,[{1,one}]},{2,[{2,two}]},{3,[{3,three}]}]
% expect: [{only,[{only,1}]},{only,[{only,1}]},'$end_of_table','$end_of_table']
