%% Calls and returns of a function with small integers.
% group: sequential
-module(fib).
-export([main/0]).

main() ->
    Start = erlang:monotonic_time(microsecond),
    Result = work(),
    Time = erlang:monotonic_time(microsecond) - Start,
    io:format("~p~ntime_us ~p~n", [Result, Time]).

work() -> fib(32).

fib(N) when N < 2 -> N;
fib(N) -> fib(N - 1) + fib(N - 2).
