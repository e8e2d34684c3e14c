%% Fields of whole bytes match from the left; sizes may come from fields before.
-module(matching).
-export([main/0]).

main() ->
    <<A, B:16, Rest/binary>> = <<1, 2, 3, 4, 5>>,
    io:format("~p ~p ~p~n", [A, B, Rest]),
    <<Length:16, Text:Length/binary, Tail/binary>> = <<0, 3, "abcde">>,
    io:format("~p ~p ~p~n", [Length, Text, Tail]),
    <<"GET ", Path/binary>> = <<"GET /index">>,
    io:format("~p~n", [Path]),
    <<S:8/signed, U:8, L:16/little, X:32/signed-little>> = <<255, 255, 1, 2, 254, 255, 255, 255>>,
    io:format("~p~n", [[S, U, L, X]]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: 1 515 <<4,5>>
% expect: 3 <<"abc">> <<"de">>
% expect: <<"/index">>
% expect: [-1,255,513,-2]
