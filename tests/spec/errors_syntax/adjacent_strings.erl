%% Two strings need white space between them.
-module(adjacent_strings).
-export([main/0]).

main() -> ok.

a() -> "a""b".

b() -> "a" "b".

c() -> """".

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect error line 7
% expect error line 11
