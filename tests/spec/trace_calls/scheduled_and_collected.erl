%% running tells of slices and where they begin and end; exiting of the very end; garbage_collection of collections.
% stress-skip: how many slices and collections there are depends on it
-module(scheduled_and_collected).
-export([main/1, serve/0]).

main(_) ->
    P = server(),
    io:format("~p~n", [erlang:trace(P, true, [running, exiting])]),
    pause(),
    _ = all(P),
    [begin P ! {self(), N}, receive N -> ok end, pause() end || N <- [1, 2, 3]],
    P ! stop,
    pause(),
    io:format("~p~n", [told(P)]),
    Q = server(),
    erlang:trace(Q, true, [garbage_collection]),
    Q ! {self(), collect},
    receive collect -> ok end,
    [io:format("~p ~p~n", [Event, [Item || {Item, Words} <- Info, is_integer(Words), Words >= 0]]) || {Event, Info} <- told(Q)].

server() ->
    P = spawn(?MODULE, serve, []),
    pause(),
    P.

serve() ->
    receive
        stop -> stopped;
        {From, collect} -> garbage_collect(), From ! collect, serve();
        {From, N} -> From ! N, serve()
    end.

pause() -> receive after 30 -> ok end.

told(P) ->
    R = erlang:trace_delivered(P),
    receive {trace_delivered, P, R} -> ok end,
    all(P).

all(P) ->
    receive {trace, P, Event, What} -> [{Event, What} | all(P)] after 0 -> [] end.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: 1
% expect: [{in,{scheduled_and_collected,serve,0}},
% expect:  {out,{scheduled_and_collected,serve,0}},
% expect:  {in,{scheduled_and_collected,serve,0}},
% expect:  {out,{scheduled_and_collected,serve,0}},
% expect:  {in,{scheduled_and_collected,serve,0}},
% expect:  {out,{scheduled_and_collected,serve,0}},
% expect:  {in,{scheduled_and_collected,serve,0}},
% expect:  {out_exited,0}]
% expect: gc_major_start [wordsize,old_heap_block_size,heap_block_size,mbuf_size,
% expect:                 recent_size,stack_size,old_heap_size,heap_size,bin_vheap_size,
% expect:                 bin_vheap_block_size,bin_old_vheap_size,
% expect:                 bin_old_vheap_block_size]
% expect: gc_major_end [wordsize,old_heap_block_size,heap_block_size,mbuf_size,
% expect:               recent_size,stack_size,old_heap_size,heap_size,bin_vheap_size,
% expect:               bin_vheap_block_size,bin_old_vheap_size,
% expect:               bin_old_vheap_block_size]
