%% A list has one tail, behind a bar and at least one element.
-module(list_tails).
-export([main/0]).

main() -> ok.

a(X) -> [X | 1, 2].

b(X) -> [| X].

c(X) -> [X | ].

d(X) -> [X, ].

e(X) -> [, X].

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect error line 7
% expect error line 9
% expect error line 11
% expect error line 13
% expect error line 15
