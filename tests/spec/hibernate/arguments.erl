%% hibernate/3 with each argument wrong.
-module(arguments).
-export([main/0]).

main() ->
    [io:format("~p~n", [try apply(erlang, hibernate, Args) catch C:R -> {C, R} end]) || Args <- [
        [1, awake, []], [?MODULE, 1, []], [?MODULE, awake, foo], [?MODULE, awake, [a | b]], [?MODULE, "awake", []]]].

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: {error,badarg}
% expect: {error,badarg}
% expect: {error,badarg}
% expect: {error,badarg}
% expect: {error,badarg}
