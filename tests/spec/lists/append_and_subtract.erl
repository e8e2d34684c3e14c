%% `++` copies its left side; `--` removes the first occurrence of each element; both group to the right.
-module(append_and_subtract).
-export([main/0]).

main() ->
    io:format("~p~n", [[1, 2] ++ [3] ++ []]),
    io:format("~p~n", [[1] ++ tail]),
    io:format("~p~n", [[] ++ not_a_list]),
    io:format("~w~n", [[3, 1, 2, 1, 3] -- [1, 3]]),
    io:format("~w~n", [[1, 2, 3] -- [1, 2] -- [2]]),
    io:format("~w~n", [[1, 1.0, 2] -- [1.0]]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: [1,2,3]
% expect: [1|tail]
% expect: not_a_list
% expect: [2,1,3]
% expect: [2,3]
% expect: [1,2]
