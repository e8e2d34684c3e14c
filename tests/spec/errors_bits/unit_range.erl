%% A unit is from 1 to 256.
-module(unit_range).
-export([main/0]).

main() -> ok.

a(X) -> <<X:1/unit:0>>.

b(X) -> <<X:1/unit:257>>.

c(X) -> <<X:1/unit:256>>.

d(<<X:2/binary-unit:300>>) -> X.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect error line 7
% expect error line 9
% expect error line 13
