%% process_flag(priority, Level) takes low, normal, high and max.
-module(priority_values).
-export([main/0]).

main() ->
    io:format("~p~n", [[process_flag(priority, P) || P <- [low, high, max, normal, normal]]]),
    [io:format("~p~n", [try process_flag(priority, P) catch C:R -> {C, R} end]) || P <- [lowest, 1, "high", undefined]],
    Self = self(),
    process_flag(priority, high),
    spawn(fun() -> Self ! process_info(self(), priority) end),
    io:format("~p~n", [receive {priority, P} -> P end]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: [normal,low,high,max,normal]
% expect: {error,badarg}
% expect: {error,badarg}
% expect: {error,badarg}
% expect: {error,badarg}
% expect: normal
