-module(binary).
-moduledoc "Binaries as sequences of bytes.".

-export([at/2, bin_to_list/1, bin_to_list/2, bin_to_list/3, compile_pattern/1, copy/1, copy/2, decode_hex/1,
         decode_unsigned/1, decode_unsigned/2, encode_hex/1, encode_hex/2, encode_unsigned/1, encode_unsigned/2,
         first/1, last/1, list_to_bin/1, longest_common_prefix/1, longest_common_suffix/1, match/2, match/3,
         matches/2, matches/3, part/2, part/3, referenced_byte_size/1, replace/3, replace/4, split/2, split/3]).

-doc "The byte at a position; badarg.".
-spec at(term(), term()) -> term().
at(_, _) -> erlang:nif_error(undef).

-doc "Bytes of a binary.".
-spec bin_to_list(term()) -> string().
bin_to_list(_) -> erlang:nif_error(undef).

-doc "Bytes of the part {Start, Length} of a binary.".
-spec bin_to_list(term(), term()) -> string().
bin_to_list(_, _) -> erlang:nif_error(undef).

-doc "Bytes of a part of a binary.".
-spec bin_to_list(term(), term(), term()) -> string().
bin_to_list(_, _, _) -> erlang:nif_error(undef).

-doc "Prepares patterns for match, matches and split.".
-spec compile_pattern(term()) -> term().
compile_pattern(_) -> erlang:nif_error(undef).

-doc "A copy that shares no memory with its original.".
-spec copy(term()) -> term().
copy(_) -> erlang:nif_error(undef).

-doc "A binary repeated some times.".
-spec copy(term(), term()) -> term().
copy(_, _) -> erlang:nif_error(undef).

-doc "The bytes that hexadecimal digits denote.".
-spec decode_hex(term()) -> term().
decode_hex(_) -> erlang:nif_error(undef).

-doc "The bytes as a big-endian number.".
-spec decode_unsigned(term()) -> term().
decode_unsigned(_) -> erlang:nif_error(undef).

-doc "The bytes as a number in that endianness.".
-spec decode_unsigned(term(), term()) -> term().
decode_unsigned(_, _) -> erlang:nif_error(undef).

-doc "Bytes as hexadecimal digits.".
-spec encode_hex(term()) -> term().
encode_hex(_) -> erlang:nif_error(undef).

-doc "Bytes as hexadecimal digits in that case.".
-spec encode_hex(term(), term()) -> term().
encode_hex(_, _) -> erlang:nif_error(undef).

-doc "A number as big-endian bytes.".
-spec encode_unsigned(term()) -> term().
encode_unsigned(_) -> erlang:nif_error(undef).

-doc "A number as bytes in that endianness.".
-spec encode_unsigned(term(), term()) -> term().
encode_unsigned(_, _) -> erlang:nif_error(undef).

-doc "First byte; badarg.".
-spec first(term()) -> term().
first(_) -> erlang:nif_error(undef).

-doc "Last byte; badarg.".
-spec last(term()) -> term().
last(_) -> erlang:nif_error(undef).

-doc "The bytes of an iolist as a binary.".
-spec list_to_bin(term()) -> term().
list_to_bin(_) -> erlang:nif_error(undef).

-doc "Length of the longest common prefix of binaries.".
-spec longest_common_prefix(term()) -> term().
longest_common_prefix(_) -> erlang:nif_error(undef).

-doc "Length of the longest common suffix of binaries.".
-spec longest_common_suffix(term()) -> term().
longest_common_suffix(_) -> erlang:nif_error(undef).

-doc "First occurrence of a pattern as {Start, Length}, or nomatch.".
-spec match(term(), term()) -> term().
match(_, _) -> erlang:nif_error(undef).

-doc "As match/2, within a scope.".
-spec match(term(), term(), term()) -> term().
match(_, _, _) -> erlang:nif_error(undef).

-doc "All occurrences of a pattern.".
-spec matches(term(), term()) -> term().
matches(_, _) -> erlang:nif_error(undef).

-doc "As matches/2, within a scope.".
-spec matches(term(), term(), term()) -> term().
matches(_, _, _) -> erlang:nif_error(undef).

-doc "Part of a binary, given as {Start, Length}.".
-spec part(term(), term()) -> term().
part(_, _) -> erlang:nif_error(undef).

-doc "Part of a binary from Start, of Length bytes.".
-spec part(term(), term(), term()) -> term().
part(_, _, _) -> erlang:nif_error(undef).

-doc "Size of the binary that this one is part of.".
-spec referenced_byte_size(term()) -> term().
referenced_byte_size(_) -> erlang:nif_error(undef).

-doc "Splits at the first occurrence of a pattern.".
-spec split(term(), term()) -> term().
split(_, _) -> erlang:nif_error(undef).

-doc "Splits with options global, trim, trim_all and scope.".
-spec split(term(), term(), term()) -> term().
split(_, _, _) -> erlang:nif_error(undef).

-doc "Replaces the first occurrence of a pattern.".
-spec replace(binary(), term(), binary() | fun((binary()) -> binary())) -> binary().
replace(Subject, Pattern, Replacement) ->
    replace(Subject, Pattern, Replacement, []).

-doc "Replaces occurrences of a pattern, with the options global, scope, and insert_replaced.".
-spec replace(binary(), term(), binary() | fun((binary()) -> binary()), [term()]) -> binary().
replace(Subject, Pattern, Replacement, Options) ->
    try
        true = is_binary(Replacement) orelse is_function(Replacement, 1),
        replace_found(Subject, found(Subject, Pattern, Options), Replacement, proplists:get_value(insert_replaced, Options))
    catch
        error:_ -> erlang:error(badarg, [Subject, Pattern, Replacement, Options])
    end.

found(Subject, Pattern, Options) ->
    Scope = [O || {scope, _} = O <- Options],
    case lists:all(fun is_replace_option/1, Options) of
        true ->
            case lists:member(global, Options) of
                true -> binary:matches(Subject, Pattern, Scope);
                false ->
                    case binary:match(Subject, Pattern, Scope) of
                        nomatch -> [];
                        Match -> [Match]
                    end
            end
    end.

is_replace_option(global) -> true;
is_replace_option({scope, _}) -> true;
is_replace_option({insert_replaced, _}) -> true;
is_replace_option(_) -> false.

replace_found(Subject, [], _, _) ->
    Subject;
replace_found(Subject, Found, Replacement, Insert) when is_binary(Replacement); is_function(Replacement, 1) ->
    iolist_to_binary(replaced(Subject, 0, Found, Replacement, Insert)).

replaced(Subject, At, [], _, _) ->
    [binary:part(Subject, At, byte_size(Subject) - At)];
replaced(Subject, At, [{Start, Length} | Found], Replacement, Insert) ->
    New = with_inserted(Replacement, binary:part(Subject, Start, Length), Insert),
    [binary:part(Subject, At, Start - At), New | replaced(Subject, Start + Length, Found, Replacement, Insert)].

%% Puts what was replaced into its replacement at one or several positions.
with_inserted(Replacement, Replaced, _) when is_function(Replacement) ->
    Replacement(Replaced);
with_inserted(Replacement, _, undefined) ->
    Replacement;
with_inserted(Replacement, Replaced, Position) when is_integer(Position) ->
    inserted(Replacement, Replaced, 0, [Position]);
with_inserted(Replacement, Replaced, Positions) ->
    inserted(Replacement, Replaced, 0, lists:sort(Positions)).

inserted(Replacement, _, At, []) ->
    [binary:part(Replacement, At, byte_size(Replacement) - At)];
inserted(Replacement, Replaced, At, [Position | Positions]) ->
    [binary:part(Replacement, At, Position - At), Replaced | inserted(Replacement, Replaced, Position, Positions)].
