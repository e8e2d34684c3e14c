%% try without an exception, throws caught near and far, errors with traces.
% group: sequential
% kernel: 2000
-module(exceptions).
-export([main/1]).

main([]) -> main(["80000"]);
main([Size]) ->
    Start = erlang:monotonic_time(microsecond),
    Result = work(list_to_integer(Size)),
    Time = erlang:monotonic_time(microsecond) - Start,
    io:format("~p~ntime_us ~p~n", [Result, Time]).

work(N) -> {near(30 * N, 0), far(N, 0)}.

near(0, Acc) -> Acc;
near(N, Acc) ->
    Value = try check(N) of V -> V catch throw:skip -> 0; error:_ -> 3 end,
    near(N - 1, Acc + Value).

check(N) when N rem 4 =:= 0 -> throw(skip);
check(N) when N rem 7 =:= 0 -> error(seven);
check(_) -> 1.

far(0, Acc) -> Acc;
far(N, Acc) -> far(N - 1, Acc + (try deep(20) catch throw:{bottom, X} -> X end)).

deep(0) -> throw({bottom, 2});
deep(N) -> 1 + deep(N - 1).
