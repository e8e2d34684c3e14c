%% Guards are separated by commas and semicolons, one at a time.
-module(guard_separators).
-export([main/0]).

main() -> ok.

a(X) when X > 1,, X < 3 -> X.

b(X) when X > 1; ; X < 3 -> X.

c(X) when -> X.

d(X) when X > 1, -> X.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect error line 7
% expect error line 9
% expect error line 11
% expect error line 13
