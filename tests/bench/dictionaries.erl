%% The same words counted and looked up in dict, gb_trees, orddict and a map of the library's functions.
% group: library
-module(dictionaries).
-export([main/0]).

main() ->
    Start = erlang:monotonic_time(microsecond),
    Result = work(),
    Time = erlang:monotonic_time(microsecond) - Start,
    io:format("~p~ntime_us ~p~n", [Result, Time]).

work() ->
    Keys = keys(60_000, 42, []),
    Few = lists:sublist(Keys, 3000),
    {dict(Keys), tree(Keys), ordered([Key rem 400 || Key <- Few ++ Few ++ Few]), map(Keys)}.

keys(0, _, Keys) -> Keys;
keys(N, Seed, Keys) ->
    Next = (Seed * 16807) rem 2147483647,
    keys(N - 1, Next, [Next rem 20_000 | Keys]).

dict(Keys) ->
    Dict = lists:foldl(fun(Key, D) -> dict:update_counter(Key, 1, D) end, dict:new(), Keys),
    Found = lists:sum([dict:fetch(Key, Dict) || Key <- Keys]),
    {dict:size(Dict), Found, dict:fold(fun(_, Count, Max) -> max(Count, Max) end, 0, Dict)}.

tree(Keys) ->
    Tree = lists:foldl(fun(Key, T) ->
                           case gb_trees:lookup(Key, T) of
                               {value, Count} -> gb_trees:update(Key, Count + 1, T);
                               none -> gb_trees:insert(Key, 1, T)
                           end
                       end, gb_trees:empty(), Keys),
    Found = lists:sum([gb_trees:get(Key, Tree) || Key <- Keys]),
    {gb_trees:size(Tree), Found, lists:max(gb_trees:values(Tree))}.

ordered(Keys) ->
    Dict = lists:foldl(fun(Key, D) -> orddict:update_counter(Key, 1, D) end, orddict:new(), Keys),
    {orddict:size(Dict), lists:sum([orddict:fetch(Key, Dict) || Key <- Keys])}.

map(Keys) ->
    Map = lists:foldl(fun(Key, M) -> maps:update_with(Key, fun(Count) -> Count + 1 end, 1, M) end, maps:new(), Keys),
    {maps:size(Map), lists:sum([maps:get(Key, Map) || Key <- Keys]), lists:max(maps:values(Map))}.
