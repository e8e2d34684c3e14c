%% With kill => false a heap beyond max_heap_size is not the end; 0 is no limit.
-module(max_heap_size_no_kill).
-export([main/0]).

main() ->
    {_, Ref} = spawn_opt(fun() -> exit({made, length(grow(5000, []))}) end,
                         [monitor, {max_heap_size, #{size => 3000, kill => false, error_logger => false}}]),
    io:format("~p~n", [receive {'DOWN', Ref, _, _, Reason} -> Reason end]),
    {_, Ref2} = spawn_opt(fun() -> exit({made, length(grow(5000, []))}) end, [monitor, {max_heap_size, 0}]),
    io:format("~p~n", [receive {'DOWN', Ref2, _, _, Reason2} -> Reason2 end]).

grow(0, L) -> L;
grow(N, L) -> grow(N - 1, [N | L]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: {made,5000}
% expect: {made,5000}
