%% The rest of lists: seq, zip, partition, flatten, usort, merge, splitting, searching, folding from the right, enumerating.
% group: library
-module(list_library).
-export([main/0]).

main() ->
    Start = erlang:monotonic_time(microsecond),
    Result = work(),
    Time = erlang:monotonic_time(microsecond) - Start,
    io:format("~p~ntime_us ~p~n", [Result, Time]).

work() ->
    Numbers = lists:seq(1, 3000),
    Mixed = [X * 7919 rem 3001 || X <- Numbers],
    Nested = nested(Numbers),
    repeat(40, fun() -> [shapes(Numbers, Mixed), orders(Mixed), searches(Numbers, Mixed), texts(Nested)] end, []).

repeat(1, Fun, _) -> Fun();
repeat(N, Fun, _) -> repeat(N - 1, Fun, Fun()).

nested([A, B, C, D | Rest]) -> [[A, [B, [C]]], D | nested(Rest)];
nested(Rest) -> Rest.

shapes(Numbers, Mixed) ->
    Pairs = lists:zip(Numbers, Mixed),
    {Left, Right} = lists:unzip(Pairs),
    {Even, Odd} = lists:partition(fun(X) -> X rem 2 =:= 0 end, Mixed),
    {Front, Back} = lists:split(1000, Mixed),
    Sums = lists:zipwith(fun(A, B) -> A + B end, Left, Right),
    {Counted, Last} = lists:mapfoldl(fun(X, N) -> {X * N, N + 1} end, 1, Even),
    length(Odd) + lists:sum(Front) + lists:max(Back) + lists:nth(500, Sums) + hd(Counted) + Last
        + lists:foldr(fun(X, Acc) -> (Acc bsl 1 + X) band 16#ffff end, 0, Mixed)
        + length(lists:flatmap(fun(X) -> [X, -X] end, Front)) + length(lists:enumerate(Mixed)).

orders(Mixed) ->
    Sorted = lists:usort([X div 3 || X <- Mixed]),
    Down = lists:sort(fun(A, B) -> A >= B end, Mixed),
    Merged = lists:merge(Sorted, lists:reverse(Down)),
    length(lists:uniq([X rem 100 || X <- Merged])) + hd(Down) + lists:last(Merged) + length(lists:umerge(Sorted, lists:seq(1, 3000, 2))).

searches(Numbers, Mixed) ->
    {value, Found} = lists:search(fun(X) -> X > 2990 end, Mixed),
    Members = length([X || X <- [1, 500, 1500, 3001], lists:member(X, Mixed)]),
    true = lists:all(fun is_integer/1, Mixed),
    false = lists:any(fun(X) -> X < 0 end, Mixed),
    {Small, [Next | _]} = lists:splitwith(fun(X) -> X < 2000 end, Numbers),
    Found + Members + length(Small) + Next + length(lists:takewhile(fun(X) -> X < 2500 end, Numbers))
        + length(lists:dropwhile(fun(X) -> X < 2500 end, Numbers)) + length(Mixed -- lists:seq(1, 3000, 3))
        + length(lists:nthtail(100, lists:delete(1500, Mixed))) + length(lists:filtermap(fun(X) -> X rem 3 =:= 0 andalso {true, X} end, Mixed)).

texts(Nested) ->
    Flat = lists:flatten(Nested),
    length(lists:append([Flat, Flat])) + lists:flatlength(Nested) + length(lists:concat([abc, 12, "text", 1.5]))
        + length(lists:join($,, Flat)) + length(lists:duplicate(500, x)) + length(lists:droplast(Flat)).
