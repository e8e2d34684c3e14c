%% A size of zero is an empty segment: the integer 0, an empty bitstring.
-module(zero).
-export([main/0, id/1]).

main() ->
    Z = id(0),
    <<A:Z, B:Z/signed-little, C:Z/binary, D:Z/bits, E/bits>> = id(<<1:1>>),
    io:format("~p~n", [{A, B, C, D, E}]),
    io:format("~p~n", [{<<5:Z>>, <<5:0, 1>>, <<(id(<<"a">>)):Z/binary>>, bit_size(<<0:Z/unit:256>>)}]),
    io:format("~p~n", [case id(<<>>) of <<F:Z/float>> -> F; <<G:Z>> -> {integer, G} end]).

%% Exported, so that the compiler knows nothing of its value and cannot foresee what is bound to fail.
id(X) -> X.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: {0,0,<<>>,<<>>,<<1:1>>}
% expect: {<<>>,<<1>>,<<>>,0}
% expect: 0.0
