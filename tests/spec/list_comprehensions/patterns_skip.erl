%% Elements that do not match are skipped, also by repeated and nested patterns.
-module(patterns_skip).
-export([main/0, id/1]).

-record(p, {x, y = 0}).

main() ->
    L = id([{a, 1}, {a, a}, [1, 2 | 3], #p{x = 5}, "xy", #{k => 1}, <<1, 2>>, {b, {c, b}}]),
    io:format("~w~n", [[X || {X, X} <- L]]),
    io:format("~w~n", [[T || [_, _ | T] <- L]]),
    io:format("~w~n", [[X || #p{x = X} <- L] ++ [V || #{k := V} <- L] ++ [X || <<X, _>> <- L]]),
    io:format("~w~n", [[{X, Y} || {X, {Y, X}} <- L] ++ [T || "x" ++ T <- L]]).

%% Exported, so that the compiler knows nothing of its value and cannot foresee what is bound to fail.
id(X) -> X.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: [a]
% expect: [3,[]]
% expect: [5,1,1]
% expect: [{b,c},[121]]
