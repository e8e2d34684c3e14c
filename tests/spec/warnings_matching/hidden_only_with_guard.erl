%% A clause with a guard hides nothing.
-module(hidden_only_with_guard).
-compile([export_all, nowarn_export_all]).

a(X) when X > 1 -> a;
a(X) when X > 1 -> b;
a(_) -> c.

b({X, X}) -> a;
b({X, X}) -> b;
b({1, 1}) -> c;
b(_) -> d.

c(X, Y) ->
    case Y of
        X -> 1;
        X -> 2;
        1 -> 3
    end.

main() -> io:format("~p~n", [ok]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: ok
