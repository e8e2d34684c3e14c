%% Pieces of any size are put together without gaps.
-module(unaligned_pieces).
-export([main/0, id/1]).

main() ->
    A = id(5), B = id(<<2#1011:4>>), C = id(<<"xyz">>),
    io:format("~w~n", [<<A:3, B/bits, C/binary, A:3, B:2/bits, 1.0:32/float, C:9/bits, A/utf8>>]),
    io:format("~w~n", [[<<0:N, C/binary, 1:1>> || N <- lists:seq(0, 9)]]).

%% Exported, so that the compiler knows nothing of its value and cannot foresee what is bound to fail.
id(X) -> X.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: <<182,240,242,245,99,248,0,0,7,128,5:5>>
% expect: [<<120,121,122,1:1>>,<<60,60,189,1:2>>,<<30,30,94,5:3>>,<<15,15,47,5:4>>,<<7,135,151,21:5>>,<<3,195,203,53:6>>,<<1,225,229,117:7>>,<<0,240,242,245>>,<<0,120,121,122,1:1>>,<<0,60,60,189,1:2>>]
