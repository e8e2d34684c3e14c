%% The value of a segment in a pattern is a variable, a literal or arithmetic on constants.
-module(segment_patterns).
-export([main/0]).

main() -> ok.

a(<<{X}>>) -> X.

b(<<[X]>>) -> X.

c(<<<<X>>/binary>>) -> X.

d(<<f()>>) -> ok.

e(<<(1 + 1)>>) -> ok.

f(<<(X = 1)>>) -> X.

g(<<#{}>>) -> ok.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect error line 7
% expect error line 9
% expect error line 11
% expect error line 13
% expect error line 17
% expect error line 19
