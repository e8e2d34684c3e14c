%% Signals sent before trap_exit was switched on count by what it is when they are handled, never both ways.
-module(trap_switched_in_flight).
-export([main/0]).

main() ->
    Self = self(),
    Pid = spawn(fun() ->
        process_flag(trap_exit, true),
        Self ! ready,
        receive go -> ok end,
        Count = count(0),
        process_flag(trap_exit, false),
        Self ! {count, Count},
        receive after infinity -> ok end
    end),
    Ref = monitor(process, Pid),
    receive ready -> ok end,
    [exit(Pid, {reason, N}) || N <- lists:seq(1, 100)],
    Pid ! go,
    receive {count, Count} -> io:format("~p~n", [Count]) end,
    exit(Pid, last),
    io:format("~p~n", [receive {'DOWN', Ref, _, _, Reason} -> Reason end]).

count(N) -> receive {'EXIT', _, {reason, _}} -> count(N + 1) after 0 -> N end.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: 100
% expect: last
