%% There are at most as many minor collections between two full ones as fullsweep_after says, from spawn_opt and process_flag.
% stress-skip: so many lists are too much for a collection at every safepoint
-module(fullsweep_after_applies).
-export([main/0]).

main() ->
    io:format("~p~n", [[spawned([{fullsweep_after, N}]) || N <- [0, 1, 3, 10]]]),
    10 = spawned([{fullsweep_after, 10}]),
    io:format("~p~n", [[begin process_flag(fullsweep_after, N), erlang:garbage_collect(), most(400, 0) end || N <- [2, 0, 5]]]).

spawned(Options) ->
    {Pid, Ref} = spawn_opt(fun() -> exit({most, most(400, 0)}) end, [monitor | Options]),
    receive {'DOWN', Ref, process, Pid, {most, Most}} -> Most end.

%% The most minor collections seen since a full one, while garbage is made.
most(0, Most) -> Most;
most(N, Most) ->
    1000 = length(lists:seq(N, N + 999)),
    {garbage_collection, Info} = process_info(self(), garbage_collection),
    {minor_gcs, Minors} = lists:keyfind(minor_gcs, 1, Info),
    most(N - 1, max(Minors, Most)).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: [0,1,3,10]
% expect: [2,0,5]
