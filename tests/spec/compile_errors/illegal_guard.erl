%% Guards may call guard functions only.
-module(illegal_guard).
-export([main/0]).

main() -> f(1).

f(X) when g(X) -> ok;
f(X) when lists:member(X, [1]) -> ok;
f(X) when X = 1 -> ok;
f(X) when X ! y -> ok;
f(_) -> ok.

g(_) -> true.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect error line 7
% expect error line 8
% expect error line 9
% expect error line 10
