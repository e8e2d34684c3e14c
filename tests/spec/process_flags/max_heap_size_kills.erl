%% A process whose heap grows beyond max_heap_size is killed.
-module(max_heap_size_kills).
-export([main/0]).

main() ->
    {_, Ref} = spawn_opt(fun() -> grow([]) end, [monitor, {max_heap_size, #{size => 20000, error_logger => false}}]),
    io:format("~p~n", [receive {'DOWN', Ref, _, _, Reason} -> Reason end]),
    {_, Ref2} = spawn_monitor(fun() ->
        process_flag(trap_exit, true),
        process_flag(max_heap_size, #{size => 20000, error_logger => false}),
        try grow([]) catch _:_ -> io:format("caught~n") after io:format("after~n") end
    end),
    io:format("~p~n", [receive {'DOWN', Ref2, _, _, Reason2} -> Reason2 end]).

grow(L) -> grow([{L, 1} | L]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: killed
% expect: killed
