%% A map has keys and values joined by => or :=.
-module(map_syntax).
-export([main/0]).

main() -> ok.

a(X) -> #{a X}.

b(X) -> #{a = X}.

c(X) -> #{a => X, }.

d(X) -> #{=> X}.

e(X) -> #{a =>}.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect error line 7
% expect error line 9
% expect error line 11
% expect error line 13
% expect error line 15
