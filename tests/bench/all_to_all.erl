%% A hundred processes, each sends a hundred rounds to all the others.
% group: concurrent
-module(all_to_all).
-export([main/0]).

main() ->
    Start = erlang:monotonic_time(microsecond),
    Result = work(),
    Time = erlang:monotonic_time(microsecond) - Start,
    io:format("~p~ntime_us ~p~n", [Result, Time]).

work() ->
    Self = self(),
    Pids = [spawn(fun() -> receive {peers, Peers} -> Self ! {sum, member(Peers, 100)} end end) || _ <- lists:seq(1, 100)],
    [Pid ! {peers, Pids} || Pid <- Pids],
    lists:sum([receive {sum, S} -> S end || _ <- Pids]).

member(Peers, Rounds) ->
    [Peer ! {hello, N} || N <- lists:seq(1, Rounds), Peer <- Peers],
    receive_all(Rounds * length(Peers), 0).

receive_all(0, Sum) -> Sum;
receive_all(N, Sum) -> receive {hello, X} -> receive_all(N - 1, Sum + X) end.
