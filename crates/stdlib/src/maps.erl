-module(maps).
-moduledoc """
Maps.

An iterator is the list of the pairs that are still to come. Functions that take a map or an iterator walk either.
""".

-export([filter/2, filtermap/2, find/2, fold/3, foreach/2, from_keys/2, from_list/1, get/2, get/3,
         groups_from_list/2, groups_from_list/3, intersect/2, intersect_with/3, is_iterator_valid/1, is_key/2,
         iterator/1, iterator/2, keys/1, map/2, merge/2, merge_with/3, new/0, next/1, put/3, remove/2, size/1,
         take/2, to_list/1, update/3, update_with/3, update_with/4, values/1, with/2, without/2]).

-export_type([iterator/0, iterator/2, iterator_order/0, iterator_order/1]).

%% Fails as the function it stands in, with an explanation.
-define(FAIL(Reason, Args), erlang:error(Reason, Args, [{error_info, #{module => erl_stdlib_errors}}])).

-type iterator_order() :: iterator_order(term()).
-type iterator_order(Key) :: undefined | ordered | reversed | fun((Key, Key) -> boolean()).
-type iterator() :: iterator(term(), term()).
%% The pairs that are left, before a map, so that no list is taken for an iterator; or what next/1 returned.
-opaque iterator(Key, Value) :: nonempty_improper_list([{Key, Value}], #{}) | {Key, Value, iterator(Key, Value)} | none.

-doc "The value of a key, `{ok, Value}`, or error.".
-spec find(Key, #{Key => Value}) -> {ok, Value} | error.
find(_, _) -> erlang:nif_error(undef).

-doc "A map of keys that all have one value.".
-spec from_keys([Key], Value) -> #{Key => Value}.
from_keys(_, _) -> erlang:nif_error(undef).

-doc "A map of pairs; of two with the same key, the later.".
-spec from_list([{Key, Value}]) -> #{Key => Value}.
from_list(_) -> erlang:nif_error(undef).

-doc "The value of a key; `{badkey, Key}` when it is not there.".
-spec get(Key, #{Key => Value}) -> Value.
get(_, _) -> erlang:nif_error(undef).

-doc "Whether a key is in a map.".
-spec is_key(Key, #{Key => term()}) -> boolean().
is_key(_, _) -> erlang:nif_error(undef).

-doc "The keys.".
-spec keys(#{Key => term()}) -> [Key].
keys(_) -> erlang:nif_error(undef).

-doc "Two maps in one; where both have a key, the value of the second.".
-spec merge(map(), map()) -> map().
merge(_, _) -> erlang:nif_error(undef).

-doc "A map with a value for a key.".
-spec put(Key, Value, map()) -> #{Key => Value}.
put(_, _, _) -> erlang:nif_error(undef).

-doc "A map without a key.".
-spec remove(term(), map()) -> map().
remove(_, _) -> erlang:nif_error(undef).

-doc "The value of a key and the map without it, or error.".
-spec take(Key, #{Key => Value}) -> {Value, map()} | error.
take(_, _) -> erlang:nif_error(undef).

-doc "A map with another value for a key that it has.".
-spec update(Key, Value, #{Key => term()}) -> #{Key => Value}.
update(_, _, _) -> erlang:nif_error(undef).

-doc "The values.".
-spec values(#{term() => Value}) -> [Value].
values(_) -> erlang:nif_error(undef).

-doc "The empty map.".
-spec new() -> #{}.
new() -> #{}.

-doc "The number of pairs.".
-spec size(map()) -> non_neg_integer().
size(Map) ->
    try
        map_size(Map)
    catch
        error:{badmap, _} -> ?FAIL({badmap, Map}, [Map])
    end.

-doc "The pairs, of a map or of what an iterator has left.".
-spec to_list(#{Key => Value} | iterator(Key, Value)) -> [{Key, Value}].
to_list(_) -> erlang:nif_error(undef).

-doc "The value of a key, or a default.".
-spec get(Key, #{Key => Value}, Default) -> Value | Default.
get(Key, Map, Default) when is_map(Map) ->
    case Map of
        #{Key := Value} -> Value;
        #{} -> Default
    end;
get(Key, Map, Default) ->
    ?FAIL({badmap, Map}, [Key, Map, Default]).

-doc "The pairs for which a predicate holds.".
-spec filter(fun((Key, Value) -> boolean()), #{Key => Value} | iterator(Key, Value)) -> #{Key => Value}.
filter(Pred, Map) when is_map(Map), is_function(Pred, 2) ->
    maps:from_list(filter_1(Pred, maps:to_list(Map), undefined));
filter(Pred, Iterator) when is_function(Pred, 2) ->
    Invalid = make_ref(),
    try filter_1(Pred, pairs(Iterator), Invalid) of
        Pairs -> maps:from_list(Pairs)
    catch
        error:Invalid -> ?FAIL({badmap, Iterator}, [Pred, Iterator])
    end;
filter(Pred, Map) ->
    ?FAIL(badarg, [Pred, Map]).

%% The pairs of an iterator; the tail is improper where it turns out to be none.
pairs([Pairs | Map]) when is_list(Pairs), is_map(Map) -> Pairs;
pairs(Iterator) ->
    try next(Iterator) of
        {K, V, More} -> [{K, V} | pairs(More)];
        none -> []
    catch
        error:badarg -> invalid
    end.

%% What the loops are called, and how many arguments they have, shows in traces: as in OTP.
filter_1(Pred, [{K, V} | Pairs], Tag) ->
    case Pred(K, V) of
        true -> [{K, V} | filter_1(Pred, Pairs, Tag)];
        false -> filter_1(Pred, Pairs, Tag)
    end;
filter_1(_, [], _) -> [];
filter_1(_, _, Invalid) -> error(Invalid).

-doc "Keeps, drops or replaces values as a function returns true, false or {true, Value}.".
-spec filtermap(fun((Key, Value1) -> boolean() | {true, Value2}), #{Key => Value1} | iterator(Key, Value1)) ->
          #{Key => Value1 | Value2}.
filtermap(Fun, Map) when is_map(Map), is_function(Fun, 2) ->
    maps:from_list(filtermap_1(Fun, maps:to_list(Map), undefined));
filtermap(Fun, Iterator) when is_function(Fun, 2) ->
    Invalid = make_ref(),
    try filtermap_1(Fun, pairs(Iterator), Invalid) of
        Pairs -> maps:from_list(Pairs)
    catch
        error:Invalid -> ?FAIL({badmap, Iterator}, [Fun, Iterator])
    end;
filtermap(Fun, Map) ->
    ?FAIL(badarg, [Fun, Map]).

filtermap_1(Fun, [{K, V} | Pairs], Tag) ->
    case Fun(K, V) of
        true -> [{K, V} | filtermap_1(Fun, Pairs, Tag)];
        {true, NewV} -> [{K, NewV} | filtermap_1(Fun, Pairs, Tag)];
        false -> filtermap_1(Fun, Pairs, Tag)
    end;
filtermap_1(_, [], _) -> [];
filtermap_1(_, _, Invalid) -> error(Invalid).

-doc "Calls a function for each pair.".
-spec foreach(fun((Key, Value) -> term()), #{Key => Value} | iterator(Key, Value)) -> ok.
foreach(Fun, Map) when is_map(Map), is_function(Fun, 2) ->
    foreach_1(Fun, maps:to_list(Map), undefined);
foreach(Fun, Iterator) when is_function(Fun, 2) ->
    Invalid = make_ref(),
    try
        foreach_1(Fun, pairs(Iterator), Invalid)
    catch
        error:Invalid -> ?FAIL({badmap, Iterator}, [Fun, Iterator])
    end;
foreach(Fun, Map) ->
    ?FAIL(badarg, [Fun, Map]).

foreach_1(Fun, [{K, V} | Pairs], Tag) ->
    Fun(K, V),
    foreach_1(Fun, Pairs, Tag);
foreach_1(_, [], _) -> ok;
foreach_1(_, _, Invalid) -> error(Invalid).

-doc "Combines the pairs.".
-spec fold(fun((Key, Value, Acc) -> Acc), Acc, #{Key => Value} | iterator(Key, Value)) -> Acc.
fold(Fun, Init, Map) when is_map(Map), is_function(Fun, 3) ->
    fold_1(Fun, Init, maps:to_list(Map), undefined);
fold(Fun, Init, Iterator) when is_function(Fun, 3) ->
    Invalid = make_ref(),
    try
        fold_1(Fun, Init, pairs(Iterator), Invalid)
    catch
        error:Invalid -> ?FAIL({badmap, Iterator}, [Fun, Init, Iterator])
    end;
fold(Fun, Init, Map) ->
    ?FAIL(badarg, [Fun, Init, Map]).

fold_1(Fun, Acc, [{K, V} | Pairs], Tag) -> fold_1(Fun, Fun(K, V, Acc), Pairs, Tag);
fold_1(_, Acc, [], _) -> Acc;
fold_1(_, _, _, Invalid) -> error(Invalid).

-doc "The map with the results of a function for its values.".
-spec map(fun((Key, Value1) -> Value2), #{Key => Value1} | iterator(Key, Value1)) -> #{Key => Value2}.
map(Fun, Map) when is_map(Map), is_function(Fun, 2) ->
    maps:from_list(map_1(Fun, maps:to_list(Map), undefined));
map(Fun, Iterator) when is_function(Fun, 2) ->
    Invalid = make_ref(),
    try map_1(Fun, pairs(Iterator), Invalid) of
        Pairs -> maps:from_list(Pairs)
    catch
        error:Invalid -> ?FAIL({badmap, Iterator}, [Fun, Iterator])
    end;
map(Fun, Map) ->
    ?FAIL(badarg, [Fun, Map]).

map_1(Fun, [{K, V} | Pairs], Tag) -> [{K, Fun(K, V)} | map_1(Fun, Pairs, Tag)];
map_1(_, [], _) -> [];
map_1(_, _, Invalid) -> error(Invalid).

-doc "The pairs of the second map whose keys the first one has.".
-spec intersect(#{Key => term()}, #{term() => Value}) -> #{Key => Value}.
intersect(Map1, Map2) when is_map(Map1), is_map(Map2) ->
    case map_size(Map1) =< map_size(Map2) of
        true -> maps:from_list([{K, map_get(K, Map2)} || K <- maps:keys(Map1), is_map_key(K, Map2)]);
        false -> maps:from_list([{K, V} || {K, V} <- maps:to_list(Map2), is_map_key(K, Map1)])
    end;
intersect(Map1, Map2) ->
    ?FAIL(not_maps(Map1, Map2), [Map1, Map2]).

-doc "The keys that both maps have, with the results of a function for both values.".
-spec intersect_with(fun((Key, V1, V2) -> V), #{Key => V1}, #{Key => V2}) -> #{Key => V}.
intersect_with(Combiner, Map1, Map2) when is_map(Map1), is_map(Map2), is_function(Combiner, 3) ->
    case map_size(Map1) =< map_size(Map2) of
        true ->
            maps:from_list([{K, Combiner(K, V, map_get(K, Map2))} || {K, V} <- maps:to_list(Map1), is_map_key(K, Map2)]);
        false ->
            maps:from_list([{K, Combiner(K, map_get(K, Map1), V)} || {K, V} <- maps:to_list(Map2), is_map_key(K, Map1)])
    end;
intersect_with(Combiner, Map1, Map2) when not is_function(Combiner, 3) ->
    ?FAIL(badarg, [Combiner, Map1, Map2]);
intersect_with(Combiner, Map1, Map2) ->
    ?FAIL(not_maps(Map1, Map2), [Combiner, Map1, Map2]).

-doc "Two maps in one; where both have a key, the result of a function for both values.".
-spec merge_with(fun((Key, V1, V2) -> V), #{Key => V1}, #{Key => V2}) -> #{Key => V | V1 | V2}.
merge_with(Combiner, Map1, Map2) when is_map(Map1), is_map(Map2), is_function(Combiner, 3) ->
    case map_size(Map1) >= map_size(Map2) of
        true -> merge_into(maps:to_list(Map2), Map1, Combiner);
        false -> merge_into(maps:to_list(Map1), Map2, fun(K, V2, V1) -> Combiner(K, V1, V2) end)
    end;
merge_with(Combiner, Map1, Map2) when not is_function(Combiner, 3) ->
    ?FAIL(badarg, [Combiner, Map1, Map2]);
merge_with(Combiner, Map1, Map2) ->
    ?FAIL(not_maps(Map1, Map2), [Combiner, Map1, Map2]).

merge_into([{K, V} | Pairs], Map, Combiner) ->
    case Map of
        #{K := Value} -> merge_into(Pairs, Map#{K := Combiner(K, Value, V)}, Combiner);
        #{} -> merge_into(Pairs, Map#{K => V}, Combiner)
    end;
merge_into([], Map, _) -> Map.

-doc "Replaces the value of a key by the result of a function.".
-spec update_with(Key, fun((Value) -> Value), #{Key => Value}) -> #{Key => Value}.
update_with(Key, Fun, Map) when is_function(Fun, 1), is_map(Map) ->
    case Map of
        #{Key := Value} -> Map#{Key := Fun(Value)};
        #{} -> ?FAIL({badkey, Key}, [Key, Fun, Map])
    end;
update_with(Key, Fun, Map) ->
    ?FAIL(badmap_or_badarg(Map), [Key, Fun, Map]).

-doc "Replaces the value of a key by the result of a function, or puts a first value.".
-spec update_with(Key, fun((Value) -> Value), Value, #{Key => Value}) -> #{Key => Value}.
update_with(Key, Fun, Init, Map) when is_function(Fun, 1), is_map(Map) ->
    case Map of
        #{Key := Value} -> Map#{Key := Fun(Value)};
        #{} -> Map#{Key => Init}
    end;
update_with(Key, Fun, Init, Map) ->
    ?FAIL(badmap_or_badarg(Map), [Key, Fun, Init, Map]).

-doc "The pairs with certain keys.".
-spec with([term()], map()) -> map().
with(Keys, Map) when is_list(Keys), is_map(Map) ->
    maps:from_list(with_1(Keys, Map));
with(Keys, Map) ->
    ?FAIL(badmap_or_badarg(Map), [Keys, Map]).

with_1([K | Keys], Map) ->
    case Map of
        #{K := V} -> [{K, V} | with_1(Keys, Map)];
        #{} -> with_1(Keys, Map)
    end;
with_1([], _) -> [].

-doc "The pairs without certain keys.".
-spec without([term()], map()) -> map().
without(Keys, Map) when is_list(Keys), is_map(Map) ->
    lists:foldl(fun maps:remove/2, Map, Keys);
without(Keys, Map) ->
    ?FAIL(badmap_or_badarg(Map), [Keys, Map]).

-doc "Lists of elements by what a function gives for them.".
-spec groups_from_list(fun((E) -> Key), [E]) -> #{Key => [E]}.
groups_from_list(Fun, List) when is_function(Fun, 1) ->
    try lists:reverse(List) of
        Reversed -> groups_from_list_1(Fun, Reversed, #{})
    catch
        error:_ -> ?FAIL(badarg, [Fun, List])
    end;
groups_from_list(Fun, List) ->
    ?FAIL(badarg, [Fun, List]).

groups_from_list_1(Fun, [E | Es], Map) ->
    Key = Fun(E),
    case Map of
        #{Key := Values} -> groups_from_list_1(Fun, Es, Map#{Key := [E | Values]});
        #{} -> groups_from_list_1(Fun, Es, Map#{Key => [E]})
    end;
groups_from_list_1(_, [], Map) -> Map.

-doc "Lists of values made of elements, by what a function gives for the elements.".
-spec groups_from_list(fun((E) -> Key), fun((E) -> Value), [E]) -> #{Key => [Value]}.
groups_from_list(Fun, ValueFun, List) when is_function(Fun, 1), is_function(ValueFun, 1) ->
    try lists:reverse(List) of
        Reversed -> groups_from_list_2(Fun, ValueFun, Reversed, #{})
    catch
        error:_ -> ?FAIL(badarg, [Fun, ValueFun, List])
    end;
groups_from_list(Fun, ValueFun, List) ->
    ?FAIL(badarg, [Fun, ValueFun, List]).

groups_from_list_2(Fun, ValueFun, [E | Es], Map) ->
    Key = Fun(E),
    Value = ValueFun(E),
    case Map of
        #{Key := Values} -> groups_from_list_2(Fun, ValueFun, Es, Map#{Key := [Value | Values]});
        #{} -> groups_from_list_2(Fun, ValueFun, Es, Map#{Key => [Value]})
    end;
groups_from_list_2(_, _, [], Map) -> Map.

%%
%% Iterators.
%%

-doc "An iterator over a map.".
-spec iterator(#{Key => Value}) -> iterator(Key, Value).
iterator(Map) when is_map(Map) -> [maps:to_list(Map) | #{}];
iterator(Map) -> ?FAIL({badmap, Map}, [Map]).

-doc "An iterator over a map in an order of the keys.".
-spec iterator(#{Key => Value}, iterator_order(Key)) -> iterator(Key, Value).
iterator(Map, Order) when is_map(Map) ->
    Pairs = maps:to_list(Map),
    case Order of
        undefined -> [Pairs | #{}];
        ordered -> [lists:sort(fun({A, _}, {B, _}) -> key_order(A, B) end, Pairs) | #{}];
        reversed -> [lists:sort(fun({A, _}, {B, _}) -> key_order(B, A) end, Pairs) | #{}];
        Fun when is_function(Fun, 2) -> [lists:sort(fun({A, _}, {B, _}) -> Fun(A, B) end, Pairs) | #{}];
        _ -> ?FAIL(badarg, [Map, Order])
    end;
iterator(Map, Order) when Order =:= undefined; Order =:= ordered; Order =:= reversed; is_function(Order, 2) ->
    ?FAIL({badmap, Map}, [Map, Order]);
iterator(Map, Order) ->
    ?FAIL(badarg, [Map, Order]).

%% Whether a key comes before another one: integers come before floats at any depth, as in a small map.
key_order(A, B) -> hd(maps:keys(#{A => [], B => []})) =:= A.

-doc "The next pair of an iterator with the iterator behind it, or none.".
-spec next(iterator(Key, Value)) -> {Key, Value, iterator(Key, Value)} | none.
next([[{K, V} | Pairs] | Map]) when is_map(Map) -> {K, V, [Pairs | Map]};
next([[] | Map]) when is_map(Map) -> none;
next({_, _, _} = Next) -> Next;
next(none) -> none;
next(Iterator) -> ?FAIL(badarg, [Iterator]).

-doc "Whether a term is an iterator.".
-spec is_iterator_valid(term()) -> boolean().
is_iterator_valid(Iterator) ->
    try
        valid(next(Iterator))
    catch
        error:badarg -> false
    end.

valid({_, _, Iterator}) -> valid(next(Iterator));
valid(none) -> true.

badmap_or_badarg(Map) when is_map(Map) -> badarg;
badmap_or_badarg(NotMap) -> {badmap, NotMap}.

not_maps(Map1, _) when not is_map(Map1) -> {badmap, Map1};
not_maps(_, Map2) -> {badmap, Map2}.
