%% A call of a function that has the name of a new built-in one draws a warning.
-module(redefined_builtins).
-compile([export_all, nowarn_export_all]).

a() -> max(1, 2).

max(A, _) -> A.

-compile({no_auto_import, [min/2]}).

b() -> min(1, 2).

min(_, B) -> B.

main() -> io:format("~p~n", [ok]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: ok
% expect warning line 5
