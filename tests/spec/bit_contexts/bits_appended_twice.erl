%% Two continuations of one bitstring that ends within a byte do not see each other.
-module(bits_appended_twice).
-export([main/0, grow/2]).

main() ->
    A = grow(<<>>, 300),
    B = <<A/bitstring, 2#11:2>>,
    C = <<A/bitstring, 2#01:2>>,
    D = <<B/bitstring, 2#101:3>>,
    E = <<A/bitstring, 0:2>>,
    [io:format("~p ~w~n", [bit_size(X), last_bits(X)]) || X <- [A, B, C, D, E]],
    io:format("~p~n", [[B =:= C, C < B, <<B/bits, 5:3>> =:= D, grow(<<>>, 300) =:= A]]).

grow(Acc, 0) -> Acc;
grow(Acc, N) -> grow(<<Acc/bitstring, N:3>>, N - 1).

last_bits(X) ->
    Skip = bit_size(X) - 10,
    <<_:Skip, Last/bits>> = X,
    Last.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: 900 <<52,1:2>>
% expect: 902 <<209,3:2>>
% expect: 902 <<209,1:2>>
% expect: 905 <<143,1:2>>
% expect: 902 <<209,0:2>>
% expect: [false,true,true,true]
