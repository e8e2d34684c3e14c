%% After unlink/1 no exit signal comes through the link any more, whether it was on its way or not.
-module(no_exit_after_unlink).
-export([main/0]).

main() ->
    process_flag(trap_exit, true),
    Count = length([1 || _ <- lists:seq(1, 200), late()]),
    io:format("~p~n", [Count]).

late() ->
    Pid = spawn_link(fun() -> receive go -> exit(reason) end end),
    Pid ! go,
    true = unlink(Pid),
    First = receive {'EXIT', Pid, _} -> early after 0 -> none end,
    Ref = monitor(process, Pid),
    receive {'DOWN', Ref, _, _, _} -> ok end,
    Second = receive {'EXIT', Pid, _} -> late after 0 -> none end,
    First =:= none andalso Second =:= late.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: 0
