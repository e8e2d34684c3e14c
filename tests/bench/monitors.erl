%% Monitors made and taken back, made by many on one that ends, and by one on many that end.
% group: concurrent
-module(monitors).
-export([main/0]).

main() ->
    Start = erlang:monotonic_time(microsecond),
    Result = work(),
    Time = erlang:monotonic_time(microsecond) - Start,
    io:format("~p~ntime_us ~p~n", [Result, Time]).

work() ->
    Pid = spawn(fun() -> receive stop -> ok end end),
    [demonitor(monitor(process, Pid), [flush]) || _ <- lists:seq(1, 300000)],
    Refs = [monitor(process, Pid) || _ <- lists:seq(1, 100000)],
    Pid ! stop,
    [receive {'DOWN', _, _, Pid, _} -> ok end || _ <- Refs],
    Many = [spawn_monitor(fun() -> ok end) || _ <- lists:seq(1, 100000)],
    length([receive {'DOWN', _, _, _, normal} -> ok end || _ <- Many]).
