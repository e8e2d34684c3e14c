%% Characters beyond ASCII are single integers; ~ts writes them as UTF-8.
-module(unicode_text).
-export([main/0]).

main() ->
    Text = "Größe αβγ 日本 😀",
    io:format("~ts ~p~n", [Text, length(Text)]),
    io:format("~tp~n", [Text]),
    io:format("~p~n", ["Größe"]),
    io:format("~p~n", ["αβγ"]),
    io:format("~p~n", [unicode:characters_to_binary("αβ")]),
    io:format("~ts~n", [~"αβ"]),
    io:format("~p~n", [length("日本")]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: Größe αβγ 日本 😀 14
% expect: [71,114,246,223,101,32,945,946,947,32,26085,26412,32,128512]
% expect: "Größe"
% expect: [945,946,947]
% expect: <<"Î±Î²">>
% expect: αβ
% expect: 2
