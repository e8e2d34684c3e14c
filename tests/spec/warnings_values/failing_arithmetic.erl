%% Arithmetic on constants that fails draws a warning.
-module(failing_arithmetic).
-compile([export_all, nowarn_export_all]).

a() -> 1 + x.

b() -> 1 / 0.

c() -> 1 div 0.

d() -> 5 rem 0.

e() -> X = 1, X + x.

f() -> 1 bsl x.

g() -> -x.

h() -> not 1.

i() -> true and 1.

j() -> 1.0e308 * 10.

k(X) -> X + x.

main() -> io:format("~p~n", [ok]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: ok
% expect warning line 5
% expect warning line 7
% expect warning line 9
% expect warning line 11
% expect warning line 13
% expect warning line 15
% expect warning line 17
% expect warning line 19
% expect warning line 21
% expect warning line 23
