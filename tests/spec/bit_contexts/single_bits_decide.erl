%% Decisions on single bits nest: a decoder of UTF-8 written by hand.
-module(single_bits_decide).
-export([main/0, chars/1]).

main() ->
    [io:format("~w~n", [chars(B)]) ||
        B <- [<<"aé€😀"/utf8>>, <<2#110:3, 3:5, 2#01:2, 0:6>>, <<2#1110:4, 1:4, 2#10:2, 1:6>>, <<255, $a>>, <<"x", 1:2>>]].

chars(<<0:1, C:7, T/bits>>) -> [C | chars(T)];
chars(<<2#110:3, A:5, 2#10:2, B:6, T/bits>>) -> [A bsl 6 bor B | chars(T)];
chars(<<2#1110:4, A:4, 2#10:2, B:6, 2#10:2, C:6, T/bits>>) -> [A bsl 12 bor (B bsl 6) bor C | chars(T)];
chars(<<2#11110:5, A:3, 2#10:2, B:6, 2#10:2, C:6, 2#10:2, D:6, T/bits>>) ->
    [A bsl 18 bor (B bsl 12) bor (C bsl 6) bor D | chars(T)];
chars(<<Bad, T/bits>>) -> [{bad, Bad} | chars(T)];
chars(Rest) -> [Rest].

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: [97,233,8364,128512,<<>>]
% expect: [{bad,195},64,<<>>]
% expect: [{bad,225},{bad,129},<<>>]
% expect: [{bad,255},97,<<>>]
% expect: [120,<<1:2>>]
