%% ~B, ~b, ~X, ~x, ~#, ~+ print integers in bases 2 to 36.
-module(integers_in_bases).
-export([main/0]).

main() ->
    io:format("~B ~.16B ~.16b ~.2B ~8.10.0B~n", [42, 255, 255, 5, 1234]),
    io:format("~X ~.16X ~x~n", [10, "10#", 31, "0x", -31, "0x"]),
    io:format("~# ~.16# ~.2+ ~.16+~n", [10, 255, 5, -255]),
    io:format("[~10B][~-10B][~10.16.*B]~n", [-5, -5, $., -255]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: 42 FF ff 101 00001234
% expect: 10#10 0x1F -0x31
% expect: 10#10 16#FF 2#101 -16#ff
% expect: [        -5][-5        ][.......-FF]
