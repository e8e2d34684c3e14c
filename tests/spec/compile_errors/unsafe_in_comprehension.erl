%% Variables of a comprehension are not visible outside.
-module(unsafe_in_comprehension).
-export([main/0]).

main() ->
    L = [X || X <- [1, 2]],
    io:format("~p ~p~n", [L, X]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect error line 7
