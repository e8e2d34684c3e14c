%% Sizes taken from a closure or from the same head work in guards and bodies.
-module(sizes_in_funs_and_guards).
-export([main/0, id/1]).

main() ->
    N = id(4),
    F = fun(<<X:N, R/bits>>) when bit_size(R) > N -> {X, R}; (<<R:N/binary, _/bits>>) -> {bytes, R}; (B) -> {short, B} end,
    io:format("~w~n", [[F(B) || B <- [<<1, 2>>, <<7:4, 1:4>>, <<9:9>>, <<1:3>>]]]),
    G = fun(<<S, X:S>>) -> {S, X}; (_) -> no end,
    io:format("~w~n", [[G(B) || B <- [<<4, 9:4>>, <<0>>, <<5, 1:4>>]]]).

%% Exported, so that the compiler knows nothing of its value and cannot foresee what is bound to fail.
id(X) -> X.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: [{0,<<16,2:4>>},{short,<<113>>},{0,<<9:5>>},{short,<<1:3>>}]
% expect: [{4,9},{0,0},no]
