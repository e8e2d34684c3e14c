%% CPU-bound work in eight processes: speed-up by more cores.
% group: concurrent
-module(parallel_fib).
-export([main/0]).

main() ->
    Start = erlang:monotonic_time(microsecond),
    Result = work(),
    Time = erlang:monotonic_time(microsecond) - Start,
    io:format("~p~ntime_us ~p~n", [Result, Time]).

work() ->
    Self = self(),
    Pids = [spawn(fun() -> Self ! {self(), fib(31)} end) || _ <- lists:seq(1, 8)],
    lists:sum([receive {Pid, N} -> N end || Pid <- Pids]).

fib(N) when N < 2 -> N;
fib(N) -> fib(N - 1) + fib(N - 2).
