%% -else and -endif without -ifdef.
-module(stray_conditional).
-export([main/0]).

-else.

main() -> ok.

-endif.
-undef(lower, upper).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect error line 5
% expect error line 9
% expect error line 10
