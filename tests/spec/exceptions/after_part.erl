%% after runs whether or not there was an exception, and its value is not used.
-module(after_part).
-export([main/0]).

main() ->
    io:format("~p~n", [try ok after io:format("after 1~n"), ignored end]),
    io:format("~p~n", [try throw(x) catch x -> caught after io:format("after 2~n") end]),
    try
        try error(deep) after io:format("after 3~n") end
    catch
        error:Reason -> io:format("then ~p~n", [Reason])
    end,
    io:format("~p~n", [try {ok, 1} of {ok, N} -> N + 1 after io:format("after 4~n") end]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: after 1
% expect: ok
% expect: after 2
% expect: caught
% expect: after 3
% expect: then deep
% expect: after 4
% expect: 2
