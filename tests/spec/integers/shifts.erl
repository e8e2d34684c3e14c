%% `bsr` rounds towards minus infinity; a negative count shifts the other way.
-module(shifts).
-export([main/0]).

main() ->
    io:format("~p~n", [[1 bsl 10, 1 bsl 100, 1024 bsr 3, -1 bsr 10, -7 bsr 1, -8 bsr 3, 5 bsl 0]]),
    io:format("~p~n", [[16 bsl -2, 16 bsr -2, (1 bsl 100) bsr 98, -(1 bsl 100) bsr 99, 1 bsr 1000, -1 bsr 1000]]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: [1024,1267650600228229401496703205376,128,-1,-4,-1,5]
% expect: [4,64,4,-2,0,-1]
