%% exit(kill) and a link to a process that ends with reason kill are no kill signals: they can be trapped.
-module(kill_as_a_plain_reason).
-export([main/0]).

main() ->
    process_flag(trap_exit, true),
    Pid = spawn_link(fun() -> exit(kill) end),
    receive {'EXIT', Pid, Reason} -> io:format("trapped ~p~n", [Reason]) end,
    Outer = spawn_link(fun() ->
        spawn_link(fun() -> exit(kill) end),
        receive after infinity -> ok end
    end),
    receive {'EXIT', Outer, Outers} -> io:format("linked died of ~p~n", [Outers]) end,
    {_, Ref} = spawn_monitor(fun() -> exit(self(), kill), receive after infinity -> ok end end),
    receive {'DOWN', Ref, _, _, Down} -> io:format("signal to itself: ~p~n", [Down]) end.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: trapped kill
% expect: linked died of kill
% expect: signal to itself: killed
