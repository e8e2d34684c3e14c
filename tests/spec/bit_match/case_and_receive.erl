%% Binary patterns choose in case, receive, and the heads of funs.
-module(case_and_receive).
-export([main/0]).

main() ->
    [self() ! M || M <- [<<1, 2>>, <<2, 1, 3>>, {x, <<0:3>>}]],
    io:format("~p~n", [[receive
        <<2, N, Rest:N/binary>> -> {two, Rest};
        {x, <<Z:3>>} -> {x, Z};
        <<_, Rest/binary>> -> {any, Rest}
    end || _ <- [1, 2, 3]]]),
    F = fun(<<0:1, X:7, R/bits>>) -> {short, X, R}; (<<1:1, X:15, R/bits>>) -> {long, X, R} end,
    io:format("~p~n", [[F(B) || B <- [<<5, 6>>, <<200, 6, 1:1>>]]]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: [{any,<<2>>},{two,<<3>>},{x,0}]
% expect: [{short,5,<<6>>},{long,18438,<<1:1>>}]
