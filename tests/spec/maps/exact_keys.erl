%% Keys are told apart exactly: 1 and 1.0 are two keys.
-module(exact_keys).
-export([main/0]).

main() ->
    M = #{1 => int, 1.0 => float},
    #{1 := A, 1.0 := B} = M,
    io:format("~p ~p~n", [A, B]),
    io:format("~p~n", [maps:find(1, #{1.0 => x})]),
    io:format("~p~n", [lists:sort(maps:keys(M#{2 => x}))]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: int float
% expect: error
% expect: [1,1.0,2]
