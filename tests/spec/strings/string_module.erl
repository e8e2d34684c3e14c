%% The common functions of the string module.
-module(string_module).
-export([main/0]).

main() ->
    io:format("~p~n", [[string:uppercase("hello"), string:lowercase("HeLLo"), string:titlecase("word"), string:to_upper("abc")]]),
    io:format("~p~n", [string:split("a,b,c", ",")]),
    io:format("~p~n", [string:split("a,b,c", ",", all)]),
    io:format("~p~n", [string:split("a,b,c", ",", trailing)]),
    io:format("~p~n", [string:lexemes("  one two  three ", " ")]),
    io:format("~p~n", [string:tokens("k=v;k2=v2", "=;")]),
    io:format("~p~n", [[string:trim("  x y "), string:trim("xxhixx", both, "x"), string:trim("  l", leading)]]),
    io:format("~p~n", [[string:length("日本"), string:slice("abcdef", 2, 3), string:slice("abcdef", 3)]]),
    io:format("~p~n", [[string:find("a needle in", "needle"), string:find("abc", "x"), string:prefix("prefix", "pre")]]),
    io:format("~p~n", [[string:pad("x", 3), lists:flatten(string:pad("x", 3, leading)), string:reverse("abc")]]),
    io:format("~p~n", [[string:equal("a", "a"), string:is_empty(""), string:join(["a", "b", "c"], ", ")]]),
    io:format("~p~n", [[string:replace("a-b-c", "-", "+"), string:chr("hello", $l), string:str("hello", "lo")]]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: ["HELLO","hello","Word","ABC"]
% expect: ["a","b,c"]
% expect: ["a","b","c"]
% expect: ["a,b","c"]
% expect: ["one","two","three"]
% expect: ["k","v","k2","v2"]
% expect: ["x y","hi","l"]
% expect: [2,"cde","def"]
% expect: ["needle in",nomatch,"fix"]
% expect: [["x",32,32],"  x","cba"]
% expect: [true,true,"a, b, c"]
% expect: [["a","+","b-c"],3,4]
