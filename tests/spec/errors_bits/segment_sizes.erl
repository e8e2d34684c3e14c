%% The size of a segment in a pattern is an expression as in a guard.
-module(segment_sizes).
-export([main/0]).

main() -> ok.

a(<<X:(f())>>) -> X.

b(N, B) -> <<X:(N + 1), _/bits>> = B, X.

c(N, B) -> <<X:(lists:max(N))>> = B, X.

d(N, B) -> <<X:(N = 1)>> = B, X.

f() -> 8.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect error line 7
% expect error line 11
% expect error line 13
