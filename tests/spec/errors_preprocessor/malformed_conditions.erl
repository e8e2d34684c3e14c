%% A condition names one macro.
-module(malformed_conditions).
-export([main/0]).

main() -> ok.

-ifdef().
-endif.

-ifndef(1).
-endif.

-ifdef(A, B).
-endif.

-undef().

-endif(x).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect error line 7
% expect error line 10
% expect error line 13
% expect error line 16
% expect error line 18
