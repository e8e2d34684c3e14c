%% case, receive, try and fun need at least one clause.
-module(empty_clauses).
-export([main/0]).

main() -> ok.

a(X) -> case X of end.

b() -> receive end.

c() -> fun end.

d() -> if end.

e() -> begin end.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect error line 7
% expect error line 9
% expect error line 11
% expect error line 13
% expect error line 15
