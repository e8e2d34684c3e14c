%% Size, parts, splitting, conversion.
-module(bifs).
-export([main/0]).

main() ->
    B = <<"hello world">>,
    io:format("~p~n", [[byte_size(B), size(B), bit_size(B), is_binary(B), is_bitstring(B)]]),
    io:format("~p~n", [[binary_part(B, 6, 5), binary_part(B, {0, 5}), binary_part(B, 11, -5), split_binary(B, 5)]]),
    io:format("~p~n", [[binary_to_list(<<1, 2, 3>>), binary_to_list(B, 1, 5), list_to_binary(["ab", <<"c">>, 100])]]),
    io:format("~p~n", [[binary_to_integer(<<"42">>), integer_to_binary(255, 16), binary_to_float(<<"1.5">>), float_to_binary(0.5)]]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: [11,11,88,true,true]
% expect: [<<"world">>,<<"hello">>,<<"world">>,{<<"hello">>,<<" world">>}]
% expect: [[1,2,3],"hello",<<"abcd">>]
% expect: [42,<<"FF">>,1.5,<<"5.00000000000000000000e-01">>]
