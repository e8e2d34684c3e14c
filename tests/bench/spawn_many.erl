%% 200,000 processes alive at once, each answering a message.
% group: concurrent
-module(spawn_many).
-export([main/0]).

main() ->
    Start = erlang:monotonic_time(microsecond),
    Result = work(),
    Time = erlang:monotonic_time(microsecond) - Start,
    io:format("~p~ntime_us ~p~n", [Result, Time]).

work() ->
    Self = self(),
    Pids = [spawn(fun() -> receive {add, X} -> Self ! X + 1 end end) || _ <- lists:seq(1, 200_000)],
    [Pid ! {add, 1} || Pid <- Pids],
    lists:sum([receive N -> N end || _ <- Pids]).
