-module(dict).
-moduledoc "Dictionaries, on the table of purlin_hash.".

-export([append/3, append_list/3, erase/2, fetch/2, fetch_keys/1, filter/2, find/2, fold/3, from_list/1, is_empty/1,
         is_key/2, map/2, merge/3, new/0, size/1, store/3, take/2, to_list/1, update/3, update/4, update_counter/3]).

-export_type([dict/0, dict/2]).

-opaque dict(Key, Value) :: {dict, Key | Value, term(), term(), term(), term(), term(), term(), term()}.
-type dict() :: dict(term(), term()).

-doc "An empty dictionary.".
-spec new() -> dict().
new() -> purlin_hash:new(dict).

-doc "Whether a key is there.".
-spec is_key(Key, dict(Key, term())) -> boolean().
is_key(Key, D) -> lookup(Key, purlin_hash:bucket(purlin_hash:slot(Key, D), D)) =/= none.

lookup(Key, [[Key | _] = Entry | _]) -> Entry;
lookup(Key, [_ | Entries]) -> lookup(Key, Entries);
lookup(_, []) -> none.

-doc "The pairs.".
-spec to_list(dict(Key, Value)) -> [{Key, Value}].
to_list(D) -> purlin_hash:fold(fun([Key | Value], L) -> [{Key, Value} | L] end, [], D).

-doc "A dictionary of pairs; of two with the same key, the later.".
-spec from_list([{Key, Value}]) -> dict(Key, Value).
from_list(L) -> lists:foldl(fun({K, V}, D) -> store(K, V, D) end, new(), L).

-doc "The number of pairs.".
-spec size(dict()) -> non_neg_integer().
size(D) -> purlin_hash:size(D).

-doc "Whether there are no pairs.".
-spec is_empty(dict()) -> boolean().
is_empty(D) -> purlin_hash:size(D) =:= 0.

-doc "The value of a key; badarg when it is not there.".
-spec fetch(Key, dict(Key, Value)) -> Value.
fetch(Key, D) ->
    case lookup(Key, purlin_hash:bucket(purlin_hash:slot(Key, D), D)) of
        [_ | Value] -> Value;
        none -> erlang:error(badarg, [Key, D])
    end.

-doc "The value of a key, `{ok, Value}`, or error.".
-spec find(Key, dict(Key, Value)) -> {ok, Value} | error.
find(Key, D) ->
    case lookup(Key, purlin_hash:bucket(purlin_hash:slot(Key, D), D)) of
        [_ | Value] -> {ok, Value};
        none -> error
    end.

-doc "The keys.".
-spec fetch_keys(dict(Key, term())) -> [Key].
fetch_keys(D) -> purlin_hash:fold(fun([Key | _], Keys) -> [Key | Keys] end, [], D).

-doc "A dictionary without a key.".
-spec erase(Key, dict(Key, Value)) -> dict(Key, Value).
erase(Key, D) ->
    case take(Key, D) of
        {_, Rest} -> Rest;
        error -> D
    end.

-doc "The value of a key and the dictionary without it, or error.".
-spec take(Key, dict(Key, Value)) -> {Value, dict(Key, Value)} | error.
take(Key, D) ->
    Slot = purlin_hash:slot(Key, D),
    Bucket = purlin_hash:bucket(Slot, D),
    case lookup(Key, Bucket) of
        none -> error;
        [_ | Value] = Entry ->
            {Value, purlin_hash:shrunk(1, purlin_hash:put_bucket(Slot, lists:delete(Entry, Bucket), D))}
    end.

%% Replaces the value of a key, or adds one at the end of its bucket.
change(Key, Change, New, D) ->
    Slot = purlin_hash:slot(Key, D),
    {Bucket, Added} = change_entry(Key, Change, New, purlin_hash:bucket(Slot, D)),
    purlin_hash:grown(Added, purlin_hash:put_bucket(Slot, Bucket, D)).

change_entry(Key, Change, _, [[Key | Value] | Entries]) -> {[[Key | Change(Value)] | Entries], 0};
change_entry(Key, Change, New, [Entry | Entries]) ->
    {Changed, Added} = change_entry(Key, Change, New, Entries),
    {[Entry | Changed], Added};
change_entry(Key, _, New, []) -> {[[Key | New]], 1}.

-doc "A dictionary with a value for a key.".
-spec store(Key, Value, dict(Key, Value)) -> dict(Key, Value).
store(Key, Value, D) -> change(Key, fun(_) -> Value end, Value, D).

-doc "Appends a value to the list of a key.".
-spec append(Key, Value, dict(Key, [Value])) -> dict(Key, [Value]).
append(Key, Value, D) -> change(Key, fun(List) -> List ++ [Value] end, [Value], D).

-doc "Appends values to the list of a key.".
-spec append_list(Key, [Value], dict(Key, [Value])) -> dict(Key, [Value]).
append_list(Key, Values, D) -> change(Key, fun(List) -> List ++ Values end, Values, D).

-doc "Replaces the value of a key by the result of a function; badarg when it is not there.".
-spec update(Key, fun((Value) -> Value), dict(Key, Value)) -> dict(Key, Value).
update(Key, F, D) ->
    case is_key(Key, D) of
        true -> change(Key, F, none, D);
        false -> erlang:error(badarg, [Key, F, D])
    end.

-doc "Replaces the value of a key by the result of a function, or stores a first value.".
-spec update(Key, fun((Value) -> Value), Value, dict(Key, Value)) -> dict(Key, Value).
update(Key, F, Init, D) -> change(Key, F, Init, D).

-doc "Adds to the number of a key, which begins with 0.".
-spec update_counter(Key, number(), dict(Key, number())) -> dict(Key, number()).
update_counter(Key, Increment, D) when is_number(Increment) ->
    change(Key, fun(N) -> N + Increment end, Increment, D).

-doc "Combines the pairs.".
-spec fold(fun((Key, Value, Acc) -> Acc), Acc, dict(Key, Value)) -> Acc.
fold(F, Acc, D) -> purlin_hash:fold(fun([Key | Value], A) -> F(Key, Value, A) end, Acc, D).

-doc "The results of a function for the values.".
-spec map(fun((Key, Value1) -> Value2), dict(Key, Value1)) -> dict(Key, Value2).
map(F, D) -> purlin_hash:map(fun([Key | Value]) -> [Key | F(Key, Value)] end, D).

-doc "The pairs for which a predicate holds.".
-spec filter(fun((Key, Value) -> boolean()), dict(Key, Value)) -> dict(Key, Value).
filter(F, D) -> purlin_hash:filter(fun([Key | Value]) -> F(Key, Value) end, D).

-doc "Two dictionaries in one; where both have a key, the result of a function for both values.".
-spec merge(fun((Key, Value, Value) -> Value), dict(Key, Value), dict(Key, Value)) -> dict(Key, Value).
merge(F, D1, D2) ->
    case purlin_hash:size(D1) < purlin_hash:size(D2) of
        true -> fold(fun(K, V1, D) -> change(K, fun(V2) -> F(K, V1, V2) end, V1, D) end, D2, D1);
        false -> fold(fun(K, V2, D) -> change(K, fun(V1) -> F(K, V1, V2) end, V2, D) end, D1, D2)
    end.
