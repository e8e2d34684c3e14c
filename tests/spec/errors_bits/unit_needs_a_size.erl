%% A unit goes with a size, or with a type that takes the rest.
-module(unit_needs_a_size).
-export([main/0]).

main() -> ok.

a(<<X/unit:8>>) -> X.

b(<<X/integer-unit:8>>) -> X.

c(<<X/binary-unit:8>>) -> X.

d(X) -> <<X/float-unit:8>>.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect error line 7
% expect error line 9
% expect error line 13
