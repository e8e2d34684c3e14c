%% A pattern of another type than the value draws a warning.
-module(types_differ).
-compile([export_all, nowarn_export_all]).

a(X) ->
    case {X, 1} of
        {A, B, C} -> {A, B, C};
        {A, 2} -> A;
        {A, _} -> A
    end.

b(X) ->
    case [X] of
        [] -> 1;
        {} -> 2;
        [Y] -> Y
    end.

c(X) ->
    Y = {X, a},
    case Y of
        {_, b} -> 1;
        [] -> 2;
        {Z, _} -> Z
    end.

main() -> io:format("~p~n", [ok]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: ok
% expect warning line 7
% expect warning line 8
% expect warning line 14
% expect warning line 15
% expect warning line 22
% expect warning line 23
