%% Each documented item of process_info/2 has a value of its kind, for oneself and another.
-module(every_item).
-export([main/0]).

main() ->
    Pid = spawn(fun() -> receive stop -> ok end end),
    Items = [async_dist, backtrace, catchlevel, current_function, current_location, current_stacktrace,
             dictionary, error_handler, fullsweep_after, garbage_collection, garbage_collection_info, group_leader,
             heap_size, initial_call, links, last_calls, memory, message_queue_len, messages, min_heap_size,
             min_bin_vheap_size, monitored_by, monitors, message_queue_data, parent, priority, reductions,
             registered_name, sequential_trace_token, stack_size, status, suspending, total_heap_size, trace,
             trap_exit, label],
    [io:format("~p ~p ~p~n", [I, kind(I, process_info(self(), I)), kind(I, process_info(Pid, I))]) || I <- Items].

kind(I, {I, V}) when is_integer(V) -> integer;
kind(I, {I, V}) when is_binary(V) -> binary;
kind(I, {I, V}) when is_pid(V) -> pid;
kind(I, {I, V}) when is_atom(V) -> V;
kind(I, {I, []}) -> [];
kind(I, {I, V}) when is_list(V) -> list;
kind(I, {I, V}) when is_tuple(V) -> {tuple, tuple_size(V)};
kind(_, Other) -> Other.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: async_dist false false
% expect: backtrace binary binary
% expect: catchlevel integer integer
% expect: current_function {tuple,3} {tuple,3}
% expect: current_location {tuple,4} {tuple,4}
% expect: current_stacktrace list list
% expect: dictionary [] []
% expect: error_handler error_handler error_handler
% expect: fullsweep_after integer integer
% expect: garbage_collection list list
% expect: garbage_collection_info list list
% expect: group_leader pid pid
% expect: heap_size integer integer
% expect: initial_call {tuple,3} {tuple,3}
% expect: links list []
% expect: last_calls false false
% expect: memory integer integer
% expect: message_queue_len integer integer
% expect: messages [] []
% expect: min_heap_size integer integer
% expect: min_bin_vheap_size integer integer
% expect: monitored_by [] []
% expect: monitors [] []
% expect: message_queue_data on_heap on_heap
% expect: parent pid pid
% expect: priority normal normal
% expect: reductions integer integer
% expect: registered_name [] []
% expect: sequential_trace_token [] []
% expect: stack_size integer integer
% expect: status running waiting
% expect: suspending [] []
% expect: total_heap_size integer integer
% expect: trace integer integer
% expect: trap_exit false false
% expect: label undefined undefined
