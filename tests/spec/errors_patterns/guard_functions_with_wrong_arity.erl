%% A guard function with another number of arguments is none.
-module(guard_functions_with_wrong_arity).
-export([main/0]).

main() -> ok.

a(X) when is_atom(X, 1) -> X.

b(X) when length() -> X.

c(X) when element(X) -> X.

d(X) when is_record(X, r, 2) -> X.

e(X) when self(X) -> X.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect error line 7
% expect error line 9
% expect error line 11
% expect error line 15
