%% Reason killed, sent by exit/2, is like any other reason.
-module(killed_can_be_trapped).
-export([main/0]).

main() ->
    Self = self(),
    Trapper = spawn(fun() ->
        process_flag(trap_exit, true),
        Self ! ready,
        receive {'EXIT', Self, Reason} -> Self ! {trapped, Reason} end
    end),
    receive ready -> ok end,
    exit(Trapper, killed),
    io:format("~p~n", [receive {trapped, R} -> R end]),
    {Pid, Ref} = spawn_monitor(fun() -> receive after infinity -> ok end end),
    exit(Pid, killed),
    io:format("~p~n", [receive {'DOWN', Ref, _, _, R2} -> R2 end]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: killed
% expect: killed
