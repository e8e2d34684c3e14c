%% A thousand processes each get three hundred broadcasts and answer the last.
% group: concurrent
-module(broadcast).
-export([main/0]).

main() ->
    Start = erlang:monotonic_time(microsecond),
    Result = work(),
    Time = erlang:monotonic_time(microsecond) - Start,
    io:format("~p~ntime_us ~p~n", [Result, Time]).

work() ->
    Self = self(),
    Pids = [spawn(fun() -> listen(Self, 300) end) || _ <- lists:seq(1, 1000)],
    [[Pid ! {news, N, {some, payload, "of a few words"}} || Pid <- Pids] || N <- lists:seq(1, 300)],
    length([receive heard -> ok end || _ <- Pids]).

listen(To, 0) -> To ! heard;
listen(To, N) -> receive {news, _, _} -> listen(To, N - 1) end.
