%% A clause behind one that takes everything draws a warning.
-module(clause_behind_catch_all).
-compile([export_all, nowarn_export_all]).

a(_) -> 1;
a(x) -> 2.

b(X) ->
    case X of
        Y when true -> Y;
        1 -> one
    end.

c(X) ->
    if
        X -> 1;
        true -> 2;
        X =:= 1 -> 3
    end.

d(F) -> try F() catch _:_ -> 1; error:_ -> 2 end.

main() -> io:format("~p~n", [ok]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: ok
% expect warning line 6
% expect warning line 11
% expect warning line 18
% expect warning line 21
