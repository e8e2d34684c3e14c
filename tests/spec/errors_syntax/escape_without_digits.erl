%% A hexadecimal escape has two digits, or more in braces.
-module(escape_without_digits).
-export([main/0]).

main() -> ok.

a() -> "\x41".

b() -> $\xg.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect error line 9
