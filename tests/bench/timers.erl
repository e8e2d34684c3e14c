%% 100,000 timers started, half of them cancelled, the others waited for.
% group: concurrent
-module(timers).
-export([main/0]).

main() ->
    Start = erlang:monotonic_time(microsecond),
    Result = work(),
    Time = erlang:monotonic_time(microsecond) - Start,
    io:format("~p~ntime_us ~p~n", [Result, Time]).

work() ->
    Refs = [erlang:start_timer(N rem 20 + 1, self(), N) || N <- lists:seq(1, 50_000)],
    Far = [erlang:start_timer(1_000_000, self(), never) || _ <- lists:seq(1, 50_000)],
    Cancelled = length([R || R <- Far, is_integer(erlang:cancel_timer(R))]),
    {Cancelled, lists:sum([receive {timeout, _, N} -> N end || _ <- Refs])}.
