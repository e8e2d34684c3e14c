%% A string that is never closed swallows the rest of the file; the error is where it began.
-module(unterminated_quotes).
-export([main/0]).

main() -> ok.

f() -> ok.

g() -> "never closed.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect error line 9
