%% Nested list comprehensions with filters.
% group: sequential
% kernel: 110
-module(comprehension).
-export([main/1]).

main([]) -> main(["450"]);
main([Size]) ->
    Start = erlang:monotonic_time(microsecond),
    Result = work(list_to_integer(Size)),
    Time = erlang:monotonic_time(microsecond) - Start,
    io:format("~p~ntime_us ~p~n", [Result, Time]).

work(Max) -> length([{A, B, C} || C <- lists:seq(1, Max), B <- lists:seq(1, C), A <- lists:seq(1, B), A * A + B * B =:= C * C]).
