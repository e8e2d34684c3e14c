%% Characters and numbers that mean nothing.
-module(bad_characters).
-export([main/0]).

main() -> ok.

e() -> 1 § 2.

f() -> 37#12.

g() -> 2#102.

h() -> "\x{110000}".

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect error line 7
% expect error line 9
% expect error line 11
% expect error line 13
