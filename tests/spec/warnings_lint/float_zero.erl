%% Matching 0.0 draws a warning, since it does not match -0.0.
-module(float_zero).
-compile([export_all, nowarn_export_all]).

a(0.0) -> zero;
a(-0.0) -> minus;
a(+0.0) -> plus;
a(_) -> other.

b(X) -> X =:= 0.0.

c(X) -> X == 0.0.

main() -> io:format("~p~n", [ok]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: ok
% expect warning line 5
% expect warning line 7
% expect warning line 10
