%% A generator takes a map iterator too.
-module(map_iterators).
-export([main/0]).

main() ->
    I = maps:iterator(#{b => 2, a => 1, c => 3}, ordered),
    io:format("~p~n", [[{K, V} || K := V <- I]]),
    io:format("~p~n", [[K || K := _ <- maps:iterator(#{x => 1, y => 2, z => 3}, reversed)]]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: [{a,1},{b,2},{c,3}]
% expect: [z,y,x]
