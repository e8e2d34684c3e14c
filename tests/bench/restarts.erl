%% Supervision: a process that traps exits starts fifty workers again whenever they end, 200,000 times.
% group: concurrent
-module(restarts).
-export([main/0]).

main() ->
    Start = erlang:monotonic_time(microsecond),
    Result = work(),
    Time = erlang:monotonic_time(microsecond) - Start,
    io:format("~p~ntime_us ~p~n", [Result, Time]).

work() ->
    process_flag(trap_exit, true),
    Workers = maps:from_keys([start(Number) || Number <- lists:seq(1, 50)], running),
    supervise(200_000, Workers, 0).

start(Number) -> spawn_link(fun() -> work_on(Number) end).

work_on(Number) when Number rem 2 =:= 0 -> exit({finished, Number});
work_on(Number) ->
    receive never -> ok after 0 -> exit({gave_up, Number}) end.

supervise(0, Workers, Sum) -> {map_size(Workers), Sum};
supervise(Left, Workers, Sum) ->
    receive
        {'EXIT', Pid, {_, Number}} when is_map_key(Pid, Workers) ->
            Next = start(Number + 1),
            Rest = maps:remove(Pid, Workers),
            supervise(Left - 1, Rest#{Next => running}, Sum + 1)
    end.
