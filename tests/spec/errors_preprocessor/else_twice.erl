%% A condition has one -else, and no -elif behind it.
-module(else_twice).
-export([main/0]).

main() -> ok.

-ifdef(NOPE).
a() -> 1.
-else.
a() -> 2.
-else.
a() -> 3.
-elif(true).
a() -> 4.
-endif.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect error line 11
% expect error line 13
