%% erlang:yield/0 is true and lets others run; bump_reductions/1 takes a number.
-module(yield).
-export([main/0]).

main() ->
    io:format("~p~n", [erlang:yield()]),
    [io:format("~p~n", [try erlang:bump_reductions(X) catch C:R -> {C, R} end]) || X <- [1, 10000, 0, -1, foo]].

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: true
% expect: true
% expect: true
% expect: true
% expect: {error,badarg}
% expect: {error,badarg}
