%% Messages with lists of 1,000 elements, maps, and binaries of 100 KB.
% group: concurrent
-module(large_payload).
-export([main/0]).

main() ->
    Start = erlang:monotonic_time(microsecond),
    Result = work(),
    Time = erlang:monotonic_time(microsecond) - Start,
    io:format("~p~ntime_us ~p~n", [Result, Time]).

work() ->
    Echo = spawn(fun Loop() -> receive {From, M} -> From ! M, Loop() end end),
    List = lists:seq(1, 1000),
    Map = maps:from_list([{N, {value, N}} || N <- lists:seq(1, 100)]),
    Binary = binary:copy(<<"x">>, 100_000),
    {echo(5000, Echo, List, 0), echo(5000, Echo, Map, 0), echo(50_000, Echo, Binary, 0)}.

echo(0, _, _, Count) -> Count;
echo(N, Echo, Term, Count) ->
    Echo ! {self(), Term},
    receive Copy -> echo(N - 1, Echo, Term, Count + size_of(Copy)) end.

size_of(T) when is_list(T) -> length(T);
size_of(T) when is_map(T) -> map_size(T);
size_of(T) -> byte_size(T).
