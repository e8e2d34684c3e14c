%% Stack traces have at most 64 entries, whatever depth was asked for.
-module(longest_traces).
-export([main/1, down/2]).
-compile(no_ssa_opt).

main(_) ->
    [begin
         Before = erlang:system_flag(backtrace_depth, Depth),
         io:format("~p ~p ~p~n", [Depth, Before, [traced(N) || N <- [5, 62, 70, 200]]])
     end || Depth <- [64, 65, 1000, 63, 1, 0, 8]],
    [io:format("~p~n", [try erlang:system_flag(backtrace_depth, Wrong) catch C:R -> {C, R} end]) || Wrong <- [-1, a, 1.0, 1 bsl 70]].

traced(N) ->
    try down(N, N) catch error:bottom:Trace -> length([F || {?MODULE, F, _, _} <- Trace, F =:= down]) end.

%% By turns from two places: entries that are equal are shown once.
down(0, _) -> error(bottom);
down(N, All) when N rem 2 =:= 0 -> [down(N - 1, All)];
down(N, All) -> {down(N - 1, All)}.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: 64 8 [6,63,64,64]
% expect: 65 64 [6,63,64,64]
% expect: 1000 64 [6,63,64,64]
% expect: 63 64 [6,63,63,63]
% expect: 1 63 [1,1,1,1]
% expect: 0 1 [1,1,1,1]
% expect: 8 0 [6,8,8,8]
% expect: {error,badarg}
% expect: {error,badarg}
% expect: {error,badarg}
% expect: {error,badarg}
