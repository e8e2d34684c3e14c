%% What process_flag/2 sets shows in process_info(_, garbage_collection).
-module(heap_settings_in_info).
-export([main/0]).

main() ->
    process_flag(min_heap_size, 2000),
    process_flag(min_bin_vheap_size, 60000),
    process_flag(fullsweep_after, 7),
    process_flag(max_heap_size, #{size => 5000000, kill => false, error_logger => false}),
    {garbage_collection, Info} = process_info(self(), garbage_collection),
    [io:format("~p ~kp~n", [Key, proplists:get_value(Key, Info)])
     || Key <- [min_heap_size, min_bin_vheap_size, fullsweep_after, max_heap_size]],
    io:format("~p~n", [[Key || {Key, _} <- Info]]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: min_heap_size 2586
% expect: min_bin_vheap_size 75113
% expect: fullsweep_after 7
% expect: max_heap_size #{error_logger => false,include_shared_binaries => false,
% expect:                 kill => false,size => 5000000}
% expect: [max_heap_size,min_bin_vheap_size,min_heap_size,fullsweep_after,minor_gcs]
