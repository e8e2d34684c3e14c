%% An alias made with [] or [explicit_unalias] works until unalias/1; unalias twice is false.
-module(explicit).
-export([main/0]).

main() ->
    A = alias([]),
    B = alias([explicit_unalias]),
    [A ! {a, N} || N <- [1, 2]],
    B ! b,
    io:format("~p~n", [[receive {a, 1} -> 1 end, receive {a, 2} -> 2 end, receive b -> b end]]),
    io:format("~p ~p ~p~n", [unalias(A), unalias(A), unalias(B)]),
    A ! late,
    io:format("~p~n", [receive late -> late after 20 -> dropped end]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: [1,2,b]
% expect: true false true
% expect: dropped
