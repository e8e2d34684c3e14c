%% Reason kill ends a process that traps exits, and those linked to it get killed, which they may trap.
-module(kill_is_not_trapped).
-export([main/0]).

main() ->
    process_flag(trap_exit, true),
    Self = self(),
    Pid = spawn_link(fun() -> process_flag(trap_exit, true), Self ! ready, receive after infinity -> ok end end),
    receive ready -> ok end,
    exit(Pid, kill),
    receive {'EXIT', Pid, Reason} -> io:format("~p~n", [Reason]) end.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: killed
