%% Strings too long for the line are cut into pieces.
-module(long_strings).
-export([main/0]).

main() ->
    Text = lists:append(lists:duplicate(6, "twenty characters ok")),
    io:format("~p~n", [Text]),
    io:format("~p~n", [{tag, Text}]),
    io:format("~p~n", [list_to_binary(Text)]),
    io:format("~w~n", [<<1, 2, 255>>]),
    io:format("~p~n", [list_to_binary(lists:seq(0, 60))]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: "twenty characters oktwenty characters oktwenty characters oktwenty characters oktwenty characters oktwenty characters ok"
% expect: {tag,"twenty characters oktwenty characters oktwenty characters oktwenty characters oktwenty characters oktwenty characters ok"}
% expect: <<"twenty characters oktwenty characters oktwenty characters oktwenty characters oktwenty characters oktwenty characters ok">>
% expect: <<1,2,255>>
% expect: <<0,1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22,23,24,25,26,27,28,
% expect:   29,30,31,32,33,34,35,36,37,38,39,40,41,42,43,44,45,46,47,48,49,50,51,52,53,
% expect:   54,55,56,57,58,59,60>>
