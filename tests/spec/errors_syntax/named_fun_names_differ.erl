%% All clauses of a named fun have its name and the same number of parameters.
-module(named_fun_names_differ).
-export([main/0]).

main() -> ok.

a() -> fun F(0) -> 1; G(N) -> N end.

b() -> fun F(0) -> 1; (N) -> N end.

c() -> fun F(0) -> 1; F(N, _) -> N end.

d() -> fun (0) -> 1; (N, _) -> N end.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect error line 7
% expect error line 9
% expect error line 11
% expect error line 13
