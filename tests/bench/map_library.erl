%% The maps module: from lists and back, fold, map, filter, merge, update_with, groups, iterators, parts, intersections.
% group: library
-module(map_library).
-export([main/0]).

main() ->
    Start = erlang:monotonic_time(microsecond),
    Result = work(),
    Time = erlang:monotonic_time(microsecond) - Start,
    io:format("~p~ntime_us ~p~n", [Result, Time]).

work() ->
    Large = maps:from_list([{{key, N}, N} || N <- lists:seq(1, 10_000)]),
    Small = maps:from_list([{N, N * N} || N <- lists:seq(1, 20)]),
    {repeat(8, fun() -> whole(Large) end, 0), repeat(3000, fun() -> whole(Small) end, 0), parts(4000, Small, 0), words(20)}.

repeat(0, _, Sum) -> Sum;
repeat(N, Fun, Sum) -> repeat(N - 1, Fun, Sum + Fun()).

whole(Map) ->
    Even = maps:filter(fun(_, V) -> V rem 2 =:= 0 end, Map),
    Double = maps:map(fun(_, V) -> 2 * V end, Map),
    Both = maps:merge_with(fun(_, A, B) -> A + B end, Even, Double),
    Some = maps:filtermap(fun(_, V) -> V rem 3 =:= 0 andalso {true, V div 3} end, Both),
    Back = maps:from_list(lists:reverse(maps:to_list(Some))),
    maps:fold(fun(_, V, Sum) -> V + Sum end, 0, Back) + lists:sum(maps:values(Both)) + length(maps:keys(Even))
        + iterate(maps:next(maps:iterator(Some)), 0) + maps:size(maps:intersect(Even, Some)).

iterate(none, Sum) -> Sum;
iterate({_, Value, Iterator}, Sum) -> iterate(maps:next(Iterator), Sum + Value).

parts(0, _, Sum) -> Sum;
parts(N, Map, Sum) ->
    Key = N rem 20 + 1,
    Changed = maps:update_with(Key, fun(V) -> V + 1 end, maps:put(extra, N, Map)),
    {Value, Rest} = maps:take(Key, Changed),
    With = maps:with([1, 2, 3, missing], Rest),
    Without = maps:without([4, 5, extra], Rest),
    Found = case maps:find(missing, Rest) of {ok, V} -> V; error -> maps:get(absent, Rest, 7) end,
    parts(N - 1, Map, Sum + Value + maps:size(With) + maps:size(Without) + Found + length([K || K <- [1, 30], maps:is_key(K, With)])).

words(N) ->
    List = lists:append(lists:duplicate(N, string:lexemes("it was the best of times it was the worst of times it was the age of wisdom it was the age of foolishness", " "))),
    Groups = maps:groups_from_list(fun erlang:length/1, List),
    Counts = lists:foldl(fun(Word, Map) -> maps:update_with(Word, fun(C) -> C + 1 end, 1, Map) end, #{}, List),
    {maps:map(fun(_, Words) -> length(Words) end, Groups), lists:sort(maps:to_list(Counts)), maps:size(maps:from_keys(List, true))}.
