%% Reading standard input line by line until its end.
% stdin: first line
% stdin: second
-module(lines).
-export([main/0]).

main() ->
    loop(1).

loop(N) ->
    case io:get_line("") of
        eof -> io:format("~p lines~n", [N - 1]);
        Line -> io:format("~p: ~p~n", [N, Line]), loop(N + 1)
    end.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: 1: "first line\n"
% expect: 2: "second\n"
% expect: 2 lines
