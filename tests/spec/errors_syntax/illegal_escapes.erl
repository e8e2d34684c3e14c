%% An escape names a Unicode character.
-module(illegal_escapes).
-export([main/0]).

main() -> ok.

a() -> "\x{10FFFF}".

b() -> "\x{110000}".

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect error line 9
