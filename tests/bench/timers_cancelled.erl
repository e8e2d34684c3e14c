%% A hundred thousand timers set and cancelled, in order and against it; as many that strike at once.
% group: concurrent
-module(timers_cancelled).
-export([main/0]).

main() ->
    Start = erlang:monotonic_time(microsecond),
    Result = work(),
    Time = erlang:monotonic_time(microsecond) - Start,
    io:format("~p~ntime_us ~p~n", [Result, Time]).

work() ->
    Up = [erlang:send_after(60000 + N, self(), N) || N <- lists:seq(1, 100000)],
    Left = [erlang:cancel_timer(T) || T <- Up],
    Down = [erlang:start_timer(60000 + N, self(), N) || N <- lists:seq(1, 100000)],
    Left2 = [erlang:cancel_timer(T) || T <- lists:reverse(Down)],
    [erlang:send_after(0, self(), struck) || _ <- lists:seq(1, 100000)],
    {length([L || L <- Left ++ Left2, is_integer(L)]), strike(100000)}.

strike(0) -> all;
strike(N) -> receive struck -> strike(N - 1) end.
