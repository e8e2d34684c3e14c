%% A process with ten thousand links dies, and each of them hears of it once.
% stress-skip: too large for a collection at every safepoint
-module(many_links).
-export([main/0]).

main() ->
    Self = self(),
    Hub = spawn(fun() -> receive go -> exit(hub_gone) end end),
    Pids = [spawn(fun() -> process_flag(trap_exit, true), link(Hub), Self ! linked, wait(Self, Hub) end)
            || _ <- lists:seq(1, 10000)],
    [receive linked -> ok end || _ <- Pids],
    Hub ! go,
    io:format("~p~n", [lists:usort([receive {heard, R} -> R end || _ <- Pids])]),
    io:format("~p~n", [receive {heard, _} -> twice after 20 -> once end]).

wait(Main, Hub) -> receive {'EXIT', Hub, Reason} -> Main ! {heard, Reason} end.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: [hub_gone]
% expect: once
