%% monitor/2,3 with each argument wrong.
-module(monitor_arguments).
-export([main/0]).

main() ->
    Self = self(),
    [io:format("~p~n", [try apply(erlang, monitor, Args) of R -> is_reference(R) catch C:E -> {C, E} end]) || Args <- [
        [processes, Self], [process, 17], [process, "name"], [process, {a, b, c}], [process, {"a", node()}],
        [process, {a, 1}], [port, Self], [time_offset, Self], [clock, clock_service], [17, Self],
        [process, Self, [alias]], [process, Self, [{alias, maybe_later}]], [process, Self, [{tag, x}]],
        [process, Self, [{tag, x} | y]], [process, Self, foo], [process, Self, [{foo, bar}]],
        [process, Self, []], [process, Self, [{alias, explicit_unalias}, {tag, {a, tuple}}]],
        [process, 17, [{tag, x}]], [clocks, Self, []]]].

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
% expect: true
% expect: {error,badarg}
% expect: {error,badarg}
% expect: {error,badarg}
% expect: true
% expect: true
% expect: {error,badarg}
% expect: {error,badarg}
