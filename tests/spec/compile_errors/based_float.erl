%% Floats in other bases came with OTP 28.
-module(based_float).
-export([main/0]).

main() -> ok.

f() -> 2#0.1.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect error line 7
