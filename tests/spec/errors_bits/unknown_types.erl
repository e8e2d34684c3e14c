%% A segment has types that exist.
-module(unknown_types).
-export([main/0]).

main() -> ok.

a(<<X/foo>>) -> X.

b(X) -> <<X:8/bar>>.

c(<<X:8/little-foo>>) -> X.

d(<<X/unit>>) -> X.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect error line 7
% expect error line 9
% expect error line 11
% expect error line 13
