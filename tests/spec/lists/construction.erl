%% Lists are cons cells: proper ones end in [], improper ones in anything else.
-module(construction).
-export([main/0]).

main() ->
    io:format("~p~n", [[1, 2 | [3]]]),
    io:format("~p~n", [[1 | 2]]),
    io:format("~p~n", [[a, b | c]]),
    io:format("~p~n", [[[] | []]]),
    io:format("~w~n", [[1, [2, [3, []]], 4]]),
    io:format("~p~n", [[1, 2, 3] =:= [1 | [2 | [3 | []]]]]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: [1,2,3]
% expect: [1|2]
% expect: [a,b|c]
% expect: [[]]
% expect: [1,[2,[3,[]]],4]
% expect: true
