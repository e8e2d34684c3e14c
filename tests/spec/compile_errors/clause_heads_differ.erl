%% Clauses of one function must have one name and one arity.
-module(clause_heads_differ).
-export([main/0]).

main() -> ok.

f(1) -> one;
f(1, 2) -> two.

g(1) -> one;
h(2) -> two.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect error line 8
% expect error line 11
