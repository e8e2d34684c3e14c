%% Arithmetic in a pattern has constants as operands.
-module(arithmetic_in_patterns).
-export([main/0]).

main() -> ok.

a(1 + 2) -> three;
a(-1) -> minus_one;
a(X + 1) -> X;
a(1 / 0) -> never;
a(a + 1) -> never;
a(1 bsl 4) -> sixteen.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect error line 9
% expect error line 10
% expect error line 11
