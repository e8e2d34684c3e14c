%% Comprehensions nest in template, source and filter.
-module(nested).
-export([main/0, id/1]).

main() ->
    M = id([[1, 2, 3], [4, 5, 6]]),
    io:format("~w~n", [[[lists:nth(I, R) || R <- M] || I <- [1, 2, 3]]]),
    io:format("~w~n", [[X || X <- [Y * Y || Y <- hd(M)], [] =/= [Z || Z <- hd(M), Z * Z =:= X + 3]]]),
    io:format("~w~n", [[A ++ B || A <- [[1], []], B <- [[2], []]]]).

%% Exported, so that the compiler knows nothing of its value and cannot foresee what is bound to fail.
id(X) -> X.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: [[1,4],[2,5],[3,6]]
% expect: [1]
% expect: [[1,2],[1],[2],[]]
