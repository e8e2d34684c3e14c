%% A sorted map as a balanced binary tree (an AA tree: red-black trees with simpler rules), written with plain tuples.
%% stress-args: 60
-module(tree_map).
-export([main/1]).

-type tree() :: leaf | {node, Level :: pos_integer(), tree(), Key :: term(), Value :: term(), tree()}.

main([]) -> main(["1000"]);
main([Text]) ->
    N = list_to_integer(Text),
    %% Multiplying by a number coprime to N puts the keys into a scattered order.
    Keys = [(I * 7919) rem N || I <- lists:seq(1, N)],
    Tree = lists:foldl(fun(Key, Acc) -> store(Key, Key * Key, Acc) end, leaf, Keys),
    io:format("~p keys, depth at most ~p~n", [length(to_list(Tree)), depth(Tree)]),
    io:format("find 31: ~p~n", [find(31, Tree)]),
    io:format("find -1: ~p~n", [find(-1, Tree)]),
    io:format("smallest: ~p~n", [lists:sublist(to_list(Tree), 3)]),
    io:format("in order: ~p~n", [to_list(Tree) =:= lists:sort(to_list(Tree))]),
    io:format("sum of values: ~p~n", [fold(fun(_Key, Value, Sum) -> Sum + Value end, 0, Tree)]),
    Fruits = lists:foldl(fun({K, V}, Acc) -> store(K, V, Acc) end, leaf,
                         [{"pear", 3}, {"apple", 1}, {"fig", 7}, {"apple", 2}]),
    io:format("fruits: ~p~n", [to_list(Fruits)]).

-spec find(term(), tree()) -> {ok, term()} | error.
find(_Key, leaf) -> error;
find(Key, {node, _, Left, NodeKey, _, _}) when Key < NodeKey -> find(Key, Left);
find(Key, {node, _, _, NodeKey, _, Right}) when Key > NodeKey -> find(Key, Right);
find(_Key, {node, _, _, _, Value, _}) -> {ok, Value}.

-spec store(term(), term(), tree()) -> tree().
store(Key, Value, leaf) ->
    {node, 1, leaf, Key, Value, leaf};
store(Key, Value, {node, Level, Left, NodeKey, NodeValue, Right}) when Key < NodeKey ->
    split(skew({node, Level, store(Key, Value, Left), NodeKey, NodeValue, Right}));
store(Key, Value, {node, Level, Left, NodeKey, NodeValue, Right}) when Key > NodeKey ->
    split(skew({node, Level, Left, NodeKey, NodeValue, store(Key, Value, Right)}));
store(Key, Value, {node, Level, Left, _, _, Right}) ->
    {node, Level, Left, Key, Value, Right}.

%% A left child on the same level is rotated to the right.
skew({node, Level, {node, Level, A, KeyX, ValueX, B}, KeyY, ValueY, C}) ->
    {node, Level, A, KeyX, ValueX, {node, Level, B, KeyY, ValueY, C}};
skew(Tree) ->
    Tree.

%% Two right children in a row on the same level: the middle one rises.
split({node, Level, A, KeyX, ValueX, {node, Level, B, KeyY, ValueY, {node, Level, _, _, _, _} = Z}}) ->
    {node, Level + 1, {node, Level, A, KeyX, ValueX, B}, KeyY, ValueY, Z};
split(Tree) ->
    Tree.

fold(_Fun, Acc, leaf) -> Acc;
fold(Fun, Acc, {node, _, Left, Key, Value, Right}) ->
    fold(Fun, Fun(Key, Value, fold(Fun, Acc, Left)), Right).

to_list(Tree) ->
    lists:reverse(fold(fun(Key, Value, Acc) -> [{Key, Value} | Acc] end, [], Tree)).

depth(leaf) -> 0;
depth({node, _, Left, _, _, Right}) -> 1 + max(depth(Left), depth(Right)).
