%% Funs, comprehensions, case and the like are no patterns.
-module(expressions_in_patterns).
-export([main/0]).

main() -> ok.

a(X) -> fun() -> ok end = X.

b(X) -> [Y || Y <- X] = X.

c(X) -> case X of case 1 of 1 -> 2 end -> ok end.

d(X) -> begin 1 end = X.

e(X) -> (catch 1) = X.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect error line 7
% expect error line 9
% expect error line 11
% expect error line 13
% expect error line 15
