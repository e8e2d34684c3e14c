%% process_flag/2 with each argument wrong.
-module(arguments).
-export([main/0]).

main() ->
    [io:format("~p ~p~n", [Args, try apply(erlang, process_flag, Args) catch C:R -> {C, R} end]) || Args <- [
        [trap_exit, yes], [trap_exit, 1], [nothing, true], ["trap_exit", true], [min_heap_size, -1],
        [min_heap_size, big], [min_heap_size, 1.0], [min_bin_vheap_size, -5], [min_bin_vheap_size, x],
        [fullsweep_after, -1], [fullsweep_after, x], [message_queue_data, mixed], [message_queue_data, 1],
        [sensitive, 1], [save_calls, -1], [save_calls, 10001], [save_calls, x], [error_handler, 1],
        [async_dist, 1], [monitor_nodes, 17], [scheduler, foo], [max_heap_size, x], [priority, {high}]]].

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: [trap_exit,yes] {error,badarg}
% expect: [trap_exit,1] {error,badarg}
% expect: [nothing,true] {error,badarg}
% expect: ["trap_exit",true] {error,badarg}
% expect: [min_heap_size,-1] {error,badarg}
% expect: [min_heap_size,big] {error,badarg}
% expect: [min_heap_size,1.0] {error,badarg}
% expect: [min_bin_vheap_size,-5] {error,badarg}
% expect: [min_bin_vheap_size,x] {error,badarg}
% expect: [fullsweep_after,-1] {error,badarg}
% expect: [fullsweep_after,x] {error,badarg}
% expect: [message_queue_data,mixed] {error,badarg}
% expect: [message_queue_data,1] {error,badarg}
% expect: [sensitive,1] {error,badarg}
% expect: [save_calls,-1] {error,badarg}
% expect: [save_calls,10001] {error,badarg}
% expect: [save_calls,x] {error,badarg}
% expect: [error_handler,1] {error,badarg}
% expect: [async_dist,1] {error,badarg}
% expect: [monitor_nodes,17] {error,badarg}
% expect: [scheduler,foo] {error,badarg}
% expect: [max_heap_size,x] {error,badarg}
% expect: [priority,{high}] {error,badarg}
