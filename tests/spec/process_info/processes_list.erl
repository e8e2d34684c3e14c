%% processes/0 lists who lives: oneself, children, and nobody who has ended.
-module(processes_list).
-export([main/0]).

main() ->
    Pids = [spawn(fun() -> receive stop -> ok end end) || _ <- lists:seq(1, 100)],
    All = processes(),
    io:format("~p~n", [[lists:member(self(), All), Pids -- All, length(All) =:= length(lists:usort(All))]]),
    Refs = [monitor(process, P) || P <- Pids],
    [P ! stop || P <- Pids],
    [receive {'DOWN', R, _, _, _} -> ok end || R <- Refs],
    Left = processes(),
    io:format("~p~n", [[P || P <- Pids, lists:member(P, Left)]]),
    io:format("~p~n", [erlang:system_info(process_count) >= length(Left) - 1]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: [true,[],true]
% expect: []
% expect: true
