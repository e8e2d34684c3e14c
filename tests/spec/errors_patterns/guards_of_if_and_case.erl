%% Guards of if, case, receive and fun follow the same rules.
-module(guards_of_if_and_case).
-export([main/0]).

main() -> ok.

a(X) -> if a(X) -> X; true -> ok end.

b(X) -> case X of Y when a(Y) -> Y end.

c() -> receive Y when a(Y) -> Y after 1 -> ok end.

d() -> fun(Y) when a(Y) -> Y end.

e(F) -> try F() catch _:R when a(R) -> R end.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect error line 7
% expect error line 9
% expect error line 11
% expect error line 13
% expect error line 15
