%% Integers in any base from 2 to 36, with underscores between digits; characters by `$`; floats with exponents and bases.
-module(number_literals).
-export([main/0]).

main() ->
    p([16#FF, 16#ff, 2#1010, 8#777, 36#Zz, 10#99, 3#12]),
    p([1_000_000, 16#dead_beef, 2#1111_0000, 1_2_3]),
    p([1.5e3, 1.0e-2, 1_0.2_5, 2.0E+1, 0.1]),
    p([$a, $\s, $ , $\n, $\t, $\e, $\d, $\0, $\x41, $\x{1F600}, $\101, $\^A, $\\, $$, $\$, $", $']),
    p([-0.0, 0, -0, +5, -16#10]),
    p(-1_0),
    p(16#FFFF_FFFF_FFFF_FFFF).

p(V) ->
    io:format("~w~n", [V]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: [255,255,10,511,1295,99,5]
% expect: [1000000,3735928559,240,123]
% expect: [1.5e3,0.01,10.25,20.0,0.1]
% expect: [97,32,32,10,9,27,127,0,65,128512,65,1,92,36,36,34,39]
% expect: [-0.0,0,0,5,-16]
% expect: -10
% expect: 18446744073709551615
