%% spawn_opt combines link, monitor and settings.
-module(spawn_opt).
-export([main/0]).

main() ->
    process_flag(trap_exit, true),
    Pid = spawn_opt(fun() -> exit(linked) end, [link, {priority, high}]),
    receive {'EXIT', Pid, R1} -> io:format("~p~n", [R1]) end,
    {Pid2, Ref} = spawn_opt(fun() -> exit(both) end, [link, monitor, {min_heap_size, 1000}]),
    receive {'DOWN', Ref, process, Pid2, R2} -> io:format("down ~p~n", [R2]) end,
    receive {'EXIT', Pid2, R3} -> io:format("exit ~p~n", [R3]) end.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: linked
% expect: down both
% expect: exit both
