%% A process that wakes 1,000 times, every 10 ms, beside ten that never give way: how late it is, at the 99th percentile.
% group: concurrent
% schedulers: 1
-module(tick_lateness).
-export([main/0]).

-define(TICKS, 1000).
-define(PERIOD_US, 10000).

main() ->
    [spawn(fun() -> spin(0) end) || _ <- lists:seq(1, 10)],
    Start = erlang:monotonic_time(microsecond),
    Late = lists:sort(ticks(1, Start)),
    io:format("~p ticks~np99_us ~p~n", [length(Late), lists:nth(?TICKS * 99 div 100, Late)]).

%% Each tick is due at its own time: one that is late does not put off the next ones.
ticks(N, _) when N > ?TICKS -> [];
ticks(N, Start) ->
    Due = Start + N * ?PERIOD_US,
    Wait = max(0, Due - erlang:monotonic_time(microsecond)),
    receive after (Wait + 999) div 1000 -> ok end,
    [max(0, erlang:monotonic_time(microsecond) - Due) | ticks(N + 1, Start)].

spin(N) -> spin(N + 1).
