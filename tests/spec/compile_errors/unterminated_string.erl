%% A string, an atom or a character without its end.
-module(unterminated_string).
-export([main/0]).

main() -> ok.

f() -> $a + 'never closed.

g() -> ok.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect error line 7
