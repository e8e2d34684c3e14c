%% Not every expression is a pattern.
-module(illegal_pattern).
-export([main/0]).

main() ->
    f(1) = 1,
    {A, A + 1} = {1, 2},
    fun() -> ok end = x,
    [lists:seq(1, 2) | _] = [x].

f(X) -> X.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect error line 6
% expect error line 7
% expect error line 8
% expect error line 9
