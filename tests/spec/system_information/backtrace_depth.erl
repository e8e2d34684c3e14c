%% system_flag(backtrace_depth, N) cuts stack traces.
-module(backtrace_depth).
-export([main/0]).

main() ->
    Old = erlang:system_flag(backtrace_depth, 3),
    io:format("~p~n", [in_process()]),
    erlang:system_flag(backtrace_depth, 0),
    io:format("~p~n", [in_process()]),
    erlang:system_flag(backtrace_depth, Old),
    io:format("~p~n", [in_process()]).

in_process() ->
    {_, Ref} = spawn_monitor(fun() -> N = depth(), exit(N) end),
    receive {'DOWN', Ref, _, _, N} -> N end.

depth() -> try deep(20) catch error:_:Trace -> length(Trace) end.
deep(0) -> error(bottom);
deep(N) -> [N | deep(N - 1)].

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: 3
% expect: 1
% expect: 3
