%% Improper lists, nested quotes, operators as atoms, negative numbers in lists.
-module(special_terms).
-export([main/0]).

main() ->
    io:format("~p ~p ~p~n", [[a | b], [[] | []], [1, 2 | 3]]),
    io:format("~p~n", [['+', '-', 'div', '{}', '[]', '!', ',', '|', '=>', '.', 'A', 'a.b', 'a b', '\n', 'don\'t']]),
    io:format("~p~n", [[-1, -1.5, {-1}, [-1 | -2]]]),
    io:format("~p ~p~n", [{{{}}}, [[[]]]]),
    io:format("~w ~w~n", [$a, "\""]),
    io:format("~p~n", ["\e\b\d\0"]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: [a|b] [[]] [1,2|3]
% expect: ['+','-','div','{}','[]','!',',','|','=>','.','A','a.b','a b','\n','don\'t']
% expect: [-1,-1.5,{-1},[-1|-2]]
% expect: {{{}}} [[[]]]
% expect: 97 [34]
% expect: [27,8,127,0]
