%% A macro must be defined, with as many parameters as the call has arguments.
-module(undefined_macros).
-export([main/0]).

main() -> ok.

-define(A, 1).
-define(B(X), X).
-define(C(), c).

a() -> ?NOPE.

b() -> ?B.

c() -> ?B(1, 2).

d() -> ?C.

e() -> ?A.

f() -> ?A(1).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect error line 11
% expect error line 13
% expect error line 15
% expect error line 17
