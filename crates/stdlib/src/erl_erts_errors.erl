-module(erl_erts_errors).
-moduledoc """
What is wrong with the arguments of a BIF that failed, for erl_error: a map from the number of an argument to a text.

Each function has a list of checks, one for each argument in order; the first text of a check that fails is the answer
for that argument. What no check finds is left out, so that an explanation is never wrong, only sometimes missing.
""".

-export([format_error/2]).

-doc "Explains the failed call in the first frame of a stack.".
-spec format_error(term(), [term()]) -> #{pos_integer() => unicode:chardata()}.
format_error(Reason, [{_, F, Args, _} | _]) when is_list(Args) ->
    explained(messages(F, Args, Reason), 1);
format_error(_, _) ->
    #{}.

explained([[] | Rest], N) -> explained(Rest, N + 1);
explained([Text | Rest], N) -> (explained(Rest, N + 1))#{N => Text};
explained([], _) -> #{}.

messages(F, [A], _) when F =:= atom_to_list; F =:= atom_to_binary -> [atom(A)];
messages(binary_to_atom, [B], _) -> [valid_utf8(B)];
messages(binary_to_existing_atom, [B], R) -> [existing(valid_utf8(B), R)];
messages(binary_to_list, [B], _) -> [binary(B)];
messages(F, [B], _) when F =:= bit_size; F =:= byte_size -> [bitstring(B)];
messages(F, [B], _) when F =:= binary_to_integer -> [number_text(binary(B), "an integer")];
messages(F, [B], _) when F =:= binary_to_float -> [number_text(binary(B), "a float")];
messages(element, [I, T], _) -> element_messages(I, T);
messages(setelement, [I, T, _], _) -> element_messages(I, T);
messages(F, [L], _) when F =:= hd; F =:= tl -> [non_empty(L)];
messages(length, [_], _) -> ["not a list"];
messages(tuple_size, [T], _) -> [tuple(T)];
messages(tuple_to_list, [T], _) -> [tuple(T)];
messages(list_to_tuple, [_], _) -> ["not a list"];
messages(map_size, [M], _) -> [map(M)];
messages(map_get, [_, M], {badkey, _}) when is_map(M) -> ["not present in map"];
messages(map_get, [_, M], _) -> [[], map(M)];
messages(is_map_key, [_, M], _) -> [[], map(M)];
messages(F, [N], _) when F =:= abs; F =:= float; F =:= round; F =:= trunc; F =:= ceil; F =:= floor -> [number(N)];
messages(list_to_integer, [L], _) -> [number_text(flat_list(L), "an integer")];
messages(list_to_integer, [L, B], _) -> [number_text(flat_list(L), "an integer"), base(B)];
messages(list_to_float, [L], _) -> [number_text(flat_list(L), "a float")];
messages(list_to_atom, [L], _) -> [flat_list(L)];
messages(list_to_existing_atom, [L], R) -> [existing(flat_list(L), R)];
messages(list_to_binary, [_], _) -> ["not an iolist term"];
messages(F, [L], _) when F =:= iolist_to_binary; F =:= iolist_size -> [iodata(L)];
messages(F, [I], _) when F =:= integer_to_list; F =:= integer_to_binary -> [integer(I)];
messages(F, [I, B], _) when F =:= integer_to_list; F =:= integer_to_binary -> [integer(I), base(B)];
messages(F, [X], _) when F =:= float_to_list; F =:= float_to_binary -> [a_float(X)];
messages(pid_to_list, [P], _) -> [pid(P)];
messages(F, [Fun], _) when F =:= spawn; F =:= spawn_link; F =:= spawn_monitor -> [function(Fun)];
messages(F, [M, Fn, As], _) when F =:= spawn; F =:= spawn_link; F =:= spawn_monitor; F =:= apply ->
    [atom(M), atom(Fn), proper_list(As)];
messages(register, [Name, Pid], _) -> register_messages(Name, Pid);
messages(unregister, [Name], _) when is_atom(Name) -> ["not a registered name"];
messages(unregister, [Name], _) -> [atom(Name)];
messages(whereis, [Name], _) -> [atom(Name)];
messages('!', [To, _], _) -> [destination(To)];
messages(send, [To, _], _) -> [destination(To)];
messages(F, [Pid], _) when F =:= link; F =:= unlink; F =:= is_process_alive; F =:= process_info -> [pid(Pid)];
messages(process_info, [Pid, _], _) when not is_pid(Pid) -> [pid(Pid)];
messages(process_info, [_, _], _) -> [[], "invalid item or item list"];
messages(exit, [Pid, _], _) -> [pid(Pid)];
messages(monitor, [Type, _], _) when Type =/= process, Type =/= port, Type =/= time_offset -> ["invalid monitor type"];
messages(demonitor, [Ref], _) -> [reference(Ref)];
messages(cancel_timer, [Ref], _) -> [reference(Ref)];
messages(F, [T, To, _], _) when F =:= send_after; F =:= start_timer -> [time(T), receiver(To)];
messages(make_tuple, [N, _], _) -> [tuple_arity(N)];
messages(split_binary, [B, N], _) -> [binary(B), position(N, B)];
messages(_, _, _) -> [].

element_messages(I, T) when is_tuple(T), is_integer(I) -> ["out of range"];
element_messages(I, T) when is_integer(I), I < 1 -> ["out of range", tuple(T)];
element_messages(I, T) -> [integer(I), tuple(T)].

register_messages(Name, Pid) ->
    case {atom(Name), pid_or_port(Pid)} of
        {[], []} when Name =:= undefined -> ["'undefined' is not a valid name"];
        {[], []} ->
            case whereis(Name) of
                undefined -> [[], "not an existing process"];
                _ -> ["name is in use"]
            end;
        {NameText, PidText} -> [NameText, PidText]
    end.

atom(A) when is_atom(A) -> [];
atom(_) -> "not an atom".

binary(B) when is_binary(B) -> [];
binary(_) -> "not a binary".

bitstring(B) when is_bitstring(B) -> [];
bitstring(_) -> "not a bitstring".

valid_utf8(B) when is_binary(B) ->
    case unicode:characters_to_list(B) of
        Chars when is_list(Chars) -> [];
        _ -> "invalid UTF8 encoding"
    end;
valid_utf8(B) -> binary(B).

existing([], badarg) -> "not an already existing atom";
existing(Text, _) -> Text.

tuple(T) when is_tuple(T) -> [];
tuple(_) -> "not a tuple".

map(M) when is_map(M) -> [];
map(_) -> "not a map".

integer(I) when is_integer(I) -> [];
integer(_) -> "not an integer".

a_float(F) when is_float(F) -> [];
a_float(_) -> "not a float".

number(N) when is_number(N) -> [];
number(_) -> "not a number".

pid(P) when is_pid(P) -> [];
pid(_) -> "not a pid".

pid_or_port(P) when is_pid(P); is_port(P) -> [];
pid_or_port(_) -> "not a pid or port".

reference(R) when is_reference(R) -> [];
reference(_) -> "not a reference".

function(F) when is_function(F) -> [];
function(_) -> "not a fun".

non_empty([]) -> "not a nonempty list";
non_empty(L) when is_list(L) -> [];
non_empty(_) -> "not a nonempty list".

proper_list(L) when not is_list(L) -> "not a list";
proper_list(L) ->
    try length(L) of
        _ -> []
    catch
        error:badarg -> "not a proper list"
    end.

flat_list(L) ->
    case proper_list(L) of
        [] ->
            case lists:all(fun(C) -> is_integer(C) andalso C >= 0 end, L) of
                true -> [];
                false -> "not a list of characters"
            end;
        Text -> Text
    end.

number_text(Text, What) when Text =:= []; Text =:= "not a list of characters" ->
    ["not a textual representation of " | What];
number_text(Text, _) -> Text.

base(B) when is_integer(B), B >= 2, B =< 36 -> [];
base(_) -> "not an integer in the range 2 through 36".

iodata(_) -> "not an iodata term".

destination(To) when is_pid(To); is_port(To); is_reference(To) -> [];
destination(To) when is_atom(To) ->
    case whereis(To) of
        undefined -> "invalid destination";
        _ -> []
    end;
destination(_) -> "invalid destination".

time(T) when is_integer(T), T >= 0 -> [];
time(T) when is_integer(T) -> "out of range";
time(_) -> "not an integer".

receiver(To) when is_pid(To); is_atom(To) -> [];
receiver(_) -> "not a pid or an atom".

tuple_arity(_) -> "out of range".

position(N, B) when is_integer(N), is_binary(B) -> "out of range";
position(N, _) -> integer(N).
