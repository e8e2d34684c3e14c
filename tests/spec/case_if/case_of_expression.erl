%% The subject is evaluated once, whatever the number of branches.
-module(case_of_expression).
-export([main/0]).

main() ->
    Value = case say(7) of
                1 -> one;
                2 -> two;
                N when N > 100 -> large;
                N -> {other, N}
            end,
    io:format("~p~n", [Value]).

say(X) ->
    io:format("evaluated~n"),
    X.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: evaluated
% expect: {other,7}
