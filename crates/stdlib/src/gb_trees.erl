-module(gb_trees).
-moduledoc """
General balanced trees, after Arne Andersson: `{Size, Tree}`, where Tree is nil or `{Key, Value, Smaller, Bigger}`.

Nothing about balance is stored. An insertion that ends up deeper than the size allows looks, on its way back, for the
lowest subtree that is too deep for its own size, and rebuilds that one. Deletion never rebalances.
""".

-export([balance/1, delete/2, delete_any/2, empty/0, enter/3, from_orddict/1, get/2, insert/3, is_defined/2,
         is_empty/1, iterator/1, iterator/2, iterator_from/2, iterator_from/3, keys/1, larger/2, largest/1, lookup/2,
         map/2, next/1, size/1, smaller/2, smallest/1, take/2, take_any/2, take_largest/1, take_smallest/1,
         to_list/1, update/3, values/1]).

-compile({no_auto_import, [get/2, size/1]}).

-export_type([tree/0, tree/2, iter/0, iter/2]).

-type node_of(K, V) :: nil | {K, V, node_of(K, V), node_of(K, V)}.
-opaque tree(K, V) :: {non_neg_integer(), node_of(K, V)}.
-type tree() :: tree(term(), term()).
-opaque iter(K, V) :: {ordered | reversed, [node_of(K, V)]}.
-type iter() :: iter(term(), term()).

-doc "An empty tree.".
-spec empty() -> tree(none(), none()).
empty() -> {0, nil}.

-doc "Whether a tree is empty.".
-spec is_empty(tree()) -> boolean().
is_empty({0, nil}) -> true;
is_empty(_) -> false.

-doc "The number of keys.".
-spec size(tree()) -> non_neg_integer().
size({Size, _}) when is_integer(Size), Size >= 0 -> Size.

-doc "The value of a key, `{value, Value}`, or none.".
-spec lookup(K, tree(K, V)) -> none | {value, V}.
lookup(Key, {_, T}) -> lookup_1(Key, T).

lookup_1(Key, {K, _, Smaller, _}) when Key < K -> lookup_1(Key, Smaller);
lookup_1(Key, {K, _, _, Bigger}) when Key > K -> lookup_1(Key, Bigger);
lookup_1(_, {_, Value, _, _}) -> {value, Value};
lookup_1(_, nil) -> none.

-doc "Whether a key is there.".
-spec is_defined(K, tree(K, term())) -> boolean().
is_defined(Key, {_, T}) -> lookup_1(Key, T) =/= none.

-doc "The value of a key that is there.".
-spec get(K, tree(K, V)) -> V.
get(Key, {_, T}) -> get_1(Key, T).

get_1(Key, {K, _, Smaller, _}) when Key < K -> get_1(Key, Smaller);
get_1(Key, {K, _, _, Bigger}) when Key > K -> get_1(Key, Bigger);
get_1(_, {_, Value, _, _}) -> Value.

-doc "Replaces the value of a key that is there.".
-spec update(K, V, tree(K, V)) -> tree(K, V).
update(Key, Value, {S, T}) -> {S, update_1(Key, Value, T)}.

update_1(Key, Value, {K, V, Smaller, Bigger}) when Key < K -> {K, V, update_1(Key, Value, Smaller), Bigger};
update_1(Key, Value, {K, V, Smaller, Bigger}) when Key > K -> {K, V, Smaller, update_1(Key, Value, Bigger)};
update_1(Key, Value, {_, _, Smaller, Bigger}) -> {Key, Value, Smaller, Bigger}.

-doc "Adds a key that is not there.".
-spec insert(K, V, tree(K, V)) -> tree(K, V).
insert(Key, Value, {S, T}) when is_integer(S) ->
    S1 = S + 1,
    {S1, insert_1(Key, Value, T, S1 * S1)}.

%% Limit halves with each level; where it reaches 0 the tree is too deep. Then a node comes back with its size and the
%% square of the size that its height calls for, `{Node, Height measure, Size}`.
insert_1(Key, Value, {K, V, Smaller, Bigger}, Limit) when Key < K ->
    case insert_1(Key, Value, Smaller, Limit bsr 1) of
        {New, Height, Size} -> rebuilt_or_up({K, V, New, Bigger}, Height, Size, Bigger);
        New -> {K, V, New, Bigger}
    end;
insert_1(Key, Value, {K, V, Smaller, Bigger}, Limit) when Key > K ->
    case insert_1(Key, Value, Bigger, Limit bsr 1) of
        {New, Height, Size} -> rebuilt_or_up({K, V, Smaller, New}, Height, Size, Smaller);
        New -> {K, V, Smaller, New}
    end;
insert_1(Key, Value, nil, 0) -> {{Key, Value, nil, nil}, 1, 1};
insert_1(Key, Value, nil, _) -> {Key, Value, nil, nil};
insert_1(Key, _, _, _) -> erlang:error({key_exists, Key}).

rebuilt_or_up(Node, Height0, Size0, Other) ->
    {OtherHeight, OtherSize} = count(Other),
    Height = max(Height0, OtherHeight) * 2,
    Size = Size0 + OtherSize + 1,
    case Size * Size of
        Allowed when Height > Allowed -> balanced(Node, Size);
        _ -> {Node, Height, Size}
    end.

count({_, _, nil, nil}) -> {1, 1};
count({_, _, Smaller, Bigger}) ->
    {H1, S1} = count(Smaller),
    {H2, S2} = count(Bigger),
    {max(H1, H2) * 2, S1 + S2 + 1};
count(nil) -> {1, 0}.

-doc "Adds a key, or replaces its value.".
-spec enter(K, V, tree(K, V)) -> tree(K, V).
enter(Key, Value, T) ->
    case is_defined(Key, T) of
        true -> update(Key, Value, T);
        false -> insert(Key, Value, T)
    end.

-doc "The tree rebuilt with least depth.".
-spec balance(tree(K, V)) -> tree(K, V).
balance({S, T}) -> {S, balanced(T, S)}.

balanced(T, S) -> from_pairs(to_list_1(T), S).

-doc "A tree of pairs in the order of their keys.".
-spec from_orddict([{K, V}]) -> tree(K, V).
from_orddict(L) ->
    S = length(L),
    {S, from_pairs(L, S)}.

from_pairs(L, S) ->
    {T, []} = from_pairs_1(L, S),
    T.

from_pairs_1(L, S) when S > 1 ->
    Rest = S - 1,
    Bigger = Rest div 2,
    Smaller = Rest - Bigger,
    {T1, [{K, V} | L1]} = from_pairs_1(L, Smaller),
    {T2, L2} = from_pairs_1(L1, Bigger),
    {{K, V, T1, T2}, L2};
from_pairs_1([{K, V} | L], 1) -> {{K, V, nil, nil}, L};
from_pairs_1(L, 0) -> {nil, L}.

-doc "Removes a key, if it is there.".
-spec delete_any(K, tree(K, V)) -> tree(K, V).
delete_any(Key, T) ->
    case is_defined(Key, T) of
        true -> delete(Key, T);
        false -> T
    end.

-doc "Removes a key that is there.".
-spec delete(K, tree(K, V)) -> tree(K, V).
delete(Key, {S, T}) when is_integer(S), S >= 0 -> {S - 1, delete_1(Key, T)}.

delete_1(Key, {K, V, Smaller, Bigger}) when Key < K -> {K, V, delete_1(Key, Smaller), Bigger};
delete_1(Key, {K, V, Smaller, Bigger}) when Key > K -> {K, V, Smaller, delete_1(Key, Bigger)};
delete_1(_, {_, _, Smaller, Bigger}) -> merged(Smaller, Bigger).

merged(Smaller, nil) -> Smaller;
merged(nil, Bigger) -> Bigger;
merged(Smaller, Bigger) ->
    {K, V, Rest} = without_smallest(Bigger),
    {K, V, Smaller, Rest}.

-doc "Removes a key that is there; its value and the tree.".
-spec take(K, tree(K, V)) -> {V, tree(K, V)}.
take(Key, {S, T}) when is_integer(S), S >= 0 -> {get_1(Key, T), {S - 1, delete_1(Key, T)}}.

-doc "Removes a key; its value and the tree, or error.".
-spec take_any(K, tree(K, V)) -> {V, tree(K, V)} | error.
take_any(Key, T) ->
    case is_defined(Key, T) of
        true -> take(Key, T);
        false -> error
    end.

-doc "Removes the smallest key.".
-spec take_smallest(tree(K, V)) -> {K, V, tree(K, V)}.
take_smallest({S, T}) when is_integer(S), S >= 0 ->
    {K, V, Rest} = without_smallest(T),
    {K, V, {S - 1, Rest}}.

without_smallest({K, V, nil, Bigger}) -> {K, V, Bigger};
without_smallest({K, V, Smaller, Bigger}) ->
    {K1, V1, Rest} = without_smallest(Smaller),
    {K1, V1, {K, V, Rest, Bigger}}.

-doc "Removes the largest key.".
-spec take_largest(tree(K, V)) -> {K, V, tree(K, V)}.
take_largest({S, T}) when is_integer(S), S >= 0 ->
    {K, V, Rest} = without_largest(T),
    {K, V, {S - 1, Rest}}.

without_largest({K, V, Smaller, nil}) -> {K, V, Smaller};
without_largest({K, V, Smaller, Bigger}) ->
    {K1, V1, Rest} = without_largest(Bigger),
    {K1, V1, {K, V, Smaller, Rest}}.

-doc "The smallest key with its value.".
-spec smallest(tree(K, V)) -> {K, V}.
smallest({_, T}) -> smallest_1(T).

smallest_1({K, V, nil, _}) -> {K, V};
smallest_1({_, _, Smaller, _}) -> smallest_1(Smaller).

-doc "The largest key with its value.".
-spec largest(tree(K, V)) -> {K, V}.
largest({_, T}) -> largest_1(T).

largest_1({K, V, _, nil}) -> {K, V};
largest_1({_, _, _, Bigger}) -> largest_1(Bigger).

-doc "The greatest key below a key, with its value, or none.".
-spec smaller(K, tree(K, V)) -> {K, V} | none.
smaller(Key, {_, T}) -> smaller_1(Key, T, none).

smaller_1(_, nil, Found) -> Found;
smaller_1(Key, {K, V, _, Bigger}, _) when Key > K -> smaller_1(Key, Bigger, {K, V});
smaller_1(Key, {_, _, Smaller, _}, Found) -> smaller_1(Key, Smaller, Found).

-doc "The least key above a key, with its value, or none.".
-spec larger(K, tree(K, V)) -> {K, V} | none.
larger(Key, {_, T}) -> larger_1(Key, T, none).

larger_1(_, nil, Found) -> Found;
larger_1(Key, {K, V, Smaller, _}, _) when Key < K -> larger_1(Key, Smaller, {K, V});
larger_1(Key, {_, _, _, Bigger}, Found) -> larger_1(Key, Bigger, Found).

-doc "The pairs in the order of their keys.".
-spec to_list(tree(K, V)) -> [{K, V}].
to_list({_, T}) -> to_list_1(T).

to_list_1(T) -> to_list_1(T, []).

to_list_1({K, V, Smaller, Bigger}, L) -> to_list_1(Smaller, [{K, V} | to_list_1(Bigger, L)]);
to_list_1(nil, L) -> L.

-doc "The keys in order.".
-spec keys(tree(K, term())) -> [K].
keys(T) -> [K || {K, _} <- to_list(T)].

-doc "The values in the order of their keys.".
-spec values(tree(term(), V)) -> [V].
values(T) -> [V || {_, V} <- to_list(T)].

-doc "The results of a function for the pairs.".
-spec map(fun((K, V1) -> V2), tree(K, V1)) -> tree(K, V2).
map(F, {S, T}) when is_function(F, 2) -> {S, map_1(F, T)}.

map_1(_, nil) -> nil;
map_1(F, {K, V, Smaller, Bigger}) -> {K, F(K, V), map_1(F, Smaller), map_1(F, Bigger)}.

%%
%% Iterators: the nodes whose key comes next, nearest first.
%%

-doc "An iterator in the order of the keys.".
-spec iterator(tree(K, V)) -> iter(K, V).
iterator(T) -> iterator(T, ordered).

-doc "An iterator in the order of the keys or against it.".
-spec iterator(tree(K, V), ordered | reversed) -> iter(K, V).
iterator({_, T}, ordered) -> {ordered, down(T, [])};
iterator({_, T}, reversed) -> {reversed, down_right(T, [])}.

down({_, _, nil, _} = T, As) -> [T | As];
down({_, _, L, _} = T, As) -> down(L, [T | As]);
down(nil, As) -> As.

down_right({_, _, _, nil} = T, As) -> [T | As];
down_right({_, _, _, R} = T, As) -> down_right(R, [T | As]);
down_right(nil, As) -> As.

-doc "An iterator from a key on.".
-spec iterator_from(K, tree(K, V)) -> iter(K, V).
iterator_from(Key, T) -> iterator_from(Key, T, ordered).

-doc "An iterator from a key on, in the order of the keys or against it.".
-spec iterator_from(K, tree(K, V), ordered | reversed) -> iter(K, V).
iterator_from(Key, {_, T}, ordered) -> {ordered, from(Key, T, [])};
iterator_from(Key, {_, T}, reversed) -> {reversed, back_from(Key, T, [])}.

from(Key, {K, _, _, R}, As) when K < Key -> from(Key, R, As);
from(_, {_, _, nil, _} = T, As) -> [T | As];
from(Key, {_, _, L, _} = T, As) -> from(Key, L, [T | As]);
from(_, nil, As) -> As.

back_from(Key, {K, _, L, _}, As) when K > Key -> back_from(Key, L, As);
back_from(_, {_, _, _, nil} = T, As) -> [T | As];
back_from(Key, {_, _, _, R} = T, As) -> back_from(Key, R, [T | As]);
back_from(_, nil, As) -> As.

-doc "The next key with its value and the iterator behind it, or none.".
-spec next(iter(K, V)) -> none | {K, V, iter(K, V)}.
next({ordered, [{K, V, _, T} | As]}) -> {K, V, {ordered, down(T, As)}};
next({reversed, [{K, V, T, _} | As]}) -> {K, V, {reversed, down_right(T, As)}};
next({_, []}) -> none.
