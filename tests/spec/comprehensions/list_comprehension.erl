%% Generators nest from left to right; filters drop elements.
-module(list_comprehension).
-export([main/0]).

main() ->
    io:format("~w~n", [[X * X || X <- lists:seq(1, 5)]]),
    io:format("~w~n", [[{X, Y} || X <- [1, 2, 3], Y <- [a, b]]]),
    io:format("~w~n", [[X || X <- lists:seq(1, 20), X rem 3 =:= 0, X > 5]]),
    io:format("~w~n", [[{A, B, C} || C <- lists:seq(1, 20), B <- lists:seq(1, C), A <- lists:seq(1, B), A * A + B * B =:= C * C]]),
    io:format("~w~n", [[x || true]]),
    io:format("~w~n", [[x || X <- [1, 2], X > 2]]),
    io:format("~w~n", [[[Y || Y <- lists:seq(1, X)] || X <- [1, 2, 3]]]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: [1,4,9,16,25]
% expect: [{1,a},{1,b},{2,a},{2,b},{3,a},{3,b}]
% expect: [6,9,12,15,18]
% expect: [{3,4,5},{6,8,10},{5,12,13},{9,12,15},{8,15,17},{12,16,20}]
% expect: [x]
% expect: []
% expect: [[1],[1,2],[1,2,3]]
