%% lists:sort of integers and of tuples, quicksort by comprehensions.
% group: library
-module(sort).
-export([main/0]).

main() ->
    Start = erlang:monotonic_time(microsecond),
    Result = work(),
    Time = erlang:monotonic_time(microsecond) - Start,
    io:format("~p~ntime_us ~p~n", [Result, Time]).

work() ->
    List = random(300_000, 42, []),
    Sorted = lists:sort(List),
    Tuples = lists:sort([{X rem 100, X} || X <- List]),
    Quick = quicksort(lists:sublist(List, 50_000)),
    {lists:nth(1000, Sorted), lists:nth(1000, Tuples), lists:nth(1000, Quick)}.

quicksort([]) -> [];
quicksort([P | Rest]) -> quicksort([X || X <- Rest, X < P]) ++ [P | quicksort([X || X <- Rest, X >= P])].

random(0, _, Acc) -> Acc;
random(N, Seed, Acc) ->
    Next = (Seed * 1103515245 + 12345) rem 2147483648,
    random(N - 1, Next, [Next bsr 8 | Acc]).
