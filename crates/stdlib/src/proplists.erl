-module(proplists).
-moduledoc """
Property lists: `{Key, Value}` tuples, and atoms that stand for `{Atom, true}`. Other elements are skipped.
""".

-export([append_values/2, compact/1, delete/2, expand/2, from_map/1, get_all_values/2, get_bool/2, get_keys/1,
         get_value/2, get_value/3, is_defined/2, lookup/2, lookup_all/2, normalize/2, property/1, property/2, split/2,
         substitute_aliases/2, substitute_negations/2, to_map/1, to_map/2, unfold/1]).

-export_type([property/0, proplist/0]).

-type property() :: atom() | tuple().
-type proplist() :: [property()].

-doc "The shortest form of a property: an atom for `{Atom, true}`.".
-spec property(property()) -> property().
property({Key, true}) when is_atom(Key) -> Key;
property(Property) -> Property.

-doc "A property of a key and a value, in its shortest form.".
-spec property(term(), term()) -> property().
property(Key, true) when is_atom(Key) -> Key;
property(Key, Value) -> {Key, Value}.

-doc "Replaces atoms by their pairs.".
-spec unfold([term()]) -> [term()].
unfold([P | Ps]) when is_atom(P) -> [{P, true} | unfold(Ps)];
unfold([P | Ps]) -> [P | unfold(Ps)];
unfold([]) -> [].

-doc "Replaces pairs by atoms where that is shorter.".
-spec compact([property()]) -> [property()].
compact(List) -> [property(P) || P <- List].

-doc "The first entry of a key as a tuple, or none.".
-spec lookup(term(), [term()]) -> none | tuple().
lookup(Key, [P | Ps]) ->
    if
        is_atom(P), P =:= Key -> {Key, true};
        tuple_size(P) >= 1, element(1, P) =:= Key -> P;
        true -> lookup(Key, Ps)
    end;
lookup(_, []) -> none.

-doc "All entries of a key as tuples.".
-spec lookup_all(term(), [term()]) -> [tuple()].
lookup_all(Key, [P | Ps]) ->
    if
        is_atom(P), P =:= Key -> [{Key, true} | lookup_all(Key, Ps)];
        tuple_size(P) >= 1, element(1, P) =:= Key -> [P | lookup_all(Key, Ps)];
        true -> lookup_all(Key, Ps)
    end;
lookup_all(_, []) -> [].

-doc "Whether a key has an entry.".
-spec is_defined(term(), [term()]) -> boolean().
is_defined(Key, [P | Ps]) ->
    if
        is_atom(P), P =:= Key -> true;
        tuple_size(P) >= 1, element(1, P) =:= Key -> true;
        true -> is_defined(Key, Ps)
    end;
is_defined(_, []) -> false.

-doc "The value of a key, or undefined.".
-spec get_value(term(), [term()]) -> term().
get_value(Key, List) -> get_value(Key, List, undefined).

-doc "The value of a key's first entry, or a default.".
-spec get_value(term(), [term()], term()) -> term().
get_value(Key, [P | Ps], Default) ->
    if
        is_atom(P), P =:= Key -> true;
        tuple_size(P) >= 1, element(1, P) =:= Key ->
            case P of
                {_, Value} -> Value;
                _ -> Default
            end;
        true -> get_value(Key, Ps, Default)
    end;
get_value(_, [], Default) -> Default.

-doc "The values of all entries of a key.".
-spec get_all_values(term(), [term()]) -> [term()].
get_all_values(Key, [P | Ps]) ->
    if
        is_atom(P), P =:= Key -> [true | get_all_values(Key, Ps)];
        tuple_size(P) >= 1, element(1, P) =:= Key ->
            case P of
                {_, Value} -> [Value | get_all_values(Key, Ps)];
                _ -> get_all_values(Key, Ps)
            end;
        true -> get_all_values(Key, Ps)
    end;
get_all_values(_, []) -> [].

-doc "The values of all entries of a key, lists among them taken apart.".
-spec append_values(term(), [term()]) -> [term()].
append_values(Key, List) ->
    lists:append([if is_list(Value) -> Value; true -> [Value] end || Value <- get_all_values(Key, List)]).

-doc "Whether the first entry of a key has the value true.".
-spec get_bool(term(), [term()]) -> boolean().
get_bool(Key, [P | Ps]) ->
    if
        is_atom(P), P =:= Key -> true;
        tuple_size(P) >= 1, element(1, P) =:= Key ->
            case P of
                {_, true} -> true;
                _ -> false
            end;
        true -> get_bool(Key, Ps)
    end;
get_bool(_, []) -> false.

-doc "The keys, each once.".
-spec get_keys([term()]) -> [term()].
get_keys(List) -> sets:to_list(keys(List, sets:new())).

keys([P | Ps], Keys) ->
    if
        is_atom(P) -> keys(Ps, sets:add_element(P, Keys));
        tuple_size(P) >= 1 -> keys(Ps, sets:add_element(element(1, P), Keys));
        true -> keys(Ps, Keys)
    end;
keys([], Keys) -> Keys.

-doc "Without the entries of a key.".
-spec delete(term(), [term()]) -> [term()].
delete(Key, [P | Ps]) ->
    if
        is_atom(P), P =:= Key -> delete(Key, Ps);
        tuple_size(P) >= 1, element(1, P) =:= Key -> delete(Key, Ps);
        true -> [P | delete(Key, Ps)]
    end;
delete(_, []) -> [].

-doc "Replaces keys by other names for them.".
-spec substitute_aliases([{term(), term()}], [term()]) -> [term()].
substitute_aliases(Aliases, Props) ->
    [substitute(Aliases, P) || P <- Props].

substitute([{Key, Name} | Aliases], P) ->
    if
        is_atom(P), P =:= Key -> property(Name, true);
        tuple_size(P) >= 1, element(1, P) =:= Key -> property(setelement(1, P, Name));
        true -> substitute(Aliases, P)
    end;
substitute([], P) -> P.

-doc "Replaces keys by others with the opposite meaning.".
-spec substitute_negations([{term(), term()}], [term()]) -> [term()].
substitute_negations(Negations, Props) ->
    [negate(Negations, P) || P <- Props].

negate([{Key, Name} | Negations], P) ->
    if
        is_atom(P), P =:= Key -> property(Name, false);
        tuple_size(P) >= 1, element(1, P) =:= Key ->
            case P of
                {_, true} -> property(Name, false);
                {_, false} -> property(Name, true);
                _ -> property(Name, true)
            end;
        true -> negate(Negations, P)
    end;
negate([], P) -> P.

-doc "Replaces properties by the lists they stand for.".
-spec expand([{property(), [term()]}], [term()]) -> [term()].
expand(Expansions, Props) when is_list(Props) ->
    Table = [{key_of(P), unfold_one(P), List} || {P, List} <- Expansions,
                                                      is_atom(P) orelse (is_tuple(P) andalso P =/= {})],
    splice(lists:foldl(fun expand_one/2, Props, first_of_each_key(Table, []))).

key_of(P) when is_atom(P) -> P;
key_of(P) -> element(1, P).

unfold_one(P) when is_atom(P) -> {P, true};
unfold_one({Key, true}) when is_atom(Key) -> {Key, true};
unfold_one(P) -> P.

first_of_each_key([{Key, _, _} = E | Es], Keys) ->
    case lists:member(Key, Keys) of
        true -> first_of_each_key(Es, Keys);
        false -> [E | first_of_each_key(Es, [Key | Keys])]
    end;
first_of_each_key([], _) -> [].

%% Only the first entry of a key counts; when it is expanded, later ones of that key go.
expand_one({Key, Unfolded, List} = Expansion, [P | Ps]) ->
    case is_key(Key, P) of
        true ->
            case unfold_one(P) of
                Unfolded -> [List | [Other || Other <- Ps, not is_key(Key, Other)]];
                {Key, true} when is_atom(Key) -> [Key | Ps];
                _ -> [P | Ps]
            end;
        false -> [P | expand_one(Expansion, Ps)]
    end;
expand_one(_, []) -> [].

is_key(Key, P) when is_atom(P) -> P =:= Key;
is_key(Key, P) when tuple_size(P) >= 1 -> element(1, P) =:= Key;
is_key(_, _) -> false.

splice([List | Ps]) when is_list(List) -> List ++ splice(Ps);
splice([P | Ps]) -> [P | splice(Ps)];
splice([]) -> [].

-doc "Applies aliases, negations and expansions in stages, and compacts.".
-spec normalize([term()], [{aliases | negations | expand, list()}]) -> [term()].
normalize(List, [{aliases, Aliases} | Stages]) -> normalize(substitute_aliases(Aliases, List), Stages);
normalize(List, [{expand, Expansions} | Stages]) -> normalize(expand(Expansions, List), Stages);
normalize(List, [{negations, Negations} | Stages]) -> normalize(substitute_negations(Negations, List), Stages);
normalize(List, []) -> compact(List).

-doc "Splits a list by keys into lists, and the rest.".
-spec split([term()], [term()]) -> {[[term()]], [term()]}.
split(List, Keys) ->
    {Groups, Rest} = split(List, #{K => [] || K <- Keys}, []),
    {[lists:reverse(map_get(K, Groups)) || K <- Keys], lists:reverse(Rest)}.

split([P | Ps], Groups, Rest) ->
    Key = if
              is_atom(P) -> P;
              tuple_size(P) >= 1 -> element(1, P);
              true -> Groups
          end,
    case Groups of
        #{Key := Group} -> split(Ps, Groups#{Key := [P | Group]}, Rest);
        #{} -> split(Ps, Groups, [P | Rest])
    end;
split([], Groups, Rest) -> {Groups, Rest}.

-doc "The properties as a map; the first entry of a key counts.".
-spec to_map([term()]) -> map().
to_map(List) ->
    lists:foldr(fun({K, V}, M) -> M#{K => V};
                   (T, M) when tuple_size(T) >= 1 -> maps:remove(element(1, T), M);
                   (A, M) when is_atom(A) -> M#{A => true};
                   (_, M) -> M
                end, #{}, List).

-doc "As to_map/1, after the stages of normalize/2.".
-spec to_map([term()], list()) -> map().
to_map(List, Stages) -> to_map(normalize(List, Stages)).

-doc "The pairs of a map.".
-spec from_map(map()) -> [term()].
from_map(Map) -> maps:to_list(Map).
