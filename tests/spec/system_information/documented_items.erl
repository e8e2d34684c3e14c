%% system_info/1 answers each documented item with a value of its kind.
-module(documented_items).
-export([main/0]).

main() ->
    Items = [atom_count, atom_limit, build_type, c_compiler_used, compat_rel, cpu_quota,
             cpu_topology, creation, debug_compiled, delayed_node_table_gc, dirty_cpu_schedulers, dirty_cpu_schedulers_online,
             dirty_io_schedulers, dist, dist_buf_busy_limit, dist_ctrl, driver_version, dynamic_trace,
             dynamic_trace_probes, emu_flavor, emu_type, end_time, ets_count, ets_limit, fullsweep_after,
             garbage_collection, heap_sizes, heap_type, kernel_poll, loaded, logical_processors,
             logical_processors_available, logical_processors_online, machine, max_heap_size,
             message_queue_data, min_bin_vheap_size, min_heap_size, modified_timing_level, multi_scheduling, multi_scheduling_blockers,
             nif_version, normal_multi_scheduling_blockers, otp_release, os_monotonic_time_source, os_system_time_source,
             outstanding_system_requests_limit, port_count, port_limit, port_parallelism, process_count, process_limit,
             procs, scheduler_bind_type, scheduler_bindings, scheduler_id, schedulers, schedulers_online, smp_support,
             start_time, system_architecture, system_logger, system_version, thread_pool_size, threads, time_correction, time_offset,
             time_warp_mode, tolerant_timeofday, trace_control_word, update_cpu_info, version, wordsize,
             {wordsize, internal}, {wordsize, external}, async_dist, halt_flush_timeout],
    [io:format("~p ~p~n", [I, kind(try erlang:system_info(I) catch C:R -> {C, R} end)]) || I <- Items].

kind(V) when is_integer(V) -> integer;
kind(V) when is_boolean(V) -> boolean;
kind(V) when is_binary(V) -> binary;
kind(V) when is_atom(V) -> atom;
kind(V) when is_pid(V) -> pid;
kind(V) when is_map(V) -> map;
kind([]) -> [];
kind(V) when is_list(V) -> list;
kind({error, R}) -> {error, R};
kind(V) when is_tuple(V) -> tuple.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: atom_count integer
% expect: atom_limit integer
% expect: build_type atom
% expect: c_compiler_used tuple
% expect: compat_rel integer
% expect: cpu_quota integer
% expect: cpu_topology list
% expect: creation integer
% expect: debug_compiled boolean
% expect: delayed_node_table_gc integer
% expect: dirty_cpu_schedulers integer
% expect: dirty_cpu_schedulers_online integer
% expect: dirty_io_schedulers integer
% expect: dist binary
% expect: dist_buf_busy_limit integer
% expect: dist_ctrl []
% expect: driver_version list
% expect: dynamic_trace atom
% expect: dynamic_trace_probes boolean
% expect: emu_flavor atom
% expect: emu_type atom
% expect: end_time integer
% expect: ets_count integer
% expect: ets_limit integer
% expect: fullsweep_after tuple
% expect: garbage_collection list
% expect: heap_sizes list
% expect: heap_type atom
% expect: kernel_poll boolean
% expect: loaded binary
% expect: logical_processors integer
% expect: logical_processors_available integer
% expect: logical_processors_online integer
% expect: machine list
% expect: max_heap_size map
% expect: message_queue_data atom
% expect: min_bin_vheap_size tuple
% expect: min_heap_size tuple
% expect: modified_timing_level atom
% expect: multi_scheduling atom
% expect: multi_scheduling_blockers []
% expect: nif_version list
% expect: normal_multi_scheduling_blockers []
% expect: otp_release list
% expect: os_monotonic_time_source list
% expect: os_system_time_source list
% expect: outstanding_system_requests_limit integer
% expect: port_count integer
% expect: port_limit integer
% expect: port_parallelism boolean
% expect: process_count integer
% expect: process_limit integer
% expect: procs binary
% expect: scheduler_bind_type atom
% expect: scheduler_bindings tuple
% expect: scheduler_id integer
% expect: schedulers integer
% expect: schedulers_online integer
% expect: smp_support boolean
% expect: start_time integer
% expect: system_architecture list
% expect: system_logger pid
% expect: system_version list
% expect: thread_pool_size integer
% expect: threads boolean
% expect: time_correction boolean
% expect: time_offset atom
% expect: time_warp_mode atom
% expect: tolerant_timeofday atom
% expect: trace_control_word integer
% expect: update_cpu_info atom
% expect: version list
% expect: wordsize integer
% expect: {wordsize,internal} integer
% expect: {wordsize,external} integer
% expect: async_dist boolean
% expect: halt_flush_timeout atom
