%% A float must fit 64 bits.
-module(float_out_of_range).
-export([main/0]).

main() -> ok.

a() -> 1.0e309.

b() -> 1.7976931348623157e308.

c() -> -1.0e400.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect error line 7
% expect error line 11
