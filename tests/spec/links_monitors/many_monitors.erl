%% One process monitors ten thousand and one is monitored ten thousand times: each monitor gives one DOWN.
% stress-skip: too large for a collection at every safepoint
-module(many_monitors).
-export([main/0]).

main() ->
    {Hub, _} = spawn_monitor(fun() -> receive go -> ok end end),
    Refs = [monitor(process, Hub) || _ <- lists:seq(1, 10000)],
    io:format("~p~n", [length(Refs)]),
    Hub ! go,
    Downs = [receive {'DOWN', R, process, Hub, normal} -> R end || R <- Refs],
    io:format("~p~n", [Downs =:= Refs]),
    io:format("~p~n", [receive {'DOWN', _, process, Hub, normal} -> first after 0 -> none end]),
    io:format("~p~n", [receive Any -> Any after 20 -> none end]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: 10000
% expect: true
% expect: first
% expect: none
