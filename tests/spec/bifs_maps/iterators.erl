%% Iterators walk a map step by step.
-module(iterators).
-export([main/0]).

main() ->
    I = maps:iterator(#{b => 2, a => 1, c => 3}, ordered),
    io:format("~p~n", [walk(maps:next(I))]),
    io:format("~p~n", [maps:next(maps:iterator(#{}))]),
    io:format("~p~n", [lists:sort(walk(maps:next(maps:iterator(maps:from_list([{N, N} || N <- lists:seq(1, 50)])))) ) =:= [{N, N} || N <- lists:seq(1, 50)]]),
    io:format("~p~n", [maps:to_list(maps:iterator(#{z => 1, y => 2}, reversed))]).

walk(none) -> [];
walk({K, V, I}) -> [{K, V} | walk(maps:next(I))].

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: [{a,1},{b,2},{c,3}]
% expect: none
% expect: true
% expect: [{z,1},{y,2}]
