%% process_flag(trap_exit, Boolean) returns what it was; spawned processes begin with false.
-module(trap_exit).
-export([main/0]).

main() ->
    io:format("~p~n", [[process_flag(trap_exit, true), process_flag(trap_exit, true), process_flag(trap_exit, false)]]),
    process_flag(trap_exit, true),
    Self = self(),
    spawn(fun() -> Self ! process_info(self(), trap_exit) end),
    io:format("~p ~p~n", [receive {trap_exit, T} -> T end, process_info(self(), trap_exit)]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: [false,true,true]
% expect: false {trap_exit,true}
