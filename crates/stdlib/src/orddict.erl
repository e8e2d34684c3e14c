-module(orddict).
-moduledoc "Dictionaries as lists of pairs in the order of their keys. Keys are equal when `==` says so.".

-export([append/3, append_list/3, erase/2, fetch/2, fetch_keys/1, filter/2, find/2, fold/3, from_list/1, is_empty/1,
         is_key/2, map/2, merge/3, new/0, size/1, store/3, take/2, to_list/1, update/3, update/4, update_counter/3]).

-export_type([orddict/0, orddict/2]).

-type orddict(Key, Value) :: [{Key, Value}].
-type orddict() :: orddict(term(), term()).

-doc "An empty dictionary.".
-spec new() -> orddict().
new() -> [].

-doc "Whether a key is there.".
-spec is_key(Key, orddict(Key, term())) -> boolean().
is_key(Key, [{K, _} | _]) when Key < K -> false;
is_key(Key, [{K, _} | Dict]) when Key > K -> is_key(Key, Dict);
is_key(_, [{_, _} | _]) -> true;
is_key(_, []) -> false.

-doc "The pairs.".
-spec to_list(orddict(Key, Value)) -> [{Key, Value}].
to_list(Dict) -> Dict.

-doc "A dictionary of pairs; of two with the same key, the later.".
-spec from_list([{Key, Value}]) -> orddict(Key, Value).
from_list(Pairs) ->
    lists:ukeysort(1, reverse_pairs(Pairs, [])).

%% Only pairs will do.
reverse_pairs([{_, _} = Pair | Pairs], Reversed) -> reverse_pairs(Pairs, [Pair | Reversed]);
reverse_pairs([], Reversed) -> Reversed.

-doc "The number of pairs.".
-spec size(orddict()) -> non_neg_integer().
size(Dict) -> length(Dict).

-doc "Whether there are no pairs.".
-spec is_empty(orddict()) -> boolean().
is_empty([]) -> true;
is_empty([_ | _]) -> false.

-doc "The value of a key.".
-spec fetch(Key, orddict(Key, Value)) -> Value.
fetch(Key, [{K, _} | Dict]) when Key > K -> fetch(Key, Dict);
fetch(Key, [{K, Value} | _]) when Key == K -> Value.

-doc "The value of a key, `{ok, Value}`, or error.".
-spec find(Key, orddict(Key, Value)) -> {ok, Value} | error.
find(Key, [{K, _} | _]) when Key < K -> error;
find(Key, [{K, _} | Dict]) when Key > K -> find(Key, Dict);
find(_, [{_, Value} | _]) -> {ok, Value};
find(_, []) -> error.

-doc "The keys.".
-spec fetch_keys(orddict(Key, term())) -> [Key].
fetch_keys([{Key, _} | Dict]) -> [Key | fetch_keys(Dict)];
fetch_keys([]) -> [].

-doc "A dictionary without a key.".
-spec erase(Key, orddict(Key, Value)) -> orddict(Key, Value).
erase(Key, [{K, _} = Pair | Dict]) when Key > K -> [Pair | erase(Key, Dict)];
erase(Key, [{K, _} | _] = Dict) when Key < K -> Dict;
erase(_, [{_, _} | Dict]) -> Dict;
erase(_, []) -> [].

-doc "The value of a key and the dictionary without it, or error.".
-spec take(Key, orddict(Key, Value)) -> {Value, orddict(Key, Value)} | error.
take(Key, Dict) -> take(Key, Dict, []).

take(Key, [{K, _} = Pair | Dict], Before) when Key > K -> take(Key, Dict, [Pair | Before]);
take(Key, [{K, Value} | Dict], Before) when Key == K -> {Value, lists:reverse(Before, Dict)};
take(_, _, _) -> error.

-doc "A dictionary with a value for a key.".
-spec store(Key, Value, orddict(Key, Value)) -> orddict(Key, Value).
store(Key, New, [{K, _} | _] = Dict) when Key < K -> [{Key, New} | Dict];
store(Key, New, [{K, _} = Pair | Dict]) when Key > K -> [Pair | store(Key, New, Dict)];
store(Key, New, [{_, _} | Dict]) -> [{Key, New} | Dict];
store(Key, New, []) -> [{Key, New}].

-doc "Appends a value to the list of a key.".
-spec append(Key, Value, orddict(Key, [Value])) -> orddict(Key, [Value]).
append(Key, New, Dict) -> append_list(Key, [New], Dict).

-doc "Appends values to the list of a key.".
-spec append_list(Key, [Value], orddict(Key, [Value])) -> orddict(Key, [Value]).
append_list(Key, New, [{K, _} | _] = Dict) when Key < K -> [{Key, New} | Dict];
append_list(Key, New, [{K, _} = Pair | Dict]) when Key > K -> [Pair | append_list(Key, New, Dict)];
append_list(Key, New, [{_, Old} | Dict]) -> [{Key, Old ++ New} | Dict];
append_list(Key, New, []) -> [{Key, New}].

-doc "Replaces the value of a key by the result of a function.".
-spec update(Key, fun((Value) -> Value), orddict(Key, Value)) -> orddict(Key, Value).
update(Key, Fun, [{K, _} = Pair | Dict]) when Key > K -> [Pair | update(Key, Fun, Dict)];
update(Key, Fun, [{K, Value} | Dict]) when Key == K -> [{Key, Fun(Value)} | Dict].

-doc "Replaces the value of a key by the result of a function, or stores a first value.".
-spec update(Key, fun((Value) -> Value), Value, orddict(Key, Value)) -> orddict(Key, Value).
update(Key, _, Init, [{K, _} | _] = Dict) when Key < K -> [{Key, Init} | Dict];
update(Key, Fun, Init, [{K, _} = Pair | Dict]) when Key > K -> [Pair | update(Key, Fun, Init, Dict)];
update(Key, Fun, _, [{_, Value} | Dict]) -> [{Key, Fun(Value)} | Dict];
update(Key, _, Init, []) -> [{Key, Init}].

-doc "Adds to the number of a key, which begins with 0.".
-spec update_counter(Key, number(), orddict(Key, number())) -> orddict(Key, number()).
update_counter(Key, Increment, Dict) when is_number(Increment) ->
    update(Key, fun(N) -> N + Increment end, Increment, Dict).

-doc "Combines the pairs.".
-spec fold(fun((Key, Value, Acc) -> Acc), Acc, orddict(Key, Value)) -> Acc.
fold(Fun, Acc, [{Key, Value} | Dict]) -> fold(Fun, Fun(Key, Value, Acc), Dict);
fold(Fun, Acc, []) when is_function(Fun, 3) -> Acc.

-doc "The results of a function for the values.".
-spec map(fun((Key, Value1) -> Value2), orddict(Key, Value1)) -> orddict(Key, Value2).
map(Fun, [{Key, Value} | Dict]) -> [{Key, Fun(Key, Value)} | map(Fun, Dict)];
map(Fun, []) when is_function(Fun, 2) -> [].

-doc "The pairs for which a predicate holds.".
-spec filter(fun((Key, Value) -> boolean()), orddict(Key, Value)) -> orddict(Key, Value).
filter(Fun, [{Key, Value} = Pair | Dict]) ->
    case Fun(Key, Value) of
        true -> [Pair | filter(Fun, Dict)];
        false -> filter(Fun, Dict)
    end;
filter(Fun, []) when is_function(Fun, 2) -> [].

-doc "Two dictionaries in one; where both have a key, the result of a function for both values.".
-spec merge(fun((Key, Value, Value) -> Value), orddict(Key, Value), orddict(Key, Value)) -> orddict(Key, Value).
merge(Fun, [{K1, _} = Pair | D1], [{K2, _} | _] = D2) when K1 < K2 -> [Pair | merge(Fun, D1, D2)];
merge(Fun, [{K1, _} | _] = D1, [{K2, _} = Pair | D2]) when K1 > K2 -> [Pair | merge(Fun, D1, D2)];
merge(Fun, [{K, V1} | D1], [{_, V2} | D2]) -> [{K, Fun(K, V1, V2)} | merge(Fun, D1, D2)];
merge(Fun, [], D2) when is_function(Fun, 3) -> D2;
merge(Fun, D1, []) when is_function(Fun, 3) -> D1.
