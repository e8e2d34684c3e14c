%% Comparisons do not chain.
-module(illegal_comparison_chain).
-export([main/0]).

main() -> ok.

e() ->
    X = 1 < 2 < 3,
    X.

f() -> 1 == 2 == 3.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect error line 8
% expect error line 11
