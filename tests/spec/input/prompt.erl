%% The prompt is written before reading; at the end of input eof comes at once.
-module(prompt).
-export([main/0]).

main() ->
    io:format("~p~n", [io:get_line("name? ")]),
    io:format("~p~n", [io:get_chars("", 3)]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: name? eof
% expect: eof
