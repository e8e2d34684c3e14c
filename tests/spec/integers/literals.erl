%% Integers are written in decimal, in another base, as a character, with underscores.
-module(literals).
-export([main/0]).

main() ->
    io:format("~p~n", [[42, -7, 16#FF, 2#1010, 36#ZZ, 16#ff, 1_000_000, 16#dead_beef]]),
    io:format("~w~n", [[$a, $\n, $\s, $\\, $\x41, $\x{1F600}, $\101, $\^A, $', $"]]),
    io:format("~p~n", [-16#10 + +5]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: [42,-7,255,10,1295,255,1000000,3735928559]
% expect: [97,10,32,92,65,128512,65,1,39,34]
% expect: -11
