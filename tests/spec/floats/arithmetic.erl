%% An operation with a float gives a float; `/` always does.
-module(arithmetic).
-export([main/0]).

main() ->
    io:format("~p~n", [[1 + 1.0, 2 * 0.5, 7 / 2, 6 / 3, 1.5 - 1, -2.5, 1.0e308 / 10]]),
    io:format("~p~n", [[10 / 4, 1 / 3, 2 / 3, (1 bsl 70) / 3, (1 bsl 80) / (1 bsl 78), 0 / 5, 0 / -5]]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: [2.0,1.0,3.5,2.0,0.5,-2.5,1.0e307]
% expect: [2.5,0.3333333333333333,0.6666666666666666,3.935305402391371e20,4.0,0.0,-0.0]
