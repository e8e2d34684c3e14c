%% Type tests of old draw a warning in guards.
-module(obsolete_guards).
-compile([export_all, nowarn_export_all]).

a(X) when atom(X) -> X;
a(X) when list(X); tuple(X) -> X;
a(X) when is_integer(X) -> X.

b(X) -> if pid(X) -> X; true -> ok end.

main() -> io:format("~p~n", [ok]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: ok
% expect warning line 5
% expect warning line 6
% expect warning line 9
