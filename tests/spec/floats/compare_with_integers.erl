%% Floats and integers compare by value, exactly, even where a float cannot hold the integer.
-module(compare_with_integers).
-export([main/0]).

main() ->
    io:format("~p~n", [[1 == 1.0, 1 =:= 1.0, 1 < 1.5, 2 > 1.5, 1.0 =< 1, 1 /= 1.0, 1 =/= 1.0]]),
    Big = 9007199254740993,
    io:format("~p~n", [[Big == 9007199254740992.0, Big > 9007199254740992.0, Big < 9007199254740994.0]]),
    Huge = 1 bsl 1030,
    io:format("~p~n", [[Huge > 1.0e308, -Huge < -1.0e308, 1 bsl 70 == float(1 bsl 70)]]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: [true,false,true,true,true,false,true]
% expect: [false,true,true]
% expect: [true,true,true]
