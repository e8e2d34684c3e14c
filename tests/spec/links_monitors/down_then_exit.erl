%% Who both links to and monitors a process hears both, each once.
-module(down_then_exit).
-export([main/0]).

main() ->
    process_flag(trap_exit, true),
    Pid = spawn_link(fun() -> receive stop -> exit(both) end end),
    Ref = monitor(process, Pid),
    Pid ! stop,
    receive {'DOWN', Ref, process, Pid, R1} -> io:format("down ~p~n", [R1]) end,
    receive {'EXIT', Pid, R2} -> io:format("exit ~p~n", [R2]) end,
    io:format("~p~n", [receive X -> X after 10 -> nothing_else end]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: down both
% expect: exit both
% expect: nothing_else
