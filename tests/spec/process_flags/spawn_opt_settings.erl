%% spawn_opt sets what process_flag sets, before the process runs.
-module(spawn_opt_settings).
-export([main/0]).

main() ->
    Self = self(),
    Ask = fun() -> Self ! {process_info(self(), priority), process_info(self(), message_queue_data),
                           process_info(self(), garbage_collection), process_info(self(), async_dist)} end,
    spawn_opt(Ask, [{priority, low}, {message_queue_data, off_heap}, {min_heap_size, 1000}, {fullsweep_after, 3},
                    {min_bin_vheap_size, 50000}, {max_heap_size, 900000}, {async_dist, true}]),
    receive {Priority, Data, {_, Gc}, Async} ->
        io:format("~p ~p ~p~n", [Priority, Data, Async]),
        [io:format("~p ~kp~n", [K, proplists:get_value(K, Gc)]) || K <- [min_heap_size, fullsweep_after, min_bin_vheap_size, max_heap_size]]
    end.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: {priority,low} {message_queue_data,off_heap} {async_dist,true}
% expect: min_heap_size 1598
% expect: fullsweep_after 3
% expect: min_bin_vheap_size 75113
% expect: max_heap_size #{error_logger => true,include_shared_binaries => false,
% expect:                 kill => true,size => 900000}
