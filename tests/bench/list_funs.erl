%% map, filter and foldl of the library with funs, over lists of 1,000.
% group: library
-module(list_funs).
-export([main/0]).

main() ->
    Start = erlang:monotonic_time(microsecond),
    Result = work(),
    Time = erlang:monotonic_time(microsecond) - Start,
    io:format("~p~ntime_us ~p~n", [Result, Time]).

work() -> repeat(4000, lists:seq(1, 1000), 0).

repeat(0, _, Acc) -> Acc;
repeat(N, List, Acc) ->
    Squares = lists:map(fun(X) -> X * X + N end, List),
    Even = lists:filter(fun(X) -> X rem 2 =:= 0 end, Squares),
    repeat(N - 1, List, lists:foldl(fun(X, Sum) -> (X + Sum) rem 1_000_003 end, Acc, Even)).
