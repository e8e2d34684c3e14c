-module(purlin_argument).
-moduledoc """
Finds out what is wrong with the arguments of a call that failed, for erl_erts_errors and its like.

A caller says what each argument ought to be: the name of a kind (see check/2), `any`, or a text that blames the argument
whatever it is. The answer maps the numbers of the wrong ones to texts, as erl_error wants it.
""".

-export([explain/2, explain/3]).
-export_type([kind/0, explanation/0]).

-type kind() :: atom() | {atom(), term()} | string().
-type explanation() :: #{pos_integer() | general | reason => unicode:chardata()}.

-doc "What is wrong with each argument.".
-spec explain([kind()], [term()]) -> explanation().
explain(Kinds, Args) ->
    explain(Kinds, Args, #{}).

-doc "The same; Otherwise is the answer when every argument is of its kind.".
-spec explain([kind()], [term()], explanation()) -> explanation().
explain(Kinds, Args, Otherwise) ->
    case wrong(Kinds, Args, 1) of
        Found when map_size(Found) =:= 0 -> Otherwise;
        Found -> Found
    end.

wrong([Kind | Kinds], [Arg | Args], N) ->
    Found = wrong(Kinds, Args, N + 1),
    case check(Kind, Arg) of
        [] -> Found;
        Text -> Found#{N => Text}
    end;
wrong(_, _, _) ->
    #{}.

check(any, _) -> [];
check(atom, A) when is_atom(A) -> [];
check(atom, _) -> "not an atom";
check(boolean, B) when is_boolean(B) -> [];
check(boolean, _) -> "not a boolean ('true' or 'false')";
check(integer, I) when is_integer(I) -> [];
check(integer, _) -> "not an integer";
check(non_negative, I) when is_integer(I), I >= 0 -> [];
check(non_negative, I) when is_integer(I) -> "out of range";
check(non_negative, _) -> "not an integer";
check(positive, I) when is_integer(I), I > 0 -> [];
check(positive, I) when is_integer(I) -> "out of range";
check(positive, _) -> "not an integer";
check({within, Size}, I) when is_integer(I), I >= 1, I =< Size -> [];
check({within, _}, I) when is_integer(I) -> "out of range";
check({within, _}, _) -> "not an integer";
check({range, Max}, I) when is_integer(I), I >= 0, I =< Max -> [];
check({range, _}, I) when is_integer(I) -> "out of range";
check({range, _}, _) -> "not an integer";
check(base, B) when is_integer(B), B >= 2, B =< 36 -> [];
check(base, _) -> "not an integer in the range 2 through 36";
check(float, F) when is_float(F) -> [];
check(float, _) -> "not a float";
check(number, N) when is_number(N) -> [];
check(number, _) -> "not a number";
check(binary, B) when is_binary(B) -> [];
check(binary, _) -> "not a binary";
check(whole_binary, B) when is_bitstring(B), not is_binary(B) -> "is a bitstring (expected a binary)";
check(whole_binary, B) -> check(binary, B);
check(bitstring, B) when is_bitstring(B) -> [];
check(bitstring, _) -> "not a bitstring";
check(utf8, B) when is_binary(B) -> if_not(fun() -> is_list(unicode:characters_to_list(B)) end, "invalid UTF8 encoding");
check(utf8, _) -> "not a binary";
check(tuple, T) when is_tuple(T) -> [];
check(tuple, _) -> "not a tuple";
check(map, M) when is_map(M) -> [];
check(map, _) -> "not a map";
check(map_or_iterator, M) when is_map(M) -> [];
check(map_or_iterator, I) -> if_not(fun() -> _ = maps:next(I), true end, "not a map or an iterator");
check(iterator, I) -> if_not(fun() -> _ = maps:next(I), true end, "not a valid iterator");
check(pid, P) when is_pid(P) -> [];
check(pid, _) -> "not a pid";
check(pid_or_port, P) when is_pid(P); is_port(P) -> [];
check(pid_or_port, _) -> "not a pid or port";
check(receiver, To) when is_pid(To); is_atom(To) -> [];
check(receiver, _) -> "not a pid or an atom";
check(reference, R) when is_reference(R) -> [];
check(reference, _) -> "not a reference";
check(function, F) when is_function(F) -> [];
check(function, _) -> "not a fun";
check({function, A}, F) when is_function(F, A) -> [];
check({function, 1}, _) -> "not a fun that takes one argument";
check({function, 2}, _) -> "not a fun that takes two arguments";
check({function, 3}, _) -> "not a fun that takes three arguments";
check(nonempty_list, [_ | _]) -> [];
check(nonempty_list, _) -> "not a nonempty list";
check(flat_list, L) -> if_not(fun() -> length(L) >= 0 end, "not a list");
check(list, L) when is_list(L) -> if_not(fun() -> length(L) >= 0 end, "not a proper list");
check(list, _) -> "not a list";
check(characters, L) ->
    case check(list, L) of
        [] -> if_not(fun() -> lists:all(fun(C) -> is_integer(C) andalso C >= 0 andalso C =< 16#10FFFF end, L) end, "not a list of characters");
        Text -> Text
    end;
check(iodata, D) -> if_not(fun() -> iolist_size(D) >= 0 end, "not an iodata term");
check(character_data, D) -> if_not(fun() -> is_list(unicode:characters_to_list(D)) end,
                                   "not valid character data (an iodata term)");
check(encoding, E) -> if_not(fun() -> _ = unicode:characters_to_list(<<>>, E), true end, "not a valid encoding");
check(time_unit, U) -> if_not(fun() -> _ = erlang:convert_time_unit(1, U, second), true end, "invalid time unit");
check({options, Allowed}, Options) ->
    case check(list, Options) of
        [] -> if_not(fun() -> lists:all(Allowed, Options) end, "invalid option in list");
        Text -> Text
    end;
check({text, Kind, Text}, Arg) ->
    case check(Kind, Arg) of
        [] -> Text;
        Wrong -> Wrong
    end;
check([_ | _] = Text, _) -> Text.

if_not(Test, Text) ->
    try Test() of
        true -> [];
        false -> Text
    catch
        error:_ -> Text
    end.
