%% io_lib:format gives the characters.
-module(format_to_text).
-export([main/0]).

main() ->
    io:format("~p~n", [lists:flatten(io_lib:format("~p-~s", [a, "b"]))]),
    io:format("~p~n", [lists:flatten(io_lib:format("~3..0B", [7]))]),
    io:format("~p~n", [[lists:flatten(io_lib:write(T)) || T <- [a, "s", {1, 2.0}, 'B', [x | y]]]]),
    io:format("~s ~s~n", [io_lib:print({a, "b"}), io_lib:write_string("q\"")]),
    io:put_chars(["put", $_, <<"chars">>, $\n]),
    io:nl(),
    io:write({a, "b"}),
    io:nl().

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: "a-b"
% expect: "007"
% expect: ["a","[115]","{1,2.0}","'B'","[x|y]"]
% expect: {a,"b"} "q\""
% expect: put_chars
% expect:
% expect: {a,[98]}
