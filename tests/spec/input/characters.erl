%% get_chars counts characters.
% stdin: hello
% stdin: world
-module(characters).
-export([main/0]).

main() ->
    io:format("~p~n", [io:get_chars("", 3)]),
    io:format("~p~n", [io:get_chars("", 100)]),
    io:format("~p~n", [io:get_chars("", 1)]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: "hel"
% expect: "lo\nworld\n"
% expect: eof
