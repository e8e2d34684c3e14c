-module(ordsets).
-moduledoc "Sets as lists in order. Elements are equal when `==` says so.".

-export([add_element/2, del_element/2, filter/2, filtermap/2, fold/3, from_list/1, intersection/1, intersection/2,
         is_disjoint/2, is_element/2, is_empty/1, is_equal/2, is_set/1, is_subset/2, map/2, new/0, size/1, subtract/2,
         to_list/1, union/1, union/2]).

-export_type([ordset/1]).

-type ordset(E) :: [E].

-doc "An empty set.".
-spec new() -> [].
new() -> [].

-doc "Whether a term is a list in order without duplicates.".
-spec is_set(term()) -> boolean().
is_set([E | Es]) -> is_set(Es, E);
is_set([]) -> true;
is_set(_) -> false.

is_set([E2 | Es], E1) when E1 < E2 -> is_set(Es, E2);
is_set([_ | _], _) -> false;
is_set([], _) -> true;
is_set(_, _) -> false.

-doc "The number of elements.".
-spec size(ordset(term())) -> non_neg_integer().
size(S) -> length(S).

-doc "Whether there are no elements.".
-spec is_empty(ordset(term())) -> boolean().
is_empty(S) -> S =:= [].

-doc "Whether two sets have the same elements.".
-spec is_equal(ordset(term()), ordset(term())) -> boolean().
is_equal(S1, S2) when is_list(S1), is_list(S2) -> S1 == S2.

-doc "The elements.".
-spec to_list(ordset(E)) -> [E].
to_list(S) -> S.

-doc "A set of elements.".
-spec from_list([E]) -> ordset(E).
from_list(L) -> lists:usort(L).

-doc "Whether a term is an element.".
-spec is_element(term(), ordset(term())) -> boolean().
is_element(E, [H | Es]) when E > H -> is_element(E, Es);
is_element(E, [H | _]) when E < H -> false;
is_element(_, [_ | _]) -> true;
is_element(_, []) -> false.

-doc "A set with an element.".
-spec add_element(E, ordset(T)) -> ordset(E | T).
add_element(E, [H | Es]) when E > H -> [H | add_element(E, Es)];
add_element(E, [H | _] = S) when E < H -> [E | S];
add_element(_, [_ | _] = S) -> S;
add_element(E, []) -> [E].

-doc "A set without an element.".
-spec del_element(term(), ordset(T)) -> ordset(T).
del_element(E, [H | Es]) when E > H -> [H | del_element(E, Es)];
del_element(E, [H | _] = S) when E < H -> S;
del_element(_, [_ | Es]) -> Es;
del_element(_, []) -> [].

-doc "The elements that either of two sets has.".
-spec union(ordset(A), ordset(B)) -> ordset(A | B).
union([E1 | Es1], [E2 | _] = S2) when E1 < E2 -> [E1 | union(Es1, S2)];
union([E1 | _] = S1, [E2 | Es2]) when E1 > E2 -> [E2 | union(Es2, S1)];
union([E1 | Es1], [_ | Es2]) -> [E1 | union(Es1, Es2)];
union([], S2) -> S2;
union(S1, []) -> S1.

-doc "The elements that any of some sets has.".
-spec union([ordset(T)]) -> ordset(T).
union(Sets) -> lists:umerge(Sets).

-doc "The elements that two sets have in common.".
-spec intersection(ordset(term()), ordset(term())) -> ordset(term()).
intersection([E1 | Es1], [E2 | _] = S2) when E1 < E2 -> intersection(Es1, S2);
intersection([E1 | _] = S1, [E2 | Es2]) when E1 > E2 -> intersection(Es2, S1);
intersection([E1 | Es1], [_ | Es2]) -> [E1 | intersection(Es1, Es2)];
intersection([], _) -> [];
intersection(_, []) -> [].

-doc "The elements that some sets have in common.".
-spec intersection([ordset(term()), ...]) -> ordset(term()).
intersection([S1, S2 | Ss]) -> intersection([intersection(S1, S2) | Ss]);
intersection([S]) -> S.

-doc "Whether two sets have no element in common.".
-spec is_disjoint(ordset(term()), ordset(term())) -> boolean().
is_disjoint([E1 | Es1], [E2 | _] = S2) when E1 < E2 -> is_disjoint(Es1, S2);
is_disjoint([E1 | _] = S1, [E2 | Es2]) when E1 > E2 -> is_disjoint(Es2, S1);
is_disjoint([_ | _], [_ | _]) -> false;
is_disjoint([], _) -> true;
is_disjoint(_, []) -> true.

-doc "The elements of the first set that the second does not have.".
-spec subtract(ordset(term()), ordset(term())) -> ordset(term()).
subtract([E1 | Es1], [E2 | _] = S2) when E1 < E2 -> [E1 | subtract(Es1, S2)];
subtract([E1 | _] = S1, [E2 | Es2]) when E1 > E2 -> subtract(S1, Es2);
subtract([_ | Es1], [_ | Es2]) -> subtract(Es1, Es2);
subtract([], _) -> [];
subtract(S1, []) -> S1.

-doc "Whether the second set has all elements of the first.".
-spec is_subset(ordset(term()), ordset(term())) -> boolean().
is_subset([E1 | _], [E2 | _]) when E1 < E2 -> false;
is_subset([E1 | _] = S1, [E2 | Es2]) when E1 > E2 -> is_subset(S1, Es2);
is_subset([_ | Es1], [_ | Es2]) -> is_subset(Es1, Es2);
is_subset([], _) -> true;
is_subset(_, []) -> false.

-doc "Combines the elements.".
-spec fold(fun((T, Acc) -> Acc), Acc, ordset(T)) -> Acc.
fold(F, Acc, S) -> lists:foldl(F, Acc, S).

-doc "The elements for which a predicate holds.".
-spec filter(fun((T) -> boolean()), ordset(T)) -> ordset(T).
filter(F, S) -> lists:filter(F, S).

-doc "The results of a function for the elements.".
-spec map(fun((A) -> B), ordset(A)) -> ordset(B).
map(F, S) -> from_list(lists:map(F, S)).

-doc "Keeps, drops or replaces elements as a function returns true, false or {true, Element}.".
-spec filtermap(fun((A) -> boolean() | {true, B}), ordset(A)) -> ordset(A | B).
filtermap(F, S) -> from_list(lists:filtermap(F, S)).
