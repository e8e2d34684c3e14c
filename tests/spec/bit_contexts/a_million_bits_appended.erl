%% Appending single groups of bits is linear.
% stress-skip: a million steps, to be linear
-module(a_million_bits_appended).
-export([main/0, grow/2, sum/2]).

main() ->
    B = grow(<<>>, 1_000_000),
    io:format("~p ~p~n", [bit_size(B), sum(B, 0)]).

grow(Acc, 0) -> Acc;
grow(Acc, N) -> grow(<<Acc/bitstring, N:3>>, N - 1).

sum(<<X:3, T/bits>>, N) -> sum(T, N + X);
sum(<<>>, N) -> N.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: 3000000 3500000
