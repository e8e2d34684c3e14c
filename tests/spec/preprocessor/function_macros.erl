%% A macro with parameters replaces them by the tokens of its arguments.
-module(function_macros).
-export([main/0, id/1]).

-define(MAX(A, B), case {A, B} of {X__, Y__} when X__ > Y__ -> X__; {_, Y__} -> Y__ end).
-define(TWICE(X), X, X).
-define(APPLY(F, Args), F Args).
-define(SQUARE(X), (X) * (X)).

main() ->
    io:format("~p~n", [?MAX(id(1) + 1, 3)]),
    io:format("~p~n", [[?TWICE({a, [b, c]})]]),
    io:format("~p~n", [?APPLY(lists:sum, ([1, 2]))]),
    io:format("~p~n", [?SQUARE(1 + 2)]),
    io:format("~p~n", [?SQUARE(?SQUARE(2))]).

%% Exported, so that the compiler knows nothing of its value and cannot foresee what is bound to fail.
id(X) -> X.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: 3
% expect: [{a,[b,c]},{a,[b,c]}]
% expect: 3
% expect: 9
% expect: 16
