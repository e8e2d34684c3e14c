%% Maps beyond 32 keys work the same: growing, shrinking, equality whatever the order of insertion.
-module(large).
-export([main/0]).

main() ->
    Keys = lists:seq(1, 1000),
    Up = lists:foldl(fun(K, M) -> M#{K => K * K} end, #{}, Keys),
    Down = lists:foldr(fun(K, M) -> M#{K => K * K} end, #{}, Keys),
    io:format("~p ~p~n", [map_size(Up), Up =:= Down]),
    io:format("~p~n", [[maps:get(K, Up) || K <- [1, 500, 1000]]]),
    Half = lists:foldl(fun maps:remove/2, Up, lists:seq(1, 1000, 2)),
    io:format("~p ~p~n", [map_size(Half), lists:sum(maps:values(Half))]),
    Few = lists:foldl(fun maps:remove/2, Up, lists:seq(4, 1000)),
    io:format("~p ~p~n", [Few, Few =:= #{1 => 1, 2 => 4, 3 => 9}]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: 1000 true
% expect: [1,250000,1000000]
% expect: 500 167167000
% expect: #{1 => 1,2 => 4,3 => 9} true
