%% Macro arguments end at commas outside of brackets and of begin/fun/case blocks; they are substituted as tokens, without parentheses.
-module(macro_arguments).
-export([main/0, id/1]).
-define(PAIR(A, B), {A, B}).
-define(DOUBLE(X), X * 2).
-define(SAFE(X), ((X) * 2)).
-define(NONE(), none).
-define(NONE, no_parentheses).
-define(CALL(F, As), F As).
-define(TWICE(X), ?PAIR(X, X)).
-define(FIRST(X, _Y), X).

main() ->
    io:format("~p~n", [?PAIR([1, 2], {3, 4})]),
    io:format("~p~n", [?PAIR(begin A = 1, A + 1 end, case id(5) of 5 -> {a, b}; _ -> c end)]),
    io:format("~p~n", [?PAIR((fun(X, Y) -> X - Y end)(5, 3), "a,b")]),
    io:format("~p ~p~n", [?DOUBLE(1 + 2), ?SAFE(1 + 2)]),
    io:format("~p ~p~n", [?NONE(), ?NONE]),
    io:format("~p~n", [?CALL(id, (7))]),
    io:format("~p~n", [?TWICE(?PAIR(x, y))]),
    io:format("~p~n", [?PAIR(#{k => 1, l => 2}, <<1, 2>>)]),
    io:format("~p~n", [?FIRST(only, undefined_function(not_even, seen))]),
    io:format("~p~n", [[?PAIR(N, $,) || N <- [1, 2]]]).

id(X) -> X.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: {[1,2],{3,4}}
% expect: {2,{a,b}}
% expect: {2,"a,b"}
% expect: 5 6
% expect: none no_parentheses
% expect: 7
% expect: {{x,y},{x,y}}
% expect: {#{k => 1,l => 2},<<1,2>>}
% expect: only
% expect: [{1,44},{2,44}]
