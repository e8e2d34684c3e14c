%% The limit of one process is no other's: children do not inherit it.
-module(max_heap_size_of_others).
-export([main/0]).

main() ->
    {_, Ref} = spawn_opt(fun() ->
        {_, R} = spawn_monitor(fun() -> exit(length(lists:seq(1, 5000))) end),
        receive {'DOWN', R, _, _, Child} -> exit({child, Child}) end
    end, [monitor, {max_heap_size, #{size => 3000, error_logger => false}}]),
    io:format("~p~n", [receive {'DOWN', Ref, _, _, Reason} -> Reason end]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: {child,5000}
