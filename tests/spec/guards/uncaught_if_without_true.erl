%% An if without a true clause ends the program with if_clause.
-module(uncaught_if_without_true).
-export([main/0, id/1]).

main() ->
    X = id(5),
    Y = if
            X > 10 -> big;
            hd(X) =:= 5 -> list
        end,
    io:format("~p~n", [Y]).

id(X) -> X.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect stderr: exception error: no true branch found when evaluating an if expression
% expect stderr:   in function  uncaught_if_without_true:main/0 (uncaught_if_without_true.erl, line 7)
% expect exit: 127
