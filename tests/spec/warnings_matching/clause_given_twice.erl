%% A clause that an earlier one hides draws a warning.
-module(clause_given_twice).
-compile([export_all, nowarn_export_all]).

a(1) -> a;
a(2) -> b;
a(1) -> c.

b({x}, Y) -> Y;
b({y}, Y) -> Y;
b({x}, 1) -> c.

c(X) ->
    case X of
        "abc" -> 1;
        {ok, _} -> 2;
        "abc" -> 3;
        {ok, 1} -> 4;
        _ -> 5
    end.

main() -> io:format("~p~n", [ok]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: ok
% expect warning line 7
% expect warning line 11
% expect warning line 17
% expect warning line 18
