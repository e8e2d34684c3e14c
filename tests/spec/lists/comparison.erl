%% Lists compare element by element; the shorter one is smaller if it is a prefix.
-module(comparison).
-export([main/0]).

main() ->
    io:format("~p~n", [[[1, 2] < [1, 3], [1] < [1, 2], [2] > [1, 9], [] < [0], [1 | 2] < [1, 2], [1] == [1.0], [1] =:= [1.0]]]),
    io:format("~w~n", [lists:sort([[2], [1, 2], [], [1], [1, 1], [a], [[]], [1.5]])]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: [true,true,true,true,true,true,false]
% expect: [[],[1],[1,1],[1,2],[1.5],[2],[a],[[]]]
