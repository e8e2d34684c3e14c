%% == compares numbers by value at any depth; =:= tells integers from floats.
-module(equality).
-export([main/0]).

main() ->
    io:format("~p~n", [[{1, [2]} == {1.0, [2.0]}, {1, [2]} =:= {1.0, [2.0]}, #{a => 1} == #{a => 1.0}, #{a => 1} =:= #{a => 1.0}]]),
    io:format("~p~n", [[#{1 => a} == #{1.0 => a}, "a" == [97], <<"a">> == "a", [] == {}, a /= b, 1 =/= 1]]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: [true,false,true,false]
% expect: [false,true,false,false,true,false]
