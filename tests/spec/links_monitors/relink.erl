%% A link made again right after it was taken back works.
-module(relink).
-export([main/0]).

main() ->
    process_flag(trap_exit, true),
    Pid = spawn_link(fun() -> receive go -> exit(reason) end end),
    unlink(Pid),
    link(Pid),
    unlink(Pid),
    link(Pid),
    io:format("~p~n", [process_info(self(), links) =:= {links, [Pid]} orelse lists:member(Pid, element(2, process_info(self(), links)))]),
    Pid ! go,
    io:format("~p~n", [receive {'EXIT', Pid, R} -> R after 1000 -> none end]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: true
% expect: reason
