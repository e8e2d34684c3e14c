%% Nested list comprehensions with filters.
% group: sequential
-module(comprehension).
-export([main/0]).

main() ->
    Start = erlang:monotonic_time(microsecond),
    Result = work(),
    Time = erlang:monotonic_time(microsecond) - Start,
    io:format("~p~ntime_us ~p~n", [Result, Time]).

work() -> length([{A, B, C} || C <- lists:seq(1, 330), B <- lists:seq(1, C), A <- lists:seq(1, B), A * A + B * B =:= C * C]).
