%% Signed segments of any size are read as two's complement.
-module(signed_integers).
-export([main/0, id/1]).

main() ->
    io:format("~p~n", [[read(Size, id(<<16#f0f0f0f0f0f0f0f0f0:72>>)) || Size <- [0, 1, 4, 5, 7, 8, 9, 31, 63, 64, 65, 72]]]).

read(Size, Bits) ->
    <<Signed:Size/signed, _/bits>> = Bits,
    <<Unsigned:Size/unsigned, _/bits>> = Bits,
    true = Size =:= 0 orelse Unsigned - Signed =:= 1 bsl Size orelse Unsigned =:= Signed,
    {Size, Signed, Unsigned}.

%% Exported, so that the compiler knows nothing of its value and cannot foresee what is bound to fail.
id(X) -> X.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: [{0,0,0},
% expect:  {1,-1,1},
% expect:  {4,-1,15},
% expect:  {5,-2,30},
% expect:  {7,-8,120},
% expect:  {8,-16,240},
% expect:  {9,-31,481},
% expect:  {31,-126322568,2021161080},
% expect:  {63,-542551296285575048,8680820740569200760},
% expect:  {64,-1085102592571150096,17361641481138401520},
% expect:  {65,-2170205185142300191,34723282962276803041},
% expect:  {72,-277786263698214424336,4444580219171430789360}]
