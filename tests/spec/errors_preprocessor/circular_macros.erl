%% A macro must not lead to itself.
-module(circular_macros).
-export([main/0]).

main() -> ok.

-define(A, ?B).
-define(B, ?C).
-define(C, ?A).
-define(D(X), ?D(X)).

a() -> ?A.

b() -> ?D(1).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect error line 12
% expect error line 14
