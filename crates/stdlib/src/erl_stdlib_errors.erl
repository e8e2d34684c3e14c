-module(erl_stdlib_errors).
-moduledoc """
What is wrong with the arguments of a function of the library that failed, for erl_error, as erl_erts_errors has it for
BIFs of module erlang.
""".

-export([format_error/2]).

-doc "Explains the failed call in the first frame of a stack.".
-spec format_error(term(), [term()]) -> purlin_argument:explanation().
format_error(_, [{io, F, Args, Location} | _]) when is_list(Args) ->
    #{cause := Cause} = proplists:get_value(error_info, Location, #{cause => none}),
    io_messages(Cause, F, Args);
format_error(_, [{ets, F, Args, Location} | _]) when is_list(Args) ->
    Info = proplists:get_value(error_info, Location, #{}),
    purlin_ets_errors:explain(F, Args, maps:get(cause, Info, none));
format_error(Reason, [{M, F, Args, _} | _]) when is_list(Args) ->
    case rule(M, F, Args, Reason) of
        {Kinds, Otherwise} -> purlin_argument:explain(Kinds, Args, Otherwise);
        Map when is_map(Map) -> Map;
        Kinds -> purlin_argument:explain(Kinds, Args)
    end;
format_error(_, _) ->
    #{}.

io_messages({io, terminated}, _, _) -> #{general => "the device has terminated"};
io_messages({io, calling_self}, _, _) -> #{general => "the device is not allowed to call itself"};
io_messages({io, arguments}, _, [_ | _]) -> #{1 => "the device does not exist"};
io_messages({device, format}, F, Args) when F =:= format; F =:= fwrite ->
    case Args of
        [Format] -> format_messages(Format, [], 1);
        [Format, List] -> format_messages(Format, List, 1);
        [_, Format, List] -> format_messages(Format, List, 2)
    end;
io_messages(_, _, _) -> #{}.

format_messages(Format, Args, N) ->
    case types(Format) of
        {error, Text} -> #{N => ["format string invalid (", Text, ")"]};
        _ when not is_list(Args) -> #{N + 1 => "not a list"};
        Types when length(Args) =/= length(Types) -> #{N => "wrong number of arguments"};
        Types ->
            case [{I, Type} || {I, {Type, Arg}} <- lists:enumerate(lists:zip(Types, Args)), not is_of(Type, Arg)] of
                [{I, Type} | _] -> #{N + 1 => io_lib:format("element ~w must be of type ~s", [I, Type])};
                [] -> #{}
            end
    end.

%% The types of the arguments that a format takes, or what is wrong with it.
types(Format) when is_list(Format) -> types(Format, []);
types(Format) when is_atom(Format) -> types(atom_to_list(Format), []);
types(Format) when is_binary(Format) -> types(binary_to_list(Format), []);
types(_) -> {error, "not a format string"}.

types([$~ | Rest], Ts) -> control(Rest, Ts);
types([_ | Rest], Ts) -> types(Rest, Ts);
types([], Ts) -> lists:reverse(Ts).

control([C | Rest], Ts) when C >= $0, C =< $9; C =:= $-; C =:= $t; C =:= $l; C =:= $k -> control(Rest, Ts);
control([$* | Rest], Ts) -> control(Rest, [integer | Ts]);
control([$K | Rest], Ts) -> control(Rest, [term | Ts]);
control([$., $., _ | Rest], Ts) -> control(Rest, Ts);
control([$. | Rest], Ts) -> control(Rest, Ts);
control([C | Rest], Ts) when C =:= $n; C =:= $~ -> types(Rest, Ts);
control([C | Rest], Ts) when C =:= $w; C =:= $p; C =:= $i -> types(Rest, [term | Ts]);
control([C | Rest], Ts) when C =:= $W; C =:= $P -> types(Rest, [integer, term | Ts]);
control([C | Rest], Ts) when C =:= $x; C =:= $X -> types(Rest, [string, integer | Ts]);
control([C | Rest], Ts) when C =:= $b; C =:= $B; C =:= $#; C =:= $+; C =:= $c -> types(Rest, [integer | Ts]);
control([C | Rest], Ts) when C =:= $f; C =:= $e; C =:= $g -> types(Rest, [float | Ts]);
control([$s | Rest], Ts) -> types(Rest, [string | Ts]);
control([C | _], _) -> {error, ["invalid control ~", C]};
control([], _) -> {error, "truncated"}.

is_of(term, _) -> true;
is_of(integer, X) -> is_integer(X);
is_of(float, X) -> is_float(X);
is_of(string, X) -> is_list(X) orelse is_binary(X) orelse is_atom(X).

rule(maps, F, Args, Reason) -> maps_rule(F, Args, Reason);
rule(lists, F, Args, _) -> lists_rule(F, Args);
rule(binary, F, Args, _) -> binary_rule(F, Args);
rule(math, fmod, [_, Y], badarith) when Y == 0 -> #{2 => "is outside the domain for this function"};
rule(math, F, [X], badarith) when F =/= exp, F =/= cosh, F =/= sinh, is_number(X), abs(X) < 1 bsl 1000 ->
    ["is outside the domain for this function"];
rule(math, _, Args, badarg) -> [number || _ <- Args];
rule(unicode, F, [_], _) when F =/= bom_to_encoding -> [character_data];
rule(unicode, F, [_ | _], _) when F =:= characters_to_list; F =:= characters_to_binary ->
    [character_data, encoding, encoding];
rule(_, _, _, _) -> [].

lists_rule(F, [_, _, _]) when F =:= keyfind; F =:= keymember; F =:= keysearch -> [any, positive, list];
lists_rule(member, [_, _]) -> [any, list];
lists_rule(reverse, [_ | _]) -> [list];
lists_rule(seq, [_, _]) -> {[integer, integer], #{2 => "less than the start minus one"}};
lists_rule(seq, [First, Last, Step]) ->
    {[integer, integer, integer],
     if
         First =< Last, is_integer(Step) -> #{3 => "not a positive increment"};
         true -> #{3 => "not a negative increment"}
     end};
lists_rule(_, _) -> [].

maps_rule(F, [_, M], {badkey, _}) when F =:= get, is_map(M) -> ["not present in map"];
maps_rule(F, [_, _, M], {badkey, _}) when F =:= update, is_map(M) -> ["not present in map"];
maps_rule(F, [_, _], _) when F =:= get; F =:= find; F =:= is_key; F =:= remove; F =:= take -> [any, map];
maps_rule(F, [_, _, _], _) when F =:= put; F =:= update -> [any, any, map];
maps_rule(get, [_, _, _], _) -> [any, map];
maps_rule(F, [_], _) when F =:= keys; F =:= values; F =:= size; F =:= iterator -> [map];
maps_rule(to_list, [_], _) -> [map_or_iterator];
maps_rule(iterator, [_, _], _) ->
    [map, "not 'undefined', 'ordered', 'reversed', or a fun that takes two arguments"];
maps_rule(next, [_], _) -> [iterator];
maps_rule(F, [_, _], _) when F =:= merge; F =:= intersect -> [map, map];
maps_rule(F, [_, _, _], _) when F =:= merge_with; F =:= intersect_with -> [{function, 3}, map, map];
maps_rule(from_list, [_], _) -> [list];
maps_rule(from_keys, [_, _], _) -> [list];
maps_rule(F, [_, _], _) when F =:= filter; F =:= filtermap; F =:= foreach; F =:= map ->
    [{function, 2}, map_or_iterator];
maps_rule(fold, [_, _, _], _) -> [{function, 3}, any, map_or_iterator];
maps_rule(groups_from_list, [_, _], _) -> [{function, 1}, list];
maps_rule(groups_from_list, [_, _, _], _) -> [{function, 1}, {function, 1}, list];
maps_rule(update_with, [_, _, _], _) -> [any, {function, 1}, map];
maps_rule(update_with, [_, _, _, _], _) -> [any, {function, 1}, any, map];
maps_rule(F, [_, _], _) when F =:= with; F =:= without -> [list, map];
maps_rule(_, _, _) -> [].

binary_rule(at, [_, I]) when is_integer(I), I >= 0 -> [whole_binary];
binary_rule(at, [_, _]) -> [whole_binary, non_negative];
binary_rule(F, [B]) when F =:= first; F =:= last ->
    if
        is_binary(B) -> ["a zero-sized binary is not allowed"];
        true -> [whole_binary]
    end;
binary_rule(F, [_]) when F =:= referenced_byte_size; F =:= bin_to_list; F =:= decode_unsigned; F =:= encode_hex;
                         F =:= copy -> [whole_binary];
binary_rule(F, [_, Part]) when F =:= part; F =:= bin_to_list -> {[whole_binary, part(Part)], #{2 => "out of range"}};
binary_rule(F, [B, Start, _]) when F =:= part; F =:= bin_to_list ->
    {[whole_binary, integer, integer],
     if
         Start < 0; Start > byte_size(B) -> #{2 => "out of range"};
         true -> #{3 => "out of range"}
     end};
binary_rule(compile_pattern, [_]) -> ["not a valid pattern"];
binary_rule(copy, [_, _]) -> [whole_binary, non_negative];
binary_rule(decode_hex, [B]) when is_binary(B), byte_size(B) rem 2 =:= 1 -> ["must contain an even number of bytes"];
binary_rule(decode_hex, [_]) -> {[whole_binary], #{1 => "must only contain hex digits 0-9, A-F, and a-f"}};
binary_rule(encode_hex, [_, Case]) ->
    [whole_binary, if Case =:= uppercase; Case =:= lowercase -> any; true -> "not 'uppercase' or 'lowercase'" end];
binary_rule(decode_unsigned, [_, E]) -> [whole_binary, endianness(E)];
binary_rule(encode_unsigned, [_]) -> [non_negative];
binary_rule(encode_unsigned, [_, E]) -> [non_negative, endianness(E)];
binary_rule(list_to_bin, [_]) -> ["not an iodata term"];
binary_rule(F, [_]) when F =:= longest_common_prefix; F =:= longest_common_suffix -> ["not a flat list of binaries"];
binary_rule(F, [_, P]) when F =:= match; F =:= matches; F =:= split -> [whole_binary, pattern(P)];
binary_rule(F, [_, P, Options]) when F =:= match; F =:= matches; F =:= split ->
    {[whole_binary, pattern(P)], if is_list(Options) -> options(Options); true -> #{3 => "invalid options"} end};
binary_rule(replace, [_, P, R | Options]) ->
    {[whole_binary, pattern(P), replacement(R)], if Options =:= [] -> #{}; true -> #{4 => "invalid options"} end};
binary_rule(_, _) -> [].

part({Start, Length}) when is_integer(Start), is_integer(Length) -> any;
part(_) -> "not a valid {Pos,Length} tuple".

endianness(E) when E =:= big; E =:= little -> any;
endianness(_) -> "must be 'big' or 'little'".

pattern(P) ->
    try binary:match(<<>>, P) of
        _ -> any
    catch
        error:_ -> "not a valid pattern"
    end.

replacement(R) when is_binary(R); is_function(R, 1) -> any;
replacement(_) -> "not a valid replacement".

%% Known options that nothing else is wrong with name a part outside of the subject.
options(Options) ->
    Known = fun({scope, {S, L}}) -> is_integer(S) andalso is_integer(L);
               (Option) -> lists:member(Option, [global, trim, trim_all])
            end,
    case lists:all(Known, Options) of
        true -> #{3 => "specified part is not wholly inside binary"};
        false -> #{3 => "invalid options"}
    end.
