%% A case without its end.
-module(missing_end).
-export([main/0]).

main() -> ok.

f() ->
    case 1 of
        1 -> ok.

g() -> lists:seq(1, 2.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect error line 9
% expect error line 11
