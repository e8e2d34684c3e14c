%% Clauses joined by semicolons have the same name and number of parameters.
-module(arities_of_clauses).
-export([main/0]).

main() -> ok.

a(1) -> 1;
a(1, 2) -> 2.

b(1) -> 1;
c(2) -> 2.

d(1) -> 1;
d(2) -> 2.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect error line 8
% expect error line 11
