%% The size of a part may be another argument, which changes with each step.
-module(sizes_from_arguments).
-export([main/0, f/3]).

main() ->
    io:format("~p~n", [f(1, <<2#1011001110001111:16>>, [])]),
    io:format("~p~n", [f(7, <<1, 2, 3>>, [])]),
    io:format("~p~n", [f(-1, <<1>>, [])]),
    io:format("~p~n", [f(a, <<1>>, [])]).

f(N, B, Acc) ->
    case B of
        <<X:N, T/bits>> -> f(N + 1, T, [X | Acc]);
        _ -> {N, B, Acc}
    end.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: {6,<<1:1>>,[7,14,4,1,1]}
% expect: {10,<<>>,[3,129,0]}
% expect: {-1,<<1>>,[]}
% expect: {a,<<1>>,[]}
