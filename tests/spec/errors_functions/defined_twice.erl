%% A function is defined once for each number of parameters.
-module(defined_twice).
-export([main/0]).

main() -> ok.

a() -> 1.

a(_) -> 2.

a() -> 3.

b(X) -> X.

a(_) -> 4.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect error line 11
% expect error line 15
