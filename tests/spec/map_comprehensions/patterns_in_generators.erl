%% Keys and values that do not match are skipped.
-module(patterns_in_generators).
-export([main/0, id/1]).

main() ->
    M = id(#{{a, 1} => [x], {b, 2} => [], c => [y, z], {d, 4} => <<7>>}),
    io:format("~kp~n", [#{K => V || {K, _} := [V | _] <- M}]),
    io:format("~kp~n", [[N || {_, N} := <<_>> <- M] ++ [K || K := [] <- M]]),
    io:format("~kp~n", [[T || _ := [_ | T] <- M, T =/= []]]).

%% Exported, so that the compiler knows nothing of its value and cannot foresee what is bound to fail.
id(X) -> X.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: #{a => x}
% expect: [4,{b,2}]
% expect: [[z]]
