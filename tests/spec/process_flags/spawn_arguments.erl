%% spawn, spawn_link and spawn_monitor with each argument wrong.
-module(spawn_arguments).
-export([main/0]).

main() ->
    [io:format("~p~n", [try apply(erlang, S, Args) of _ -> started catch C:R -> {C, R} end])
     || S <- [spawn, spawn_link, spawn_monitor],
        Args <- [[foo], [17], [fun erlang:self/0, extra], [1, b, []], [a, 1, []], [a, b, c], [a, b, [c | d]],
                 [1, a, b, []], [node(), 1, b, []]]].

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: {error,badarg}
% expect: {error,badarg}
% expect: {error,badarg}
% expect: {error,badarg}
% expect: {error,badarg}
% expect: {error,badarg}
% expect: {error,badarg}
% expect: {error,badarg}
% expect: {error,badarg}
% expect: {error,badarg}
% expect: {error,badarg}
% expect: {error,badarg}
% expect: {error,badarg}
% expect: {error,badarg}
% expect: {error,badarg}
% expect: {error,badarg}
% expect: {error,badarg}
% expect: {error,badarg}
% expect: {error,badarg}
% expect: {error,badarg}
% expect: {error,badarg}
% expect: {error,badarg}
% expect: {error,badarg}
% expect: {error,badarg}
% expect: {error,badarg}
% expect: {error,badarg}
% expect: {error,badarg}
