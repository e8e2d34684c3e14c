%% An ordered set is traversed in the order of its keys, both ways.
-module(keys_in_order).
-export([main/0]).

main() ->
    T = ets:new(t, [ordered_set]),
    Keys = [c, 3, "b", {1, 2}, 2.5, <<"x">>, [], a, 1 bsl 80, -1, #{a => 1}, b, {0, 0, 0}, 3.5, <<"">>],
    ets:insert(T, [{K} || K <- Keys]),
    show(forwards(T, ets:first(T))),
    show(backwards(T, ets:last(T))),
    show([K || {K} <- ets:tab2list(T)] =:= lists:sort(Keys)).

forwards(_, '$end_of_table') -> [];
forwards(T, K) -> [K | forwards(T, ets:next(T, K))].

backwards(_, '$end_of_table') -> [];
backwards(T, K) -> [K | backwards(T, ets:prev(T, K))].

show(Value) -> io:format("~0kp~n", [Value]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: [-1,2.5,3,3.5,1208925819614629174706176,a,b,c,{1,2},{0,0,0},#{a => 1},[],"b",<<>>,<<"x">>]
% expect: [<<"x">>,<<>>,"b",[],#{a => 1},{0,0,0},{1,2},c,b,a,1208925819614629174706176,3.5,3,2.5,-1]
% expect: true
