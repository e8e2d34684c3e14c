%% A string is a list of characters, and prints as one when all of them are printable.
-module(are_lists).
-export([main/0]).

main() ->
    io:format("~p ~w~n", ["abc", "abc"]),
    io:format("~p~n", [[104, 105]]),
    io:format("~p~n", [[104, 105, 0]]),
    io:format("~p~n", [""]),
    io:format("~p~n", ["a" "b" "c"]),
    io:format("~p~n", [[$a, $\n, $\t, $\e]]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: "abc" [97,98,99]
% expect: "hi"
% expect: [104,105,0]
% expect: []
% expect: "abc"
% expect: "a\n\t\e"
