%% The same function defined twice, apart.
-module(duplicate_function).
-export([main/0]).

main() -> f(1).

f(X) -> X.

g() -> f(2), g().

f(_) -> again.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect error line 11
