%% Taking a binary apart byte by byte in a loop, and putting one together.
-module(loop).
-export([main/0]).

main() ->
    io:format("~p~n", [sum(<<1, 2, 3, 250>>, 0)]),
    io:format("~p~n", [reverse(<<"stressed">>, <<>>)]),
    io:format("~p~n", [words(<<"the quick brown">>, <<>>, [])]),
    io:format("~p~n", [byte_size(lists:foldl(fun(N, B) -> <<B/binary, N:16>> end, <<>>, lists:seq(1, 1000)))]).

sum(<<Byte, Rest/binary>>, Sum) -> sum(Rest, Sum + Byte);
sum(<<>>, Sum) -> Sum.

reverse(<<C, Rest/binary>>, Acc) -> reverse(Rest, <<C, Acc/binary>>);
reverse(<<>>, Acc) -> Acc.

words(<<" ", Rest/binary>>, Word, Words) -> words(Rest, <<>>, [Word | Words]);
words(<<C, Rest/binary>>, Word, Words) -> words(Rest, <<Word/binary, C>>, Words);
words(<<>>, Word, Words) -> lists:reverse([Word | Words]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: 256
% expect: <<"desserts">>
% expect: [<<"the">>,<<"quick">>,<<"brown">>]
% expect: 2000
