%% A question mark is followed by the name of a macro.
-module(question_mark_alone).
-export([main/0]).

main() -> ok.

a() -> ?.

b() -> ?1.

c() -> ??X.

d() -> ? MODULE.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect error line 7
% expect error line 9
% expect error line 11
