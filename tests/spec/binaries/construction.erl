%% Binaries are made of bytes, strings, integers of whole bytes and other binaries.
-module(construction).
-export([main/0]).

main() ->
    io:format("~p~n", [[<<>>, <<1, 2, 3>>, <<"text">>, <<"a", 0, "b">>, <<$a, $b>>]]),
    N = 258,
    B = <<"tail">>,
    io:format("~p~n", [[<<N:16>>, <<N:32>>, <<N:16/little>>, <<N>>, <<(-1):16>>, <<N:24/integer, B/binary>>]]),
    io:format("~p~n", [<<B/binary, "-", B/binary>>]),
    io:format("~p~n", [<<(1 bsl 64 + 5):128>>]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: [<<>>,<<1,2,3>>,<<"text">>,<<97,0,98>>,<<"ab">>]
% expect: [<<1,2>>,<<0,0,1,2>>,<<2,1>>,<<2>>,<<"ÿÿ">>,<<0,1,2,116,97,105,108>>]
% expect: <<"tail-tail">>
% expect: <<0,0,0,0,0,0,0,1,0,0,0,0,0,0,0,5>>
