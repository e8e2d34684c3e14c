%% Constant expressions may stand in patterns.
-module(expressions).
-export([main/0]).

main() ->
    io:format("~p~n", [[f(N) || N <- [3, 8, -1, 16, 5]]]).

f(1 + 2) -> three;
f(1 bsl 3) -> eight;
f(-1) -> minus_one;
f(4 * 4) -> sixteen;
f(_) -> other.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: [three,eight,minus_one,sixteen,other]
