%% A clause may pass on both the binary that it matched and what is left of it.
-module(whole_and_rest_passed).
-export([main/0, walk/2]).

main() ->
    io:format("~p~n", [walk(<<"abc">>, [])]),
    io:format("~p~n", [walk(<<"xy", 1:1>>, [start])]).

walk(<<_, T/bits>> = B, Acc) -> walk(T, [B | Acc]);
walk(Rest, Acc) -> {Rest, Acc}.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: {<<>>,[<<"c">>,<<"bc">>,<<"abc">>]}
% expect: {<<1:1>>,[<<121,1:1>>,<<120,121,1:1>>,start]}
