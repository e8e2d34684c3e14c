%% ~p pretty, ~w plain, ~s text, ~c character, ~n newline, ~~ tilde, ~i ignored.
-module(basic_directives).
-export([main/0]).

main() ->
    io:format("~p|~w|~s|~c|~~|~i|~n", ["text", "text", "text", $t, ignored]),
    io:format("~p|~w~n", ['quoted atom', 'quoted atom']),
    io:format("~s ~s ~s~n", [atom, <<"binary">>, ["io", <<"list">>]]),
    io:format("no arguments~n"),
    io:format("plain text\n", []),
    io:fwrite("~w~n", [atom]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: "text"|[116,101,120,116]|text|t|~||
% expect: 'quoted atom'|'quoted atom'
% expect: atom binary iolist
% expect: no arguments
% expect: plain text
% expect: atom
