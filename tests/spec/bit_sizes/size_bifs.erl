%% bit_size counts bits, byte_size whole bytes rounded up, size rounds down, in guards as elsewhere.
-module(size_bifs).
-export([main/0, id/1]).

main() ->
    io:format("~p~n", [[{bit_size(B), byte_size(B), size(B), kind(B)} || B <- [id(<<>>), <<1:1>>, <<1:7>>, <<1>>, <<1:9>>, <<1, 2, 3>>, <<0:33>>]]]),
    io:format("~p~n", [[kind(X) || X <- [id(a), "list", {1}]]]).

kind(B) when bit_size(B) =:= 0 -> empty;
kind(B) when bit_size(B) rem 8 =/= 0, byte_size(B) > 1 -> {long_bits, byte_size(B)};
kind(B) when bit_size(B) < 8 -> bits;
kind(B) when byte_size(B) > 2 -> long;
kind(B) when is_binary(B) -> short;
kind(_) -> none.

%% Exported, so that the compiler knows nothing of its value and cannot foresee what is bound to fail.
id(X) -> X.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: [{0,0,0,empty},
% expect:  {1,1,0,bits},
% expect:  {7,1,0,bits},
% expect:  {8,1,1,short},
% expect:  {9,2,1,{long_bits,2}},
% expect:  {24,3,3,long},
% expect:  {33,5,4,{long_bits,5}}]
% expect: [none,none,none]
