%% garbage_collection_info lists sizes of heap and stack, all numbers.
-module(garbage_collection_info).
-export([main/0]).

main() ->
    {garbage_collection_info, Info} = process_info(self(), garbage_collection_info),
    io:format("~p~n", [[{K, is_integer(V)} || {K, V} <- Info]]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: [{old_heap_block_size,true},
% expect:  {heap_block_size,true},
% expect:  {mbuf_size,true},
% expect:  {recent_size,true},
% expect:  {stack_size,true},
% expect:  {old_heap_size,true},
% expect:  {heap_size,true},
% expect:  {bin_vheap_size,true},
% expect:  {bin_vheap_block_size,true},
% expect:  {bin_old_vheap_size,true},
% expect:  {bin_old_vheap_block_size,true}]
