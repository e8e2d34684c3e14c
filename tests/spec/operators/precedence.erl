%% Operators bind as the reference manual's table says.
-module(precedence).
-export([main/0]).

main() ->
    io:format("~p~n", [[1 + 2 * 3, (1 + 2) * 3, 10 - 4 - 3, 2 + 3 rem 2, -2 * 3, 100 div 7 rem 5]]),
    io:format("~p~n", [[1 bor 2 band 3, 1 bsl 2 + 1, bnot 1 + 1, 7 band 3 * 2]]),
    io:format("~p~n", [[not false and false, not (false and false), true or false and false]]),
    io:format("~p~n", [[1 < 2 andalso 2 < 3 orelse false, 1 + 1 =:= 2 andalso [1] ++ [2] =:= [1, 2]]]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: [7,9,3,3,-6,4]
% expect: [3,5,-1,6]
% expect: [false,true,true]
% expect: [true,true]
