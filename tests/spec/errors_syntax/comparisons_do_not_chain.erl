%% Comparison and match operators that do not associate cannot be chained.
-module(comparisons_do_not_chain).
-export([main/0]).

main() -> ok.

a(X) -> 1 < X < 3.

b(X) -> X == 1 == true.

c(X) -> (1 < X) == true.

d(X) -> X =< 1 =< 2.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect error line 7
% expect error line 9
% expect error line 13
