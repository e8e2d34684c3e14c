%% Fifty senders, one receiver.
% group: concurrent
-module(fan_in).
-export([main/0]).

main() ->
    Start = erlang:monotonic_time(microsecond),
    Result = work(),
    Time = erlang:monotonic_time(microsecond) - Start,
    io:format("~p~ntime_us ~p~n", [Result, Time]).

work() ->
    Self = self(),
    [spawn(fun() -> send(20_000, Self) end) || _ <- lists:seq(1, 50)],
    gather(50 * 20_000, 0).

send(0, _) -> ok;
send(N, To) -> To ! {item, N}, send(N - 1, To).

gather(0, Sum) -> Sum;
gather(N, Sum) -> receive {item, X} -> gather(N - 1, Sum + X rem 10) end.
