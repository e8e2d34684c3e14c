%% The result of a call or operator without effect that nobody uses draws a warning.
-module(unused_results).
-compile([export_all, nowarn_export_all]).

a(X) -> X + 1, ok.

b(X) -> X == 1, ok.

c(X) -> length(X), ok.

d() -> self(), ok.

e(X) -> lists:map(X, []), ok.

f(X) -> element(1, X), ok.

g(X) -> _ = length(X), ok.

h(X) -> X ! {X}, ok.

main() -> io:format("~p~n", [ok]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: ok
% expect warning line 5
% expect warning line 7
% expect warning line 9
% expect warning line 11
% expect warning line 15
