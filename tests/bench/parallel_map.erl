%% A list mapped by a process for each element, watched by a monitor, the results in order: forty times 2,000 elements.
% group: concurrent
-module(parallel_map).
-export([main/0]).

main() ->
    Start = erlang:monotonic_time(microsecond),
    Result = work(),
    Time = erlang:monotonic_time(microsecond) - Start,
    io:format("~p~ntime_us ~p~n", [Result, Time]).

work() -> lists:sum([lists:sum(parallel_map(fun square/1, lists:seq(Round, Round + 1999))) || Round <- lists:seq(1, 40)]).

square(X) -> X * X rem 1009.

parallel_map(Fun, List) ->
    Workers = [spawn_monitor(fun() -> exit({result, Fun(X)}) end) || X <- List],
    [receive {'DOWN', Ref, process, Pid, {result, Result}} -> Result end || {Pid, Ref} <- Workers].
