%% The parameters of a type are different variables.
-module(type_parameters).
-export([main/0]).

main() -> ok.

-type a(X, X) :: {X}.
-type b(1) :: integer().
-type c(x) :: integer().
-type d(_) :: integer().
-export_type([a/2, b/1, c/1, d/1]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect error line 8
% expect error line 9
% expect error line 10
% expect error line 11
