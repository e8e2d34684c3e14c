%% Allocation and collection: trees of tuples built and counted, one long-lived.
% group: sequential
% kernel: 12
-module(binary_trees).
-export([main/1]).

main([]) -> main(["18"]);
main([Size]) ->
    Start = erlang:monotonic_time(microsecond),
    Result = work(list_to_integer(Size)),
    Time = erlang:monotonic_time(microsecond) - Start,
    io:format("~p~ntime_us ~p~n", [Result, Time]).

work(Depth) ->
    Long = make(Depth),
    Counts = [lists:sum([check(make(D)) || _ <- lists:seq(1, 1 bsl (Depth - D))]) || D <- lists:seq(1, Depth)],
    {check(Long), Counts}.

make(0) -> {leaf, leaf};
make(D) -> {make(D - 1), make(D - 1)}.

check({leaf, leaf}) -> 1;
check({L, R}) -> 1 + check(L) + check(R).
