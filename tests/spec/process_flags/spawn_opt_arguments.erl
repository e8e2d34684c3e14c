%% spawn_opt/2,4 with each argument and option wrong.
-module(spawn_opt_arguments).
-export([main/0]).

main() ->
    F = fun() -> ok end,
    [io:format("~p~n", [try apply(erlang, spawn_opt, Args) of _ -> started catch C:R -> {C, R} end]) || Args <- [
        [F, foo], [F, [foo]], [F, [link | monitor]], [F, [{priority, urgent}]], [F, [{min_heap_size, -1}]],
        [F, [{min_heap_size, x}]], [F, [{fullsweep_after, x}]], [F, [{max_heap_size, 5}]], [F, [{max_heap_size, #{}}]],
        [F, [{monitor, foo}]], [F, [{monitor, [foo]}]], [F, [{message_queue_data, x}]], [F, [{async_dist, 1}]],
        [F, [{link, true}]], [foo, []], [1, a, [], []], [a, 1, [], []], [a, b, c, []],
        [a, b, [x | y], []], [a, b, [], foo]]].

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
