%% What a condition skips may say -error and have mistakes.
-module(error_in_skipped_text).
-export([main/0]).

main() -> ok.

-ifdef(NOPE).
-error("not seen").
a() -> ?UNDEFINED.
-else.
-error("seen").
-endif.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect error line 11
