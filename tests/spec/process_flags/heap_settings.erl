%% min_heap_size, min_bin_vheap_size, fullsweep_after return the old value; sizes are rounded up to one the heap can have.
-module(heap_settings).
-export([main/0]).

main() ->
    io:format("~p~n", [[process_flag(fullsweep_after, 10), process_flag(fullsweep_after, 0), process_flag(fullsweep_after, 65535)]]),
    First = process_flag(min_heap_size, 1000),
    Second = process_flag(min_heap_size, 5),
    Third = process_flag(min_heap_size, 100000),
    io:format("~p~n", [[First, Second, Third, process_flag(min_heap_size, 233)]]),
    F = process_flag(min_bin_vheap_size, 100000),
    S = process_flag(min_bin_vheap_size, 1),
    io:format("~p~n", [[F, S, process_flag(min_bin_vheap_size, 46422)]]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: [65535,10,0]
% expect: [233,1598,233,121536]
% expect: [46422,121536,46422]
