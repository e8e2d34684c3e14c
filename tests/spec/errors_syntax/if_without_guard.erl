%% Each clause of if has a guard and a body.
-module(if_without_guard).
-export([main/0]).

main() -> ok.

a(X) -> if X -> end.

b(X) -> if -> X end.

c(X) -> if X > 1, -> X end.

d(X) -> if X > 1; -> X end.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect error line 7
% expect error line 9
% expect error line 11
% expect error line 13
