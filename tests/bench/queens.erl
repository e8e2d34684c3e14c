%% All solutions of the 10 queens: comprehensions, small lists, comparisons.
% group: sequential
-module(queens).
-export([main/0]).

main() ->
    Start = erlang:monotonic_time(microsecond),
    Result = work(),
    Time = erlang:monotonic_time(microsecond) - Start,
    io:format("~p~ntime_us ~p~n", [Result, Time]).

work() -> length(place(10, 10)).

place(0, _) -> [[]];
place(R, N) -> [[C | Qs] || Qs <- place(R - 1, N), C <- lists:seq(1, N), safe(C, 1, Qs)].

safe(_, _, []) -> true;
safe(C, D, [Q | Qs]) -> C =/= Q andalso abs(C - Q) =/= D andalso safe(C, D + 1, Qs).
