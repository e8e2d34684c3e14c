%% A comprehension has a template, two bars, and qualifiers.
-module(comprehension_syntax).
-export([main/0]).

main() -> ok.

a(L) -> [X || X < - L].

b(L) -> [X || ].

c(L) -> [|| X <- L].

d(L) -> [X, Y || X <- L].

e(L) -> << X || X <- L >>.

f(L) -> [X | X <- L].

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect error line 7
% expect error line 9
% expect error line 11
% expect error line 13
% expect error line 17
