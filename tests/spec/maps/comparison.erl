%% Maps compare by size, then keys, then values.
-module(comparison).
-export([main/0]).

main() ->
    io:format("~p~n", [[#{a => 1} < #{a => 1, b => 1}, #{a => 2} < #{b => 1}, #{a => 1} < #{a => 2}, #{} < #{a => 1}]]),
    io:format("~p~n", [[#{a => 1, b => 2} =:= #{b => 2, a => 1}, #{a => 1} == #{a => 1.0}, #{a => 1} =:= #{a => 1.0}]]),
    io:format("~p~n", [lists:sort([#{b => 1}, #{a => 9}, #{}, #{a => 1}])]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: [true,true,true,true]
% expect: [true,true,false]
% expect: [#{},#{a => 1},#{a => 9},#{b => 1}]
