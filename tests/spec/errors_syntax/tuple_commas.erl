%% Elements of tuples and arguments are separated by single commas.
-module(tuple_commas).
-export([main/0]).

main() -> ok.

a(X) -> {X, , 1}.

b(X) -> {, X}.

c(X) -> {X, }.

d(X) -> a(X, ).

e(X) -> a(, X).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect error line 7
% expect error line 9
% expect error line 11
% expect error line 13
% expect error line 15
