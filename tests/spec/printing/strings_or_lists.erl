%% ~p shows lists of printable characters as strings; ~lp never does; ~tp knows Unicode.
-module(strings_or_lists).
-export([main/0]).

main() ->
    io:format("~p ~lp ~w~n", ["abc", "abc", "abc"]),
    io:format("~p ~p ~p~n", ["", [10], [0, 65]]),
    io:format("~p ~tp~n", ["αβ", "αβ"]),
    io:format("~p ~tp~n", ['αβ', 'αβ']),
    io:format("~p ~tp ~p~n", [~"αβ", ~"αβ", <<1, 2>>]),
    io:format("~p~n", [["a", "b", [c | "d"]]]),
    io:format("~p ~p~n", ["tab\tquote\"back\\", "line\n"]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: "abc" [97,98,99] [97,98,99]
% expect: [] "\n" [0,65]
% expect: [945,946] [945,946]
% expect: '\x{3B1}\x{3B2}' 'αβ'
% expect: <<"Î±Î²">> <<206,177,206,178>> <<1,2>>
% expect: ["a","b",[c,100]]
% expect: "tab\tquote\"back\\" "line\n"
