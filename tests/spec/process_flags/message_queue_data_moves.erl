%% Messages are there in their order, wherever message_queue_data has them kept.
-module(message_queue_data_moves).
-export([main/0]).

main() ->
    [self() ! {N, lists:seq(1, N)} || N <- [1, 2]],
    process_flag(message_queue_data, off_heap),
    [self() ! {N, lists:seq(1, N)} || N <- [3, 4]],
    garbage_collect(),
    process_flag(message_queue_data, on_heap),
    self() ! {5, lists:seq(1, 5)},
    garbage_collect(),
    {messages, Messages} = process_info(self(), messages),
    io:format("~w~n", [Messages]),
    io:format("~p~n", [[receive {N, List} -> length(List) end || N <- [1, 2, 3, 4, 5]]]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: [{1,[1]},{2,[1,2]},{3,[1,2,3]},{4,[1,2,3,4]},{5,[1,2,3,4,5]}]
% expect: [1,2,3,4,5]
