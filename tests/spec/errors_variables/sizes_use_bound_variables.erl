%% The size of a binary segment uses variables bound before the pattern or earlier in it.
-module(sizes_use_bound_variables).
-export([main/0]).

main() -> ok.

a(<<X:N, N>>) -> X.

b(<<N, X:N>>) -> X.

c(B) -> <<X:M/binary, _/binary>> = B, X.

d(<<X:X>>) -> X.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect error line 7
% expect error line 11
% expect error line 13
