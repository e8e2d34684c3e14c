%% A definition has a name, parameters that are variables, a comma, and a closing parenthesis.
-module(malformed_define).
-export([main/0]).

main() -> ok.

-define(A).
-define(B 1).
-define(C(x), 1).
-define(D(X, X), 1).
-define("E", 1).
-define(F, 1.
-define().
-define(G(X, 1).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect error line 7
% expect error line 8
% expect error line 9
% expect error line 10
% expect error line 11
% expect error line 12
% expect error line 13
% expect error line 14
