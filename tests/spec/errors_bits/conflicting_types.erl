%% A segment has one type, one sign, one byte order and one unit.
-module(conflicting_types).
-export([main/0]).

main() -> ok.

a(<<X/integer-float>>) -> X.

b(<<X/signed-unsigned>>) -> X.

c(<<X/big-little>>) -> X.

d(<<X/unit:1-unit:8>>) -> X.

e(X) -> <<X/binary-float>>.

f(X) -> <<X/big-native>>.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect error line 7
% expect error line 9
% expect error line 11
% expect error line 13
% expect error line 15
% expect error line 17
