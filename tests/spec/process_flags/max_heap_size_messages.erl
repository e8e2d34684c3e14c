%% Messages kept on the heap count for max_heap_size, when the process collects; those kept off it do not.
-module(max_heap_size_messages).
-export([main/0]).

main() ->
    io:format("~p~n", [fate(on_heap)]),
    io:format("~p~n", [fate(off_heap)]).

fate(Where) ->
    {Pid, Ref} = spawn_opt(fun() -> receive never -> ok end end,
                           [monitor, {message_queue_data, Where}, {max_heap_size, #{size => 5000, error_logger => false}}]),
    [Pid ! {N, lists:seq(1, 20)} || N <- lists:seq(1, 200)],
    garbage_collect(Pid),
    receive {'DOWN', Ref, _, _, Reason} -> Reason after 50 -> lives end.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: killed
% expect: lives
