%% Links made and taken back; a process with fifty thousand links ends.
% group: concurrent
-module(links).
-export([main/0]).

main() ->
    Start = erlang:monotonic_time(microsecond),
    Result = work(),
    Time = erlang:monotonic_time(microsecond) - Start,
    io:format("~p~ntime_us ~p~n", [Result, Time]).

work() ->
    process_flag(trap_exit, true),
    Pid = spawn(fun() -> receive stop -> ok end end),
    [begin link(Pid), unlink(Pid) end || _ <- lists:seq(1, 300000)],
    Hub = spawn_link(fun() -> process_flag(trap_exit, true), hub(50000) end),
    Self = self(),
    Spokes = [spawn(fun() -> process_flag(trap_exit, true), link(Hub), Hub ! linked,
                             receive {'EXIT', Hub, _} -> Self ! ended end end) || _ <- lists:seq(1, 50000)],
    length([receive ended -> ok end || _ <- Spokes]).

hub(0) -> exit(gone);
hub(N) -> receive linked -> hub(N - 1) end.
