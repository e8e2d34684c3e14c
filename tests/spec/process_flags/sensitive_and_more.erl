%% sensitive, save_calls, async_dist and message_queue_data return what they were.
-module(sensitive_and_more).
-export([main/0]).

main() ->
    io:format("~p~n", [[process_flag(sensitive, true), process_flag(sensitive, true), process_flag(sensitive, false)]]),
    io:format("~p~n", [[process_flag(async_dist, true), process_flag(async_dist, false), process_info(self(), async_dist)]]),
    io:format("~p~n", [[process_flag(message_queue_data, off_heap), process_flag(message_queue_data, on_heap),
                        process_info(self(), message_queue_data)]]),
    io:format("~p~n", [[process_flag(save_calls, 10), process_flag(save_calls, 20), process_flag(save_calls, 0)]]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: [false,true,true]
% expect: [false,true,{async_dist,false}]
% expect: [on_heap,off_heap,{message_queue_data,on_heap}]
% expect: [0,10,20]
