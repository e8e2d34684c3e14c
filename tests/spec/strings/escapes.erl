%% Escapes in strings stand for one character each.
-module(escapes).
-export([main/0]).

main() ->
    io:format("~w~n", ["\b\d\e\f\n\r\s\t\v\0\\\"\'"]),
    io:format("~w~n", ["\x41\x{3b1}\101\^Z\q"]),
    io:format("~w~n", ["two
lines"]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: [8,127,27,12,10,13,32,9,11,0,92,34,39]
% expect: [65,945,65,26,113]
% expect: [116,119,111,10,108,105,110,101,115]
