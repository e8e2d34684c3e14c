%% -else, -elif and -endif belong to a condition before them.
-module(else_without_if).
-export([main/0]).

main() -> ok.

-else.

-elif(true).

-endif.

a() -> undefined_here(x).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect error line 7
% expect error line 9
% expect error line 11
% expect error line 13
