%% All processes see one array; no addition is lost.
-module(shared).
-export([main/0]).

main() ->
    A = atomics:new(2, []),
    C = counters:new(1, [write_concurrency]),
    Monitors = [spawn_monitor(fun() -> [begin atomics:add(A, 1, 1), counters:add(C, 1, 2), swap(A) end || _ <- lists:seq(1, 200)] end) || _ <- lists:seq(1, 8)],
    [receive {'DOWN', Ref, _, _, normal} -> ok end || {_, Ref} <- Monitors],
    show([atomics:get(A, 1), counters:get(C, 1), atomics:get(A, 2)]).

swap(A) ->
    Old = atomics:get(A, 2),
    case atomics:compare_exchange(A, 2, Old, Old + 1) of
        ok -> ok;
        _ -> swap(A)
    end.

show(Value) -> io:format("~0kp~n", [Value]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: [1600,3200,1600]
