%% A variable of the pattern hides one of the same name outside; in a filter it is the new one.
-module(bound_outside).
-export([main/0, id/1]).

-compile(nowarn_shadow_vars).

main() ->
    X = id(1),
    Y = id(2),
    io:format("~w~n", [{[X || X <- [3, 4]], [X || {Y, X} <- [{2, 5}, {9, 6}], Y > 5], X, Y}]),
    io:format("~w~n", [[Z || Z <- [1, 2], Z =:= Y]]).

%% Exported, so that the compiler knows nothing of its value and cannot foresee what is bound to fail.
id(X) -> X.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: {[3,4],[6],1,2}
% expect: [2]
