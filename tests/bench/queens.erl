%% All solutions of the 11 queens: comprehensions, small lists, comparisons.
% group: sequential
% kernel: 8
-module(queens).
-export([main/1]).

main([]) -> main(["11"]);
main([Size]) ->
    Start = erlang:monotonic_time(microsecond),
    Result = work(list_to_integer(Size)),
    Time = erlang:monotonic_time(microsecond) - Start,
    io:format("~p~ntime_us ~p~n", [Result, Time]).

work(N) -> length(place(N, N)).

place(0, _) -> [[]];
place(R, N) -> [[C | Qs] || Qs <- place(R - 1, N), C <- lists:seq(1, N), safe(C, 1, Qs)].

safe(_, _, []) -> true;
safe(C, D, [Q | Qs]) -> C =/= Q andalso abs(C - Q) =/= D andalso safe(C, D + 1, Qs).
