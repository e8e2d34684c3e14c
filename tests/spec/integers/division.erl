%% `div` truncates towards zero; `rem` has the sign of the dividend.
-module(division).
-export([main/0]).

main() ->
    Pairs = [{7, 2}, {-7, 2}, {7, -2}, {-7, -2}, {0, 5}, {1, 100000000000000000000}],
    [io:format("~p div ~p = ~p, rem ~p~n", [A, B, A div B, A rem B]) || {A, B} <- Pairs].

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: 7 div 2 = 3, rem 1
% expect: -7 div 2 = -3, rem -1
% expect: 7 div -2 = -3, rem 1
% expect: -7 div -2 = 3, rem -1
% expect: 0 div 5 = 0, rem 0
% expect: 1 div 100000000000000000000 = 0, rem 1
