%% A macro is not defined twice with the same number of parameters.
-module(macro_redefined).
-export([main/0]).

main() -> ok.

-define(A, 1).
-define(A, 2).
-define(B(X), X).
-define(B(Y), {Y}).
-define(B(X, Y), {X, Y}).
-define(C, 1).
-undef(C).
-define(C, 2).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect error line 8
% expect error line 10
