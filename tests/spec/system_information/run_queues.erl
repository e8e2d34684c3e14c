%% run_queue counts processes that are ready and not running.
-module(run_queues).
-export([main/0]).

main() ->
    process_flag(priority, max),
    Pids = [spawn(fun() -> spin() end) || _ <- lists:seq(1, 100)],
    Lengths = statistics(run_queue_lengths),
    io:format("~p~n", [length(Lengths) =:= erlang:system_info(schedulers) + 1 orelse length(Lengths) =:= erlang:system_info(schedulers)]),
    io:format("~p~n", [[statistics(run_queue) > 50, statistics(total_run_queue_lengths) > 50, statistics(total_active_tasks) > 50]]),
    [exit(P, kill) || P <- Pids].

spin() -> spin().

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: true
% expect: [true,true,true]
