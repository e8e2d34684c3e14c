%% A pattern contains no calls.
-module(calls_in_patterns).
-export([main/0]).

main() -> ok.

a(f(X)) -> X.

b(X) -> case X of lists:max([1]) -> ok end.

c(X) -> self() = X.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect error line 7
% expect error line 9
% expect error line 11
