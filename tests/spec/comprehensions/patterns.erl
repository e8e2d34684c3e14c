%% Elements that do not match the pattern of a generator are skipped.
-module(patterns).
-export([main/0]).

main() ->
    io:format("~w~n", [[X || {ok, X} <- [{ok, 1}, error, {ok, 2}, {ok, 3, 4}]]]),
    io:format("~w~n", [[X || {X, X} <- [{1, 1}, {1, 2}, {a, a}]]]),
    io:format("~w~n", [[H || [H | _] <- [[1], [], [2, 3], x]]]),
    Wanted = b,
    io:format("~w~n", [[V || {K, V} <- [{a, 1}, {b, 2}, {b, 3}], K =:= Wanted]]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: [1,2]
% expect: [1,a]
% expect: [1,2]
% expect: [2,3]
