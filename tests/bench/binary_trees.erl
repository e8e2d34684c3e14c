%% Allocation and collection: trees of tuples built and counted, one long-lived.
% group: sequential
-module(binary_trees).
-export([main/0]).

main() ->
    Start = erlang:monotonic_time(microsecond),
    Result = work(),
    Time = erlang:monotonic_time(microsecond) - Start,
    io:format("~p~ntime_us ~p~n", [Result, Time]).

work() ->
    Long = make(16),
    Counts = [lists:sum([check(make(D)) || _ <- lists:seq(1, 1 bsl (16 - D))]) || D <- lists:seq(1, 16)],
    {check(Long), Counts}.

make(0) -> {leaf, leaf};
make(D) -> {make(D - 1), make(D - 1)}.

check({leaf, leaf}) -> 1;
check({L, R}) -> 1 + check(L) + check(R).
