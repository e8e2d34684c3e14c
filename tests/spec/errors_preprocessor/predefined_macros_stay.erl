%% Predefined macros cannot be defined or forgotten.
-module(predefined_macros_stay).
-export([main/0]).

main() -> ok.

-define(MODULE, x).
-define(LINE, 1).
-undef(FILE).
-undef(MODULE).
-define(OTP_RELEASE, 99).

a() -> ?MODULE.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect error line 7
% expect error line 8
% expect error line 11
% expect error line 13
