%% A guard that is never true draws a warning.
-module(false_guards).
-compile([export_all, nowarn_export_all]).

a(X) when false -> X;
a(X) when 1 =:= 2 -> X;
a(X) when is_atom(1) -> X;
a(X) when not true -> X;
a(X) when a -> X;
a(X) when false andalso X -> X;
a(X) when X > 1, false -> X;
a(X) when X; true -> X;
a(_) -> none.

b(L) -> [X || X <- L, false].

c(X) -> if false -> 1; X -> 2; true -> 3 end.

main() -> io:format("~p~n", [ok]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: ok
% expect warning line 5
% expect warning line 6
% expect warning line 7
% expect warning line 8
% expect warning line 9
% expect warning line 10
% expect warning line 15
% expect warning line 17
