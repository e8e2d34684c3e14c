%% A guard contains no match, send, fun, case, comprehension or catch.
-module(illegal_guard_expressions).
-export([main/0]).

main() -> ok.

a(X) when X = 1 -> X.

b(X) when X ! 1 -> X.

c(X) when fun() -> X end -> X.

d(X) when case X of 1 -> true end -> X.

e(X) when [Y || Y <- X] -> X.

f(X) when X ++ [] == X -> X.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect error line 7
% expect error line 9
% expect error line 11
% expect error line 13
% expect error line 15
% expect error line 17
