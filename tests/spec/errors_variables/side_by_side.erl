%% Expressions side by side do not see what the other one binds.
-module(side_by_side).
-export([main/0]).

main() -> ok.

a() -> {X = 1, X}.

b() -> (Y = 1) + Y.

c() -> f(Z = 1, Z).

d() -> [W = 1, W].

f(A, B) -> {A, B}.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect error line 7
% expect error line 9
% expect error line 11
% expect error line 13
