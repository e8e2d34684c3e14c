%% What a process sent before it ended arrives before its DOWN and EXIT.
-module(messages_before_down).
-export([main/0]).

main() ->
    process_flag(trap_exit, true),
    Self = self(),
    io:format("~p~n", [lists:usort([order(Self) || _ <- lists:seq(1, 100)])]).

order(Self) ->
    {Pid, Ref} = spawn_monitor(fun() -> link(Self), [Self ! {N, self()} || N <- [1, 2, 3]], exit(x) end),
    A = receive M1 -> kind(M1, Pid, Ref) end,
    B = receive M2 -> kind(M2, Pid, Ref) end,
    C = receive M3 -> kind(M3, Pid, Ref) end,
    D = receive M4 -> kind(M4, Pid, Ref) end,
    E = receive M5 -> kind(M5, Pid, Ref) end,
    [A, B, C | lists:sort([D, E])].

kind({N, Pid}, Pid, _) -> N;
kind({'DOWN', Ref, _, _, _}, _, Ref) -> down;
kind({'EXIT', Pid, _}, Pid, _) -> exit.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: [[1,2,3,down,exit]]
