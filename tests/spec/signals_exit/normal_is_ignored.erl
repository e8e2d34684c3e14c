%% An exit signal with reason normal from another process changes nothing, unless exits are trapped.
-module(normal_is_ignored).
-export([main/0]).

main() ->
    Self = self(),
    Pid = spawn(fun() -> receive go -> Self ! alive end end),
    exit(Pid, normal),
    Pid ! go,
    io:format("~p~n", [receive alive -> still_alive end]),
    Trapper = spawn(fun() ->
        process_flag(trap_exit, true),
        Self ! ready,
        receive {'EXIT', From, Reason} -> Self ! {got, From =:= Self, Reason} end
    end),
    receive ready -> ok end,
    exit(Trapper, normal),
    io:format("~p~n", [receive {got, Me, Reason} -> {Me, Reason} end]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: still_alive
% expect: {true,normal}
