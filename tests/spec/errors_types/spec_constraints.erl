%% A constraint of a spec is Variable :: Type.
-module(spec_constraints).
-export([main/0]).

main() -> ok.

-spec a(X) -> X when X :: integer().
-spec b(X) -> X when is_subtype(X, integer()).
-spec c(X) -> X when is_integer(X).
-spec d(X) -> X when x :: integer().

a(X) -> X.

b(X) -> X.

c(X) -> X.

d(X) -> X.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect error line 9
% expect error line 10
