-module(array).
-moduledoc """
Arrays that grow: trees of tuples with ten children, in OTP's layout.

    {array, Size, Max, Default, Elements}

Max is 0 for an array of fixed size, else how many entries fit before the tree gets a new root. Elements is a tuple of
ten entries at the leaves, and above them of ten subtrees and what each can hold; an integer stands for a subtree of
that many entries that were never set.
""".

-export([default/1, fix/1, foldl/3, foldr/3, from_list/1, from_list/2, from_orddict/1, from_orddict/2, get/2,
         is_array/1, is_fix/1, map/2, new/0, new/1, new/2, relax/1, reset/2, resize/1, resize/2, set/3, size/1,
         sparse_foldl/3, sparse_foldr/3, sparse_map/2, sparse_size/1, sparse_to_list/1, sparse_to_orddict/1,
         to_list/1, to_orddict/1]).

-compile({no_auto_import, [get/2, size/1]}).

-export_type([array/0, array/1]).

-define(LEAF, 10).
-define(NODE_SIZE, 11).

-record(array, {size, max, default, elements}).

-opaque array(Type) :: #array{default :: Type}.
-type array() :: array(term()).

-doc "An empty array that grows.".
-spec new() -> array().
new() -> make(0, false, undefined).

-doc "An array with options: a size, `{size, N}`, fixed, `{fixed, boolean()}`, `{default, Value}`.".
-spec new(term()) -> array().
new(Options) -> options(Options, 0, false, undefined).

-doc "An array of a size, with options.".
-spec new(non_neg_integer(), term()) -> array().
new(Size, Options) when is_integer(Size), Size >= 0 -> options(Options, Size, true, undefined);
new(_, _) -> erlang:error(badarg).

options(Options, Size, Fixed, Default) when not is_list(Options) -> options([Options], Size, Fixed, Default);
options([fixed | Os], Size, _, Default) -> options(Os, Size, true, Default);
options([{fixed, Fixed} | Os], Size, _, Default) when is_boolean(Fixed) -> options(Os, Size, Fixed, Default);
options([{default, Default} | Os], Size, Fixed, _) -> options(Os, Size, Fixed, Default);
options([N | Os], _, _, Default) when is_integer(N), N >= 0 -> options(Os, N, true, Default);
options([{size, N} | Os], _, _, Default) when is_integer(N), N >= 0 -> options(Os, N, true, Default);
options([], Size, Fixed, Default) -> make(Size, Fixed, Default);
options(_, _, _, _) -> erlang:error(badarg).

make(Size, Fixed, Default) ->
    E = capacity(Size - 1, ?LEAF),
    #array{size = Size, max = if Fixed -> 0; true -> E end, default = Default, elements = E}.

%% The least power of ten, at least Max, above an index.
capacity(I, Max) when I >= Max -> capacity(I, Max * ?LEAF);
capacity(_, Max) -> Max.

-doc "Whether a term is an array.".
-spec is_array(term()) -> boolean().
is_array(#array{size = Size, max = Max}) when is_integer(Size), is_integer(Max) -> true;
is_array(_) -> false.

-doc "The number of entries.".
-spec size(array()) -> non_neg_integer().
size(#array{size = N}) -> N;
size(_) -> erlang:error(badarg).

-doc "The value of entries that were never set.".
-spec default(array(T)) -> T.
default(#array{default = D}) -> D;
default(_) -> erlang:error(badarg).

-doc "The array with its size fixed.".
-spec fix(array(T)) -> array(T).
fix(#array{} = A) -> A#array{max = 0}.

-doc "Whether the size is fixed.".
-spec is_fix(array()) -> boolean().
is_fix(#array{max = 0}) -> true;
is_fix(#array{}) -> false.

-doc "The array with a size that grows.".
-spec relax(array(T)) -> array(T).
relax(#array{size = N} = A) -> A#array{max = capacity(N - 1, ?LEAF)}.

-doc "The array with another size.".
-spec resize(non_neg_integer(), array(T)) -> array(T).
resize(Size, #array{size = N, max = Max, elements = E} = A) when is_integer(Size), Size >= 0 ->
    if
        Size > N ->
            {NewE, Capacity} = grow(Size - 1, E, capacity_of(Max, N)),
            A#array{size = Size, max = if Max > 0 -> Capacity; true -> 0 end, elements = NewE};
        Size < N -> A#array{size = Size};
        true -> A
    end;
resize(_, _) -> erlang:error(badarg).

capacity_of(0, N) -> capacity(N - 1, ?LEAF);
capacity_of(Max, _) -> Max.

-doc "The array without unset entries at its end.".
-spec resize(array(T)) -> array(T).
resize(A) -> resize(sparse_size(A), A).

%% Puts new roots on a tree until an index fits; an unset tree just gets larger.
grow(I, E, _) when is_integer(E) ->
    M = capacity(I, E),
    {M, M};
grow(I, E, M) when I < M -> {E, M};
grow(I, E, M) ->
    Root = setelement(1, erlang:make_tuple(?NODE_SIZE, M, [{?NODE_SIZE, M}]), E),
    grow(I, Root, M * ?LEAF).

-doc "Sets an entry, counted from 0.".
-spec set(non_neg_integer(), T, array(T)) -> array(T).
set(I, Value, #array{size = N, max = Max, default = D, elements = E} = A) when is_integer(I), I >= 0 ->
    if
        I < N -> A#array{elements = set_1(I, E, Value, D)};
        I < Max -> A#array{size = I + 1, elements = set_1(I, E, Value, D)};
        Max > 0 ->
            {NewE, M} = grow(I, E, Max),
            A#array{size = I + 1, max = M, elements = set_1(I, NewE, Value, D)};
        true -> erlang:error(badarg)
    end;
set(_, _, _) -> erlang:error(badarg).

set_1(I, E, Value, D) when is_integer(E) ->
    set_1(I, expanded(E, D), Value, D);
set_1(I, E, Value, D) when tuple_size(E) =:= ?NODE_SIZE ->
    S = element(?NODE_SIZE, E),
    At = I div S + 1,
    setelement(At, E, set_1(I rem S, element(At, E), Value, D));
set_1(I, E, Value, _) ->
    setelement(I + 1, E, Value).

%% A node in place of an unset subtree.
expanded(?LEAF, D) -> erlang:make_tuple(?LEAF, D);
expanded(Size, _) ->
    S = Size div ?LEAF,
    erlang:make_tuple(?NODE_SIZE, S).

-doc "The value of an entry, counted from 0.".
-spec get(non_neg_integer(), array(T)) -> T.
get(I, #array{size = N, max = Max, elements = E, default = D}) when is_integer(I), I >= 0 ->
    if
        I < N -> get_1(I, E, D);
        Max > 0 -> D;
        true -> erlang:error(badarg)
    end;
get(_, _) -> erlang:error(badarg).

get_1(_, E, D) when is_integer(E) -> D;
get_1(I, E, D) when tuple_size(E) =:= ?NODE_SIZE ->
    S = element(?NODE_SIZE, E),
    get_1(I rem S, element(I div S + 1, E), D);
get_1(I, E, _) -> element(I + 1, E).

-doc "Sets an entry to the default.".
-spec reset(non_neg_integer(), array(T)) -> array(T).
reset(I, #array{size = N, max = Max, default = D, elements = E} = A) when is_integer(I), I >= 0 ->
    if
        I < N ->
            case get_1(I, E, D) =:= D of
                true -> A;
                false -> A#array{elements = set_1(I, E, D, D)}
            end;
        Max > 0 -> A;
        true -> erlang:error(badarg)
    end;
reset(_, _) -> erlang:error(badarg).

%%
%% Walking.
%%

-doc "Combines the entries from the first on.".
-spec foldl(fun((non_neg_integer(), T, Acc) -> Acc), Acc, array(T)) -> Acc.
foldl(F, Acc, #array{size = N, elements = E, default = D}) when is_function(F, 3) ->
    foldl_entries(F, Acc, 0, N, E, D);
foldl(_, _, _) -> erlang:error(badarg).

foldl_entries(F, Acc, I, N, E, D) when I < N ->
    foldl_entries(F, F(I, get_1(I, E, D), Acc), I + 1, N, E, D);
foldl_entries(_, Acc, _, _, _, _) -> Acc.

-doc "Combines the entries from the last on.".
-spec foldr(fun((non_neg_integer(), T, Acc) -> Acc), Acc, array(T)) -> Acc.
foldr(F, Acc, #array{size = N, elements = E, default = D}) when is_function(F, 3) ->
    foldr_entries(F, Acc, N - 1, E, D);
foldr(_, _, _) -> erlang:error(badarg).

foldr_entries(F, Acc, I, E, D) when I >= 0 ->
    foldr_entries(F, F(I, get_1(I, E, D), Acc), I - 1, E, D);
foldr_entries(_, Acc, _, _, _) -> Acc.

-doc "As foldl/3, without entries of the default value.".
-spec sparse_foldl(fun((non_neg_integer(), T, Acc) -> Acc), Acc, array(T)) -> Acc.
sparse_foldl(F, Acc, #array{default = D} = A) when is_function(F, 3) ->
    foldl(fun(_, V, Acc1) when V =:= D -> Acc1;
             (I, V, Acc1) -> F(I, V, Acc1)
          end, Acc, A);
sparse_foldl(_, _, _) -> erlang:error(badarg).

-doc "As foldr/3, without entries of the default value.".
-spec sparse_foldr(fun((non_neg_integer(), T, Acc) -> Acc), Acc, array(T)) -> Acc.
sparse_foldr(F, Acc, #array{default = D} = A) when is_function(F, 3) ->
    foldr(fun(_, V, Acc1) when V =:= D -> Acc1;
             (I, V, Acc1) -> F(I, V, Acc1)
          end, Acc, A);
sparse_foldr(_, _, _) -> erlang:error(badarg).

-doc "The results of a function for the entries.".
-spec map(fun((non_neg_integer(), A) -> B), array(A)) -> array(B).
map(F, #array{size = N} = A) when is_function(F, 2) ->
    mapped(F, A, N);
map(_, _) -> erlang:error(badarg).

mapped(F, #array{elements = E, default = D} = A, N) ->
    Values = foldl_entries(fun(I, V, Changed) -> [{I, F(I, V)} | Changed] end, [], 0, N, E, D),
    NewE = lists:foldr(fun({I, V}, NewE) ->
                               case V =:= D andalso get_1(I, NewE, D) =:= D of
                                   true when is_integer(NewE) -> NewE;
                                   _ -> set_1(I, NewE, V, D)
                               end
                       end, E, Values),
    A#array{elements = NewE}.

-doc "As map/2, without entries of the default value.".
-spec sparse_map(fun((non_neg_integer(), A) -> B), array(A)) -> array(B).
sparse_map(F, #array{default = D} = A) when is_function(F, 2) ->
    sparse_foldl(fun(I, V, #array{elements = E} = Acc) ->
                         case F(I, V) of
                             V -> Acc;
                             New -> Acc#array{elements = set_1(I, E, New, D)}
                         end
                 end, A, A);
sparse_map(_, _) -> erlang:error(badarg).

-doc "The number of entries up to the last that is not the default.".
-spec sparse_size(array()) -> non_neg_integer().
sparse_size(#array{size = N, elements = E, default = D}) -> last_set(N - 1, E, D) + 1;
sparse_size(_) -> erlang:error(badarg).

last_set(I, E, D) when I >= 0 ->
    case get_1(I, E, D) =:= D of
        true -> last_set(I - 1, E, D);
        false -> I
    end;
last_set(I, _, _) -> I.

%%
%% Conversions.
%%

-doc "The entries.".
-spec to_list(array(T)) -> [T].
to_list(#array{} = A) -> foldr(fun(_, V, L) -> [V | L] end, [], A);
to_list(_) -> erlang:error(badarg).

-doc "The entries that are not the default.".
-spec sparse_to_list(array(T)) -> [T].
sparse_to_list(#array{} = A) -> sparse_foldr(fun(_, V, L) -> [V | L] end, [], A);
sparse_to_list(_) -> erlang:error(badarg).

-doc "The entries with their indices.".
-spec to_orddict(array(T)) -> [{non_neg_integer(), T}].
to_orddict(#array{} = A) -> foldr(fun(I, V, L) -> [{I, V} | L] end, [], A);
to_orddict(_) -> erlang:error(badarg).

-doc "The entries that are not the default, with their indices.".
-spec sparse_to_orddict(array(T)) -> [{non_neg_integer(), T}].
sparse_to_orddict(#array{} = A) -> sparse_foldr(fun(I, V, L) -> [{I, V} | L] end, [], A);
sparse_to_orddict(_) -> erlang:error(badarg).

-doc "An array of entries.".
-spec from_list([T]) -> array(T).
from_list(List) -> from_list(List, undefined).

-doc "An array of entries, with a default.".
-spec from_list([T], T) -> array(T).
from_list([], Default) -> new({default, Default});
from_list(List, Default) when is_list(List) ->
    try length(List) of
        N ->
            {Leaves, Capacity} = leaves(List, Default),
            #array{size = N, max = Capacity, default = Default, elements = Leaves}
    catch
        error:badarg -> erlang:error(badarg)
    end;
from_list(_, _) -> erlang:error(badarg).

leaves(List, Default) -> joined(leaf_tuples(List, Default), ?LEAF).

leaf_tuples([], _) -> [];
leaf_tuples(List, Default) ->
    {Now, Later} = take(?LEAF, List),
    [list_to_tuple(filled(Now, ?LEAF, Default)) | leaf_tuples(Later, Default)].

take(0, List) -> {[], List};
take(_, []) -> {[], []};
take(N, [X | Xs]) ->
    {Now, Later} = take(N - 1, Xs),
    {[X | Now], Later}.

filled(List, N, Fill) -> List ++ lists:duplicate(N - length(List), Fill).

%% Nodes of ten subtrees each, level by level.
joined([Root], Capacity) -> {Root, Capacity};
joined(Trees, Capacity) -> joined(branches(Trees, Capacity), Capacity * ?LEAF).

branches([], _) -> [];
branches(Trees, Capacity) ->
    {Now, Later} = take(?LEAF, Trees),
    [list_to_tuple(filled(Now, ?LEAF, Capacity) ++ [Capacity]) | branches(Later, Capacity)].

-doc "An array of entries with indices.".
-spec from_orddict([{non_neg_integer(), T}]) -> array(T).
from_orddict(Pairs) -> from_orddict(Pairs, undefined).

-doc "An array of entries with indices, with a default.".
-spec from_orddict([{non_neg_integer(), T}], T) -> array(T).
from_orddict(Pairs, Default) when is_list(Pairs) ->
    case increasing(Pairs, -1) of
        true -> lists:foldl(fun({I, V}, A) -> set(I, V, A) end, new({default, Default}), Pairs);
        false -> erlang:error(badarg)
    end;
from_orddict(_, _) -> erlang:error(badarg).

increasing([{I, _} | Pairs], Last) when is_integer(I), I > Last -> increasing(Pairs, I);
increasing([], _) -> true;
increasing(_, _) -> false.
