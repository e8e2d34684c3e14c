%% A comprehension over a long list keeps no stack beyond its elements.
% stress-skip: many elements
-module(deep).
-export([main/0, id/1]).

main() ->
    L = lists:seq(1, id(200000)),
    io:format("~p~n", [{length([X || X <- L]), lists:sum([X || X <- L, X rem 3 =:= 0]), length([1 || X <- L, Y <- [1, 2, 3], X rem 1000 =:= Y])}]).

%% Exported, so that the compiler knows nothing of its value and cannot foresee what is bound to fail.
id(X) -> X.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: {200000,6666633333,600}
