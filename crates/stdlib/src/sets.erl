-module(sets).
-moduledoc """
Sets. Those of version 1, the default, are a table of purlin_hash; those of version 2 are maps to `[]`. Operations on
two sets take any mixture; the result is of version 2 if both are.
""".

-export([add_element/2, del_element/2, filter/2, filtermap/2, fold/3, from_list/1, from_list/2, intersection/1,
         intersection/2, is_disjoint/2, is_element/2, is_empty/1, is_equal/2, is_set/1, is_subset/2, map/2, new/0,
         new/1, size/1, subtract/2, to_list/1, union/1, union/2]).

-export_type([set/0, set/1]).

-opaque set(E) :: {set, E, term(), term(), term(), term(), term(), term(), term()} | #{E => []}.
-type set() :: set(term()).

-doc "An empty set.".
-spec new() -> set().
new() -> purlin_hash:new(set).

-doc "An empty set of a version.".
-spec new([{version, 1..2}]) -> set().
new([{version, 2}]) -> #{};
new(Options) ->
    case proplists:get_value(version, Options, 1) of
        1 -> new();
        2 -> #{}
    end.

-doc "A set of elements.".
-spec from_list([E]) -> set(E).
from_list(L) -> lists:foldl(fun add_element/2, new(), L).

-doc "A set of elements, of a version.".
-spec from_list([E], [{version, 1..2}]) -> set(E).
from_list(L, [{version, 2}]) -> maps:from_keys(L, []);
from_list(L, Options) ->
    case proplists:get_value(version, Options, 1) of
        1 -> from_list(L);
        2 -> maps:from_keys(L, [])
    end.

-doc "Whether a term may be a set.".
-spec is_set(term()) -> boolean().
is_set(S) when is_map(S) -> true;
is_set(S) -> is_tuple(S) andalso tuple_size(S) =:= 9 andalso element(1, S) =:= set.

-doc "The number of elements.".
-spec size(set()) -> non_neg_integer().
size(S) when is_map(S) -> map_size(S);
size(S) -> purlin_hash:size(S).

-doc "Whether there are no elements.".
-spec is_empty(set()) -> boolean().
is_empty(S) -> sets:size(S) =:= 0.

-doc "Whether two sets have the same elements.".
-spec is_equal(set(), set()) -> boolean().
is_equal(S1, S2) ->
    S1 =:= S2 orelse sets:size(S1) =:= sets:size(S2) andalso is_subset(S1, S2).

-doc "The elements.".
-spec to_list(set(E)) -> [E].
to_list(S) when is_map(S) -> maps:keys(S);
to_list(S) -> purlin_hash:fold(fun(E, L) -> [E | L] end, [], S).

-doc "Whether a term is an element.".
-spec is_element(E, set(E)) -> boolean().
is_element(E, S) when is_map(S) -> is_map_key(E, S);
is_element(E, S) -> lists:member(E, purlin_hash:bucket(purlin_hash:slot(E, S), S)).

-doc "A set with an element.".
-spec add_element(E, set(E)) -> set(E).
add_element(E, S) when is_map(S) -> S#{E => []};
add_element(E, S) ->
    Slot = purlin_hash:slot(E, S),
    Bucket = purlin_hash:bucket(Slot, S),
    case lists:member(E, Bucket) of
        true -> S;
        false -> purlin_hash:grown(1, purlin_hash:put_bucket(Slot, [E | Bucket], S))
    end.

-doc "A set without an element.".
-spec del_element(E, set(E)) -> set(E).
del_element(E, S) when is_map(S) -> maps:remove(E, S);
del_element(E, S) ->
    Slot = purlin_hash:slot(E, S),
    Bucket = purlin_hash:bucket(Slot, S),
    case lists:member(E, Bucket) of
        true -> purlin_hash:shrunk(1, purlin_hash:put_bucket(Slot, lists:delete(E, Bucket), S));
        false -> S
    end.

-doc "The elements that either of two sets has.".
-spec union(set(E), set(E)) -> set(E).
union(S1, S2) when is_map(S1), is_map(S2) -> maps:merge(S1, S2);
union(S1, S2) ->
    case sets:size(S1) < sets:size(S2) of
        true -> fold(fun add_element/2, S2, S1);
        false -> fold(fun add_element/2, S1, S2)
    end.

-doc "The elements that any of some sets has.".
-spec union([set(E)]) -> set(E).
union([S1, S2 | Ss]) -> union([union(S1, S2) | Ss]);
union([S]) -> S;
union([]) -> new().

-doc "The elements that two sets have in common.".
-spec intersection(set(E), set(E)) -> set(E).
intersection(S1, S2) ->
    case sets:size(S1) < sets:size(S2) of
        true -> filter(fun(E) -> is_element(E, S2) end, S1);
        false -> filter(fun(E) -> is_element(E, S1) end, S2)
    end.

-doc "The elements that some sets have in common.".
-spec intersection([set(E), ...]) -> set(E).
intersection([S1, S2 | Ss]) -> intersection([intersection(S1, S2) | Ss]);
intersection([S]) -> S.

-doc "Whether two sets have no element in common.".
-spec is_disjoint(set(E), set(E)) -> boolean().
is_disjoint(S1, S2) ->
    case sets:size(S1) < sets:size(S2) of
        true -> fold(fun(E, Yes) -> Yes andalso not is_element(E, S2) end, true, S1);
        false -> fold(fun(E, Yes) -> Yes andalso not is_element(E, S1) end, true, S2)
    end.

-doc "The elements of the first set that the second does not have.".
-spec subtract(set(E), set(E)) -> set(E).
subtract(S1, S2) -> filter(fun(E) -> not is_element(E, S2) end, S1).

-doc "Whether the second set has all elements of the first.".
-spec is_subset(set(E), set(E)) -> boolean().
is_subset(S1, S2) ->
    sets:size(S1) =< sets:size(S2) andalso fold(fun(E, Yes) -> Yes andalso is_element(E, S2) end, true, S1).

-doc "Combines the elements.".
-spec fold(fun((E, Acc) -> Acc), Acc, set(E)) -> Acc.
fold(F, Acc, S) when is_map(S) -> lists:foldl(F, Acc, maps:keys(S));
fold(F, Acc, S) -> purlin_hash:fold(F, Acc, S).

-doc "The elements for which a predicate holds.".
-spec filter(fun((E) -> boolean()), set(E)) -> set(E).
filter(F, S) when is_map(S) -> maps:from_keys([E || E <- maps:keys(S), F(E)], []);
filter(F, S) -> purlin_hash:filter(F, S).

-doc "The results of a function for the elements.".
-spec map(fun((A) -> B), set(A)) -> set(B).
map(F, S) when is_map(S) -> maps:from_keys([F(E) || E <- maps:keys(S)], []);
map(F, S) -> fold(fun(E, Acc) -> add_element(F(E), Acc) end, new(), S).

-doc "Keeps, drops or replaces elements as a function returns true, false or {true, Element}.".
-spec filtermap(fun((A) -> boolean() | {true, B}), set(A)) -> set(A | B).
filtermap(F, S) when is_map(S) -> maps:from_keys(lists:filtermap(F, maps:keys(S)), []);
filtermap(F, S) ->
    fold(fun(E, Acc) ->
                 case F(E) of
                     true -> add_element(E, Acc);
                     {true, New} -> add_element(New, Acc);
                     false -> Acc
                 end
         end, new(), S).
