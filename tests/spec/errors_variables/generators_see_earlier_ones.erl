%% A generator sees the variables of generators before it, not of those behind it.
-module(generators_see_earlier_ones).
-export([main/0]).

main() -> ok.

a(L) -> [X || X <- [Y], Y <- L].

b(L) -> [{X, Y} || X <- L, Y <- X].

c(L) -> [X || X <- X, L].

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect error line 7
% expect error line 11
