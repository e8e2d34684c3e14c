%% A macro with parameters replaces them by the tokens of its arguments.
-module(function_macros).
-export([main/0]).

-define(MAX(A, B), case {A, B} of {X__, Y__} when X__ > Y__ -> X__; {_, Y__} -> Y__ end).
-define(TWICE(X), X, X).
-define(APPLY(F, Args), F Args).
-define(SQUARE(X), (X) * (X)).

main() ->
    io:format("~p~n", [?MAX(1 + 1, 3)]),
    io:format("~p~n", [[?TWICE({a, [b, c]})]]),
    io:format("~p~n", [?APPLY(lists:sum, ([1, 2]))]),
    io:format("~p~n", [?SQUARE(1 + 2)]),
    io:format("~p~n", [?SQUARE(?SQUARE(2))]).
