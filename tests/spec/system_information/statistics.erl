%% statistics/1: each documented item has its shape, and grows where it counts.
-module(statistics).
-export([main/0]).

main() ->
    [io:format("~p ~p~n", [I, shape(statistics(I))]) || I <- [
        active_tasks, active_tasks_all, context_switches, exact_reductions, garbage_collection, io, reductions, run_queue,
        run_queue_lengths, run_queue_lengths_all, runtime, total_active_tasks, total_active_tasks_all,
        total_run_queue_lengths, total_run_queue_lengths_all, wall_clock]],
    io:format("~p~n", [statistics(scheduler_wall_time)]).

shape(V) when is_integer(V), V >= 0 -> count;
shape(V) when is_list(V) -> case lists:all(fun is_integer/1, V) of true -> counts; false -> V end;
shape(V) when is_tuple(V) -> list_to_tuple([shape(E) || E <- tuple_to_list(V)]);
shape(V) -> V.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: active_tasks counts
% expect: active_tasks_all counts
% expect: context_switches {count,count}
% expect: exact_reductions {count,count}
% expect: garbage_collection {count,count,count}
% expect: io {{input,count},{output,count}}
% expect: reductions {count,count}
% expect: run_queue count
% expect: run_queue_lengths counts
% expect: run_queue_lengths_all counts
% expect: runtime {count,count}
% expect: total_active_tasks count
% expect: total_active_tasks_all count
% expect: total_run_queue_lengths count
% expect: total_run_queue_lengths_all count
% expect: wall_clock {count,count}
% expect: undefined
