-module(purlin_hash).
-moduledoc """
The table under dict and sets of version 1: linear hashing, with OTP's layout, so that elements come in OTP's order and
a table prints as OTP's does.

    {Tag, Size, N, MaxN, Bso, ExpandAt, ContractAt, EmptySegment, Segments}

Slots 1 to N are in use, MaxN is the next power of two, Bso half of it; segments are tuples of 16 buckets. A bucket is a
list of entries: `[Key | Value]` in a dict, the element itself in a set.
""".

-export([new/1, size/1, slot/2, bucket/2, put_bucket/3, grown/2, shrunk/2, fold/3, map/2, filter/2]).

-define(SEGMENT, 16).
-define(EXPAND, 5).
-define(CONTRACT, 3).

-type table() :: tuple().

-doc "An empty table.".
-spec new(dict | set) -> table().
new(Tag) ->
    Empty = erlang:make_tuple(?SEGMENT, []),
    {Tag, 0, ?SEGMENT, ?SEGMENT, ?SEGMENT div 2, ?SEGMENT * ?EXPAND, ?SEGMENT * ?CONTRACT, Empty, {Empty}}.

-doc "The number of entries.".
-spec size(table()) -> non_neg_integer().
size(T) -> element(2, T).

-doc "The slot of a key.".
-spec slot(term(), table()) -> pos_integer().
slot(Key, {_, _, N, MaxN, Bso, _, _, _, _}) ->
    case purlin_phash:hash(Key, MaxN) of
        H when H > N -> H - Bso;
        H -> H
    end.

-doc "The entries of a slot.".
-spec bucket(pos_integer(), table()) -> list().
bucket(Slot, T) -> get_bucket(element(9, T), Slot).

-doc "A table with other entries in a slot.".
-spec put_bucket(pos_integer(), list(), table()) -> table().
put_bucket(Slot, Bucket, T) -> setelement(9, T, set_bucket(element(9, T), Slot, Bucket)).

get_bucket(Segments, Slot) ->
    element((Slot - 1) rem ?SEGMENT + 1, element((Slot - 1) div ?SEGMENT + 1, Segments)).

set_bucket(Segments, Slot, Bucket) ->
    I = (Slot - 1) div ?SEGMENT + 1,
    setelement(I, Segments, setelement((Slot - 1) rem ?SEGMENT + 1, element(I, Segments), Bucket)).

-doc "A table to which so many entries, 0 or 1, have been added.".
-spec grown(0 | 1, table()) -> table().
grown(0, T) -> T;
grown(Count, {Tag, Size, N, MaxN, _, ExpandAt, _, Empty, Segments} = T) when Size + Count > ExpandAt, N =:= MaxN ->
    More = list_to_tuple(tuple_to_list(Segments) ++ lists:duplicate(tuple_size(Segments), Empty)),
    split(Count, setelement(1, setelement(9, setelement(4, setelement(5, T, MaxN), 2 * MaxN), More), Tag));
grown(Count, {_, Size, _, _, _, ExpandAt, _, _, _} = T) when Size + Count > ExpandAt ->
    split(Count, T);
grown(Count, T) ->
    setelement(2, T, element(2, T) + Count).

%% Divides the bucket that the next slot shares.
split(Count, {Tag, Size, N0, MaxN, Bso, _, _, Empty, Segments}) ->
    N = N0 + 1,
    {Stay, Move} = rehash(get_bucket(Segments, N - Bso), N, MaxN, Tag),
    NewSegments = set_bucket(set_bucket(Segments, N - Bso, Stay), N, Move),
    {Tag, Size + Count, N, MaxN, Bso, N * ?EXPAND, N * ?CONTRACT, Empty, NewSegments}.

rehash([Entry | Entries], Slot, MaxN, Tag) ->
    {Stay, Move} = rehash(Entries, Slot, MaxN, Tag),
    case purlin_phash:hash(key(Tag, Entry), MaxN) of
        Slot -> {Stay, [Entry | Move]};
        _ -> {[Entry | Stay], Move}
    end;
rehash([], _, _, _) -> {[], []}.

key(dict, [Key | _]) -> Key;
key(set, Element) -> Element.

-doc "A table from which so many entries have been taken.".
-spec shrunk(non_neg_integer(), table()) -> table().
shrunk(Count, {Tag, Size, N, MaxN, Bso, _, ContractAt, Empty, Segments0})
  when Size - Count < ContractAt, N > ?SEGMENT ->
    Joined = get_bucket(Segments0, N - Bso) ++ get_bucket(Segments0, N),
    Segments = set_bucket(set_bucket(Segments0, N - Bso, Joined), N, []),
    Left = N - 1,
    T = {Tag, Size - Count, Left, MaxN, Bso, Left * ?EXPAND, Left * ?CONTRACT, Empty, Segments},
    if
        Left =:= Bso ->
            Half = lists:sublist(tuple_to_list(Segments), tuple_size(Segments) div 2),
            setelement(4, setelement(5, setelement(9, T, list_to_tuple(Half)), Bso div 2), MaxN div 2);
        true -> T
    end;
shrunk(Count, T) ->
    setelement(2, T, element(2, T) - Count).

-doc "Combines the entries, from the last slot to the first.".
-spec fold(fun((term(), Acc) -> Acc), Acc, table()) -> Acc.
fold(F, Acc, T) ->
    Segments = element(9, T),
    fold_segments(F, Acc, Segments, tuple_size(Segments)).

fold_segments(F, Acc, Segments, I) when I >= 1 ->
    Segment = element(I, Segments),
    fold_segments(F, fold_segment(F, Acc, Segment, tuple_size(Segment)), Segments, I - 1);
fold_segments(_, Acc, _, 0) -> Acc.

fold_segment(F, Acc, Segment, I) when I >= 1 ->
    fold_segment(F, fold_bucket(F, Acc, element(I, Segment)), Segment, I - 1);
fold_segment(_, Acc, _, 0) -> Acc.

fold_bucket(F, Acc, [Entry | Entries]) -> fold_bucket(F, F(Entry, Acc), Entries);
fold_bucket(_, Acc, []) -> Acc.

-doc "A table with other entries in the same places.".
-spec map(fun((term()) -> term()), table()) -> table().
map(F, T) ->
    Segments = [list_to_tuple([[F(Entry) || Entry <- Bucket] || Bucket <- tuple_to_list(Segment)])
                || Segment <- tuple_to_list(element(9, T))],
    setelement(9, T, list_to_tuple(Segments)).

-doc "The entries for which a predicate holds; as in OTP, the buckets of a set come out reversed.".
-spec filter(fun((term()) -> boolean()), table()) -> table().
filter(Pred, T) ->
    Keep = case element(1, T) of
               dict -> fun(Bucket) -> lists:filter(Pred, Bucket) end;
               set -> fun(Bucket) -> lists:reverse(lists:filter(Pred, Bucket)) end
           end,
    Segments = [list_to_tuple([Keep(Bucket) || Bucket <- tuple_to_list(Segment)])
                || Segment <- tuple_to_list(element(9, T))],
    Kept = lists:sum([length(Bucket) || Segment <- Segments, Bucket <- tuple_to_list(Segment)]),
    shrunk(element(2, T) - Kept, setelement(9, T, list_to_tuple(Segments))).
