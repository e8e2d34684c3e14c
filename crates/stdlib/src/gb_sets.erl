-module(gb_sets).
-moduledoc """
Sets as general balanced trees, like gb_trees: `{Size, Tree}`, where Tree is nil or `{Element, Smaller, Bigger}`.
Operations on two sets go through lists in order.
""".

-export([add/2, add_element/2, balance/1, del_element/2, delete/2, delete_any/2, difference/2, empty/0, filter/2,
         filtermap/2, fold/3, from_list/1, from_ordset/1, insert/2, intersection/1, intersection/2, is_disjoint/2,
         is_element/2, is_empty/1, is_equal/2, is_member/2, is_set/1, is_subset/2, iterator/1, iterator/2,
         iterator_from/2, iterator_from/3, larger/2, largest/1, map/2, new/0, next/1, singleton/1, size/1, smaller/2,
         smallest/1, subtract/2, take_largest/1, take_smallest/1, to_list/1, union/1, union/2]).

-export_type([set/0, set/1, iter/0, iter/1]).

%% What adding an element costs against a step of merging, with the logarithm of the size: measured by OTP.
-define(COST_OF_ADDING, 1.46).

-type node_of(E) :: nil | {E, node_of(E), node_of(E)}.
-opaque set(E) :: {non_neg_integer(), node_of(E)}.
-type set() :: set(term()).
-opaque iter(E) :: {ordered | reversed, [node_of(E)]}.
-type iter() :: iter(term()).

-doc "An empty set.".
-spec empty() -> set().
empty() -> {0, nil}.

-doc "An empty set.".
-spec new() -> set().
new() -> {0, nil}.

-doc "A set of one element.".
-spec singleton(E) -> set(E).
singleton(E) -> {1, {E, nil, nil}}.

-doc "Whether there are no elements.".
-spec is_empty(set()) -> boolean().
is_empty({0, nil}) -> true;
is_empty(_) -> false.

-doc "The number of elements.".
-spec size(set()) -> non_neg_integer().
size({N, _}) -> N.

-doc "Whether a term may be a set.".
-spec is_set(term()) -> boolean().
is_set({0, nil}) -> true;
is_set({N, {_, _, _}}) when is_integer(N), N >= 0 -> true;
is_set(_) -> false.

-doc "Whether a term is an element.".
-spec is_member(E, set(E)) -> boolean().
is_member(E, {_, T}) -> is_member_1(E, T).

is_member_1(E, {X, Smaller, _}) when E < X -> is_member_1(E, Smaller);
is_member_1(E, {X, _, Bigger}) when E > X -> is_member_1(E, Bigger);
is_member_1(_, {_, _, _}) -> true;
is_member_1(_, nil) -> false.

-doc "Whether a term is an element.".
-spec is_element(E, set(E)) -> boolean().
is_element(E, S) -> is_member(E, S).

-doc "Adds an element that is not there.".
-spec insert(E, set(E)) -> set(E).
insert(E, {S, T}) ->
    S1 = S + 1,
    {S1, insert_1(E, T, S1 * S1)}.

%% As in gb_trees: what is too deep comes back with its height measure and size, to be rebuilt further up.
insert_1(E, {X, Smaller, Bigger}, Limit) when E < X ->
    case insert_1(E, Smaller, Limit bsr 1) of
        {New, Height, Size} when is_integer(Height), is_integer(Size) ->
            rebuilt_or_up({X, tree(New), Bigger}, Height, Size, Bigger);
        New -> {X, New, Bigger}
    end;
insert_1(E, {X, Smaller, Bigger}, Limit) when E > X ->
    case insert_1(E, Bigger, Limit bsr 1) of
        {New, Height, Size} when is_integer(Height), is_integer(Size) ->
            rebuilt_or_up({X, Smaller, tree(New)}, Height, Size, Smaller);
        New -> {X, Smaller, New}
    end;
insert_1(E, nil, 0) -> {{too_deep, {E, nil, nil}}, 1, 1};
insert_1(E, nil, _) -> {E, nil, nil};
insert_1(E, _, _) -> erlang:error({key_exists, E}).

%% The mark tells a tree on its way up from a node whose subtrees are never integers.
tree({too_deep, T}) -> T.

rebuilt_or_up(Node, Height0, Size0, Other) ->
    {OtherHeight, OtherSize} = count(Other),
    Height = max(Height0, OtherHeight) * 2,
    Size = Size0 + OtherSize + 1,
    case Size * Size of
        Allowed when Height > Allowed -> balanced(Node, Size);
        _ -> {{too_deep, Node}, Height, Size}
    end.

count({_, nil, nil}) -> {1, 1};
count({_, Smaller, Bigger}) ->
    {H1, S1} = count(Smaller),
    {H2, S2} = count(Bigger),
    {max(H1, H2) * 2, S1 + S2 + 1};
count(nil) -> {1, 0}.

-doc "Adds an element.".
-spec add(E, set(E)) -> set(E).
add(E, S) ->
    case is_member(E, S) of
        true -> S;
        false -> insert(E, S)
    end.

-doc "Adds an element.".
-spec add_element(E, set(E)) -> set(E).
add_element(E, S) -> add(E, S).

-doc "The tree rebuilt with least depth.".
-spec balance(set(E)) -> set(E).
balance({S, T}) -> {S, balanced(T, S)}.

balanced(T, S) -> from_elements(to_list_1(T, []), S).

-doc "A set of elements.".
-spec from_list([E]) -> set(E).
from_list(L) -> from_ordset(ordsets:from_list(L)).

-doc "A set of elements in order.".
-spec from_ordset(ordsets:ordset(E)) -> set(E).
from_ordset(L) ->
    S = length(L),
    {S, from_elements(L, S)}.

from_elements(L, S) ->
    {T, []} = from_elements_1(L, S),
    T.

from_elements_1(L, S) when S > 1 ->
    Rest = S - 1,
    Bigger = Rest div 2,
    {T1, [E | L1]} = from_elements_1(L, Rest - Bigger),
    {T2, L2} = from_elements_1(L1, Bigger),
    {{E, T1, T2}, L2};
from_elements_1([E | L], 1) -> {{E, nil, nil}, L};
from_elements_1(L, 0) -> {nil, L}.

-doc "Removes an element, if it is there.".
-spec delete_any(E, set(E)) -> set(E).
delete_any(E, S) ->
    case is_member(E, S) of
        true -> delete(E, S);
        false -> S
    end.

-doc "Removes an element, if it is there.".
-spec del_element(E, set(E)) -> set(E).
del_element(E, S) -> delete_any(E, S).

-doc "Removes an element that is there.".
-spec delete(E, set(E)) -> set(E).
delete(E, {S, T}) -> {S - 1, delete_1(E, T)}.

delete_1(E, {X, Smaller, Bigger}) when E < X -> {X, delete_1(E, Smaller), Bigger};
delete_1(E, {X, Smaller, Bigger}) when E > X -> {X, Smaller, delete_1(E, Bigger)};
delete_1(_, {_, Smaller, Bigger}) -> merged(Smaller, Bigger).

merged(Smaller, nil) -> Smaller;
merged(nil, Bigger) -> Bigger;
merged(Smaller, Bigger) ->
    {E, Rest} = without_smallest(Bigger),
    {E, Smaller, Rest}.

-doc "Removes the smallest element.".
-spec take_smallest(set(E)) -> {E, set(E)}.
take_smallest({S, T}) ->
    {E, Rest} = without_smallest(T),
    {E, {S - 1, Rest}}.

without_smallest({E, nil, Bigger}) -> {E, Bigger};
without_smallest({X, Smaller, Bigger}) ->
    {E, Rest} = without_smallest(Smaller),
    {E, {X, Rest, Bigger}}.

-doc "Removes the largest element.".
-spec take_largest(set(E)) -> {E, set(E)}.
take_largest({S, T}) ->
    {E, Rest} = without_largest(T),
    {E, {S - 1, Rest}}.

without_largest({E, Smaller, nil}) -> {E, Smaller};
without_largest({X, Smaller, Bigger}) ->
    {E, Rest} = without_largest(Bigger),
    {E, {X, Smaller, Rest}}.

-doc "The smallest element.".
-spec smallest(set(E)) -> E.
smallest({_, T}) -> smallest_1(T).

smallest_1({E, nil, _}) -> E;
smallest_1({_, Smaller, _}) -> smallest_1(Smaller).

-doc "The largest element.".
-spec largest(set(E)) -> E.
largest({_, T}) -> largest_1(T).

largest_1({E, _, nil}) -> E;
largest_1({_, _, Bigger}) -> largest_1(Bigger).

-doc "The greatest element below a term, `{found, Element}`, or none.".
-spec smaller(term(), set(E)) -> {found, E} | none.
smaller(E, {_, T}) -> smaller_1(E, T, none).

smaller_1(_, nil, Found) -> Found;
smaller_1(E, {X, _, Bigger}, _) when E > X -> smaller_1(E, Bigger, {found, X});
smaller_1(E, {_, Smaller, _}, Found) -> smaller_1(E, Smaller, Found).

-doc "The least element above a term, `{found, Element}`, or none.".
-spec larger(term(), set(E)) -> {found, E} | none.
larger(E, {_, T}) -> larger_1(E, T, none).

larger_1(_, nil, Found) -> Found;
larger_1(E, {X, Smaller, _}, _) when E < X -> larger_1(E, Smaller, {found, X});
larger_1(E, {_, _, Bigger}, Found) -> larger_1(E, Bigger, Found).

-doc "The elements in order.".
-spec to_list(set(E)) -> [E].
to_list({_, T}) -> to_list_1(T, []).

to_list_1({E, Smaller, Bigger}, L) -> to_list_1(Smaller, [E | to_list_1(Bigger, L)]);
to_list_1(nil, L) -> L.

%%
%% Iterators.
%%

-doc "An iterator in order.".
-spec iterator(set(E)) -> iter(E).
iterator(S) -> iterator(S, ordered).

-doc "An iterator in order or against it.".
-spec iterator(set(E), ordered | reversed) -> iter(E).
iterator({_, T}, ordered) -> {ordered, down(T, [])};
iterator({_, T}, reversed) -> {reversed, down_right(T, [])}.

down({_, nil, _} = T, As) -> [T | As];
down({_, L, _} = T, As) -> down(L, [T | As]);
down(nil, As) -> As.

down_right({_, _, nil} = T, As) -> [T | As];
down_right({_, _, R} = T, As) -> down_right(R, [T | As]);
down_right(nil, As) -> As.

-doc "An iterator from an element on.".
-spec iterator_from(E, set(E)) -> iter(E).
iterator_from(E, S) -> iterator_from(E, S, ordered).

-doc "An iterator from an element on, in order or against it.".
-spec iterator_from(E, set(E), ordered | reversed) -> iter(E).
iterator_from(E, {_, T}, ordered) -> {ordered, from(E, T, [])};
iterator_from(E, {_, T}, reversed) -> {reversed, back_from(E, T, [])}.

from(E, {X, _, R}, As) when X < E -> from(E, R, As);
from(_, {_, nil, _} = T, As) -> [T | As];
from(E, {_, L, _} = T, As) -> from(E, L, [T | As]);
from(_, nil, As) -> As.

back_from(E, {X, L, _}, As) when X > E -> back_from(E, L, As);
back_from(_, {_, _, nil} = T, As) -> [T | As];
back_from(E, {_, _, R} = T, As) -> back_from(E, R, [T | As]);
back_from(_, nil, As) -> As.

-doc "The next element and the iterator behind it, or none.".
-spec next(iter(E)) -> {E, iter(E)} | none.
next({ordered, [{E, _, T} | As]}) -> {E, {ordered, down(T, As)}};
next({reversed, [{E, T, _} | As]}) -> {E, {reversed, down_right(T, As)}};
next({_, []}) -> none.

%%
%% Operations on sets.
%%

%% As OTP builds the results of these operations: from the end.
from_result(L) ->
    S = length(L),
    {T, []} = from_reversed(lists:reverse(L), S),
    {S, T}.

from_reversed(L, S) when S > 1 ->
    Rest = S - 1,
    Smaller = Rest div 2,
    {T2, [E | L1]} = from_reversed(L, Rest - Smaller),
    {T1, L2} = from_reversed(L1, Smaller),
    {{E, T1, T2}, L2};
from_reversed([E | L], 1) -> {{E, nil, nil}, L};
from_reversed(L, 0) -> {nil, L}.

-doc "The elements that either of two sets has.".
-spec union(set(E), set(E)) -> set(E).
union({Size1, _} = S1, {Size2, _} = S2) when Size1 < Size2 -> union_of_small(S1, S2);
union(S1, S2) -> union_of_small(S2, S1).

%% A few elements are added to a large set one by one: the shape of the tree is OTP's, too.
union_of_small({Few, _} = S1, {Many, _} = S2) when Many >= 10 ->
    case Few * round(?COST_OF_ADDING * math:log(Many)) > Many of
        true -> from_result(ordsets:union(to_list(S1), to_list(S2)));
        false -> lists:foldl(fun add/2, S2, to_list(S1))
    end;
union_of_small(S1, S2) ->
    from_result(ordsets:union(to_list(S1), to_list(S2))).

-doc "The elements that any of some sets has.".
-spec union([set(E)]) -> set(E).
union([S | Ss]) -> lists:foldl(fun(A, B) -> union(B, A) end, S, Ss);
union([]) -> empty().

-doc "The elements that two sets have in common.".
-spec intersection(set(E), set(E)) -> set(E).
intersection(S1, S2) -> from_result(ordsets:intersection(to_list(S1), to_list(S2))).

-doc "The elements that some sets have in common.".
-spec intersection([set(E), ...]) -> set(E).
intersection([S | Ss]) -> lists:foldl(fun(A, B) -> intersection(B, A) end, S, Ss).

-doc "Whether two sets have no element in common.".
-spec is_disjoint(set(E), set(E)) -> boolean().
is_disjoint(S1, S2) -> ordsets:is_disjoint(to_list(S1), to_list(S2)).

-doc "The elements of the first set that the second does not have.".
-spec subtract(set(E), set(E)) -> set(E).
subtract(S1, S2) -> difference(S1, S2).

-doc "The elements of the first set that the second does not have.".
-spec difference(set(E), set(E)) -> set(E).
difference(S1, S2) -> from_result(ordsets:subtract(to_list(S1), to_list(S2))).

-doc "Whether the second set has all elements of the first.".
-spec is_subset(set(E), set(E)) -> boolean().
is_subset(S1, S2) -> ordsets:is_subset(to_list(S1), to_list(S2)).

-doc "Whether two sets have the same elements.".
-spec is_equal(set(), set()) -> boolean().
is_equal({N, _} = S1, {N, _} = S2) -> to_list(S1) == to_list(S2);
is_equal({_, _}, {_, _}) -> false.

-doc "Combines the elements in order.".
-spec fold(fun((E, Acc) -> Acc), Acc, set(E)) -> Acc.
fold(F, Acc, {_, T}) when is_function(F, 2) -> fold_1(F, Acc, T).

fold_1(F, Acc, {E, Smaller, Bigger}) -> fold_1(F, F(E, fold_1(F, Acc, Smaller)), Bigger);
fold_1(_, Acc, nil) -> Acc.

-doc "The elements for which a predicate holds.".
-spec filter(fun((E) -> boolean()), set(E)) -> set(E).
filter(F, S) when is_function(F, 1) -> from_ordset(lists:filter(F, to_list(S))).

-doc "The results of a function for the elements.".
-spec map(fun((A) -> B), set(A)) -> set(B).
map(F, S) when is_function(F, 1) -> from_list(lists:map(F, to_list(S))).

-doc "Keeps, drops or replaces elements as a function returns true, false or {true, Element}.".
-spec filtermap(fun((A) -> boolean() | {true, B}), set(A)) -> set(A | B).
filtermap(F, S) when is_function(F, 1) -> from_list(lists:filtermap(F, to_list(S))).
