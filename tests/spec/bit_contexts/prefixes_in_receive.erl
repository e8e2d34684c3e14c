%% A message is chosen by how its binary begins, in the order of the queue.
-module(prefixes_in_receive).
-export([main/0, next/0]).

main() ->
    [self() ! M || M <- [<<"data ", 1:3>>, <<"bye">>, {tagged, <<"hello ", 2>>}, <<"hello ", 3>>, <<"dat">>, <<"data">>]],
    [io:format("~p~n", [next()]) || _ <- lists:seq(1, 5)],
    io:format("~p~n", [process_info(self(), messages)]).

next() ->
    receive
        <<"hello ", N>> -> {hello, N};
        {tagged, <<"hello ", N>>} -> {tagged, N};
        <<"data", R/bits>> when bit_size(R) < 16 -> {data, R};
        <<"dat">> -> dat
    after 0 -> nothing
    end.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: {data,<<32,1:3>>}
% expect: {tagged,2}
% expect: {hello,3}
% expect: dat
% expect: {data,<<>>}
% expect: {messages,[<<"bye">>]}
