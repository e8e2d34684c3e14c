%% ~ts and ~tc write characters beyond Latin-1; ~s shows them as escapes or fails.
-module(unicode_output).
-export([main/0]).

main() ->
    io:format("~ts ~ts ~tc~n", ["Größe", "日本", 16#1F600]),
    io:format("~ts~n", [[~"naïve", " ", "ünï"]]),
    io:format("[~10ts][~-6ts]~n", ["日本", "é"]),
    show(fun() -> io_lib:format("~s", ["日本"]) end),
    io:format("~w~n", [["é", 'é']]).

%% Prints the value of a fun, or the class and reason of its exception.
show(F) ->
    try F() of
        Value -> io:format("~p~n", [Value])
    catch
        Class:Reason -> io:format("~p ~p~n", [Class, Reason])
    end.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: Größe 日本 😀
% expect: naïve ünï
% expect: [        日本][é     ]
% expect: error badarg
% expect: [[233],é]
