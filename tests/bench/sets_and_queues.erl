%% Unions, intersections and membership with sets, ordsets and gb_sets; queues filled and emptied at both ends.
% group: library
-module(sets_and_queues).
-export([main/0]).

main() ->
    Start = erlang:monotonic_time(microsecond),
    Result = work(),
    Time = erlang:monotonic_time(microsecond) - Start,
    io:format("~p~ntime_us ~p~n", [Result, Time]).

work() ->
    A = numbers(20_000, 42),
    B = numbers(20_000, 4711),
    {maps_sets(A, B), ordered(A, B), trees(A, B), queue(150_000, queue:from_list(lists:seq(1, 100)), 0)}.

numbers(0, _) -> [];
numbers(N, Seed) ->
    Next = (Seed * 16807) rem 2147483647,
    [Next rem 30_000 | numbers(N - 1, Next)].

maps_sets(A, B) ->
    {X, Y} = {sets:from_list(A, [{version, 2}]), sets:from_list(B, [{version, 2}])},
    Grown = lists:foldl(fun sets:add_element/2, X, B),
    {sets:size(sets:union(X, Y)), sets:size(sets:intersection(X, Y)), sets:size(sets:subtract(X, Y)),
     length([N || N <- A, sets:is_element(N + 1, Y)]), sets:is_subset(X, Grown)}.

ordered(A, B) ->
    {X, Y} = {ordsets:from_list(A), ordsets:from_list(B)},
    {length(ordsets:union(X, Y)), length(ordsets:intersection(X, Y)), length(ordsets:subtract(X, Y)),
     ordsets:is_subset(X, ordsets:union(X, Y))}.

trees(A, B) ->
    {X, Y} = {gb_sets:from_list(A), gb_sets:from_list(B)},
    Less = lists:foldl(fun gb_sets:delete_any/2, X, B),
    {gb_sets:size(gb_sets:union(X, Y)), gb_sets:size(gb_sets:intersection(X, Y)), gb_sets:size(Less),
     length([N || N <- A, gb_sets:is_member(N + 1, Y)]), gb_sets:largest(Less)}.

queue(0, Queue, Sum) -> Sum + queue:len(Queue);
queue(N, Queue, Sum) when N rem 5 =:= 0 ->
    {{value, Last}, Rest} = queue:out_r(Queue),
    queue(N - 1, queue:in_r(Last + 1, Rest), Sum);
queue(N, Queue, Sum) ->
    {{value, First}, Rest} = queue:out(Queue),
    queue(N - 1, queue:in(First, Rest), (Sum + First) band 16#ffffff).
