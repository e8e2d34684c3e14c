%% -import lets functions be called without their module; a trace names the module where they are.
-module(imports).
-import(lists, [reverse/1, map/2, seq/2, nth/2]).
-import(string, [uppercase/1]).
-import(maps, []).
-export([main/0, id/1]).

main() ->
    io:format("~p~n", [reverse(seq(1, 4))]),
    io:format("~p~n", [map(fun lists:reverse/1, ["ab", "cd"])]),
    io:format("~s~n", [uppercase("loud")]),
    io:format("~p~n", [[X || X <- seq(1, 3)]]),
    try nth(id(5), [a]) catch error:R:S -> io:format("~p ~p~n", [R, element(1, hd(S))]) end.

id(X) -> X.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: [4,3,2,1]
% expect: ["ba","dc"]
% expect: LOUD
% expect: [1,2,3]
% expect: function_clause lists
