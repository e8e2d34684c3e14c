-module(erl_stdlib_errors).
-moduledoc """
What is wrong with the arguments of a function of the library that failed, for erl_error, as erl_erts_errors has it for
BIFs of module erlang.
""".

-export([format_error/2]).

-doc "Explains the failed call in the first frame of a stack.".
-spec format_error(term(), [term()]) -> #{pos_integer() | general => unicode:chardata()}.
format_error(_, [{io, F, Args, Location} | _]) when is_list(Args) ->
    #{cause := Cause} = proplists:get_value(error_info, Location, #{cause => none}),
    io_messages(Cause, F, Args);
format_error(Reason, [{M, F, Args, _} | _]) when is_list(Args) ->
    explained(messages(M, F, Args, Reason), 1);
format_error(_, _) ->
    #{}.

explained([[] | Rest], N) -> explained(Rest, N + 1);
explained([Text | Rest], N) -> (explained(Rest, N + 1))#{N => Text};
explained([], _) -> #{}.

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

messages(maps, F, [_, Map], {badkey, _}) when F =:= get, is_map(Map) -> ["not present in map"];
messages(maps, F, [_, Map | _], _) when F =:= get; F =:= find; F =:= is_key; F =:= remove; F =:= take -> [[], map(Map)];
messages(maps, F, [_, _, Map], {badkey, _}) when F =:= update, is_map(Map) -> ["not present in map"];
messages(maps, F, [_, _, Map], _) when F =:= put; F =:= update -> [[], [], map(Map)];
messages(maps, to_list, [_], _) -> ["not a map or an iterator"];
messages(maps, F, [Map], _) when F =:= keys; F =:= values; F =:= size; F =:= iterator -> [map(Map)];
messages(maps, merge, [A, B], _) -> [map(A), map(B)];
messages(maps, from_list, [L], _) -> [list(L)];
messages(lists, F, [_, N, L], _) when F =:= keyfind; F =:= keymember; F =:= keysearch -> [[], position(N), list(L)];
messages(lists, member, [_, L], _) -> [[], list(L)];
messages(lists, reverse, [L, _], _) -> [list(L)];
messages(math, _, Args, badarg) -> [number(Arg) || Arg <- Args];
messages(math, _, [_], badarith) -> ["is outside the domain for this function"];
messages(_, _, _, _) -> [].

map(M) when is_map(M) -> [];
map(_) -> "not a map".

position(N) when is_integer(N), N >= 1 -> [];
position(N) when is_integer(N) -> "out of range";
position(_) -> "not an integer".

list(L) when not is_list(L) -> "not a list";
list(L) ->
    try length(L) of
        _ -> []
    catch
        error:badarg -> "not a proper list"
    end.

number(N) when is_number(N) -> [];
number(_) -> "not a number".
