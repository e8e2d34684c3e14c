%% A match has the value of its right side and may stand anywhere.
-module(match_is_an_expression).
-export([main/0]).

main() ->
    X = Y = 5,
    io:format("~p ~p~n", [X, Y]),
    io:format("~p~n", [begin (Z = 3), Z + Z end]),
    {A, B} = C = {1, 2},
    io:format("~p~n", [{A, B, C}]),
    io:format("~p~n", [begin Q = 2, Q * Q end]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: 5 5
% expect: 6
% expect: {1,2,{1,2}}
% expect: 4
