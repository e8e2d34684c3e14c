%% case and if may stand wherever an expression may.
-module(case_in_arguments).
-export([main/0]).

main() ->
    io:format("~p~n", [[case X rem 2 of 0 -> even; 1 -> odd end || X <- [1, 2, 3]]]),
    io:format("~p~n", [{if true -> a end, case b of B -> B end}]),
    io:format("~p~n", [1 + case c of c -> 2 end * 3]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: [odd,even,odd]
% expect: {a,b}
% expect: 7
