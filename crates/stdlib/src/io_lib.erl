-module(io_lib).
-moduledoc """
Formatting: from terms to characters and back.

Writing goes through two doors: `write` (what `~w` does, here) and `io_lib_pretty` (what `~p` does). Formats are read
in io_lib_format, input in io_lib_fread. The functions get_until, collect_line and collect_chars are continuations
that an io server calls while it gathers input.
""".

-export([fwrite/2, fwrite/3, fread/2, fread/3, format/2, format/3]).
-export([scan_format/2, unscan_format/1, build_text/1, build_text/2]).
-export([print/1, print/4, indentation/2]).
-export([write/1, write/2, write/3, nl/0, format_prompt/1, format_prompt/2]).
-export([write_binary/3]).
-export([write_atom/1, write_string/1, write_string/2, write_latin1_string/1,
         write_latin1_string/2, write_char/1, write_latin1_char/1]).
-export([write_atom_as_latin1/1, write_string_as_latin1/1, write_string_as_latin1/2, write_char_as_latin1/1]).
-export([quote_atom/2, char_list/1, latin1_char_list/1, deep_char_list/1, deep_latin1_char_list/1,
         printable_list/1, printable_latin1_list/1, printable_unicode_list/1]).
-export([write_unicode_string/1, write_unicode_char/1, deep_unicode_char_list/1]).
-export([limit_term/2, chars_length/1]).
-export([collect_chars/3, collect_chars/4, collect_line/3, collect_line/4, get_until/3, get_until/4]).

-export_type([chars/0, latin1_string/0, continuation/0, fread_error/0, fread_item/0, format_spec/0, chars_limit/0]).

-type chars() :: [char() | chars()].
-type latin1_string() :: [byte()].
-type depth() :: -1 | non_neg_integer().
-opaque continuation() :: {Format :: string(), Stack :: chars(), Nchars :: non_neg_integer(), Results :: [term()]}.
-type fread_error() :: atom | based | character | float | format | input | integer | string | unsigned.
-type fread_item() :: string() | atom() | integer() | float().
-type chars_limit() :: integer().
-type format_spec() :: #{control_char := char(), args := [term()], width := none | integer(),
                         adjust := left | right, precision := none | integer(), pad_char := char(),
                         encoding := unicode | latin1, strings := boolean(), maps_order => maps:iterator_order()}.

-doc "Writes a format with its arguments; badarg when they do not go together.".
-spec fwrite(io:format(), [term()]) -> chars().
fwrite(Format, Args) ->
    format(Format, Args).

-doc "As fwrite/2, with the option `{chars_limit, N}`.".
-spec fwrite(io:format(), [term()], [{chars_limit, chars_limit()}]) -> chars().
fwrite(Format, Args, Options) ->
    format(Format, Args, Options).

-doc "Writes a format with its arguments; badarg when they do not go together.".
-spec format(io:format(), [term()]) -> chars().
format(Format, Args) ->
    try
        io_lib_format:fwrite(Format, Args)
    catch
        _:_ -> erlang:error(badarg, [Format, Args])
    end.

-doc "As format/2, with the option `{chars_limit, N}`.".
-spec format(io:format(), [term()], [{chars_limit, chars_limit()}]) -> chars().
format(Format, Args, Options) ->
    try
        io_lib_format:fwrite(Format, Args, Options)
    catch
        _:_ -> erlang:error(badarg, [Format, Args, Options])
    end.

-doc "Reads characters by a format.".
-spec fread(string(), string()) ->
          {ok, [fread_item()], string()} | {more, string(), non_neg_integer(), [term()]} | {error, term()}.
fread(Format, Chars) ->
    io_lib_fread:fread(Format, Chars).

-doc "Reads characters by a format, in pieces.".
-spec fread(continuation() | [], string() | eof, string()) ->
          {more, continuation()} | {done, {ok, [fread_item()]} | eof | {error, term()}, string()}.
fread(Continuation, Chars, Format) ->
    io_lib_fread:fread(Continuation, Chars, Format).

-doc "Parses a format into characters and maps, one for each control sequence.".
-spec scan_format(io:format(), [term()]) -> [char() | format_spec()].
scan_format(Format, Args) ->
    try
        io_lib_format:scan(Format, Args)
    catch
        _:_ -> erlang:error(badarg, [Format, Args])
    end.

-doc "Turns what scan_format/2 made back into a format and its arguments.".
-spec unscan_format([char() | format_spec()]) -> {io:format(), [term()]}.
unscan_format(Items) ->
    io_lib_format:unscan(Items).

-doc "Writes what scan_format/2 made.".
-spec build_text([char() | format_spec()]) -> chars().
build_text(Items) ->
    try
        io_lib_format:build(Items)
    catch
        _:_ -> erlang:error(badarg, [Items])
    end.

-doc "As build_text/1, with the option `{chars_limit, N}`.".
-spec build_text([char() | format_spec()], [{chars_limit, chars_limit()}]) -> chars().
build_text(Items, Options) ->
    try
        io_lib_format:build(Items, Options)
    catch
        _:_ -> erlang:error(badarg, [Items, Options])
    end.

-doc "Pretty prints a term, as `~p` does.".
-spec print(term()) -> chars().
print(Term) ->
    io_lib_pretty:print(Term).

-doc "Pretty prints from a column, on lines of a length, to a depth.".
-spec print(term(), non_neg_integer(), non_neg_integer(), depth()) -> chars().
print(Term, Column, LineLength, Depth) ->
    io_lib_pretty:print(Term, Column, LineLength, Depth).

-doc "The column after a text that starts at a column.".
-spec indentation(string(), integer()) -> integer().
indentation(Chars, Current) ->
    io_lib_format:indentation(Chars, Current).

-doc "The text of a prompt; what cannot be one becomes `???`.".
-spec format_prompt(term()) -> chars().
format_prompt(Prompt) ->
    format_prompt(Prompt, latin1).

-doc "The text of a prompt in an encoding.".
-spec format_prompt(term(), latin1 | unicode) -> chars().
format_prompt({format, Format, Args}, _) ->
    prompt_text(Format, Args);
format_prompt(Prompt, Encoding) when is_list(Prompt); is_atom(Prompt); is_binary(Prompt) ->
    prompt_text(if Encoding =:= unicode -> "~ts"; true -> "~s" end, [Prompt]);
format_prompt(Prompt, Encoding) ->
    prompt_text(if Encoding =:= unicode -> "~tp"; true -> "~p" end, [Prompt]).

prompt_text(Format, Args) ->
    try
        format(Format, Args)
    catch
        _:_ -> "???"
    end.

%%
%% Writing terms on one line.
%%

-doc "The text of a term, as `~w` writes it.".
-spec write(term()) -> chars().
write(Term) ->
    write1(Term, -1, latin1, undefined).

-doc "The text of a term to a depth, or with the options depth, encoding, maps_order and chars_limit.".
-spec write(term(), depth() | [{atom(), term()}]) -> chars().
write(Term, Depth) when is_integer(Depth) ->
    write1(Term, Depth, latin1, undefined);
write(Term, Options) when is_list(Options) ->
    Depth = option(depth, Options, -1),
    Encoding = option(encoding, Options, utf8),
    Order = option(maps_order, Options, undefined),
    case option(chars_limit, Options, -1) of
        0 -> "...";
        Limit when Limit < 0; is_number(Term); is_atom(Term) -> write1(Term, Depth, Encoding, Order);
        Limit -> io_lib_pretty:text(Term, Depth, Limit, Encoding, false, Order)
    end.

option(Key, Options, Default) ->
    case lists:keyfind(Key, 1, Options) of
        {Key, Value} -> Value;
        false -> Default
    end.

-doc "The text of a term to a depth; with true, strings and layout as `~p` has them.".
-spec write(term(), depth(), boolean()) -> chars().
write(Term, Depth, true) ->
    io_lib_pretty:print(Term, 1, 80, Depth);
write(Term, Depth, false) ->
    write(Term, Depth).

write1(_, 0, _, _) -> "...";
write1(Term, _, _, _) when is_integer(Term) -> integer_to_list(Term);
write1(Atom, _, latin1, _) when is_atom(Atom) -> write_atom_as_latin1(Atom);
write1(Atom, _, _, _) when is_atom(Atom) -> write_atom(Atom);
write1([], _, _, _) -> "[]";
write1({}, _, _, _) -> "{}";
write1([H | T], D, Enc, Ord) ->
    if
        D =:= 1 -> "[...]";
        true -> [$[, write1(H, D - 1, Enc, Ord) | write_tail(T, D - 1, Enc, Ord)]
    end;
write1(Tuple, D, Enc, Ord) when is_tuple(Tuple) ->
    if
        D =:= 1 -> "{...}";
        true -> [${, write1(element(1, Tuple), D - 1, Enc, Ord) | write_elements(Tuple, 2, D - 1, Enc, Ord)]
    end;
write1(Float, _, _, _) when is_float(Float) -> io_lib_format:fwrite_g(Float);
write1(Pid, _, _, _) when is_pid(Pid) -> pid_to_list(Pid);
write1(Map, D, Enc, Ord) when is_map(Map) -> write_map(Map, D, Enc, Ord);
write1(Bits, D, _, _) when is_bitstring(Bits) ->
    {Text, _} = write_binary(Bits, D, -1),
    Text;
write1(Fun, _, _, _) when is_function(Fun) -> erlang:fun_to_list(Fun);
write1(Ref, _, _, _) when is_reference(Ref) -> erlang:ref_to_list(Ref);
write1(Port, _, _, _) when is_port(Port) -> erlang:port_to_list(Port).

write_tail([], _, _, _) -> "]";
write_tail(_, 1, _, _) -> "|...]";
write_tail([H | T], D, Enc, Ord) -> [$,, write1(H, D - 1, Enc, Ord) | write_tail(T, D - 1, Enc, Ord)];
write_tail(Other, D, Enc, Ord) -> [$|, write1(Other, D - 1, Enc, Ord), $]].

write_elements(Tuple, I, _, _, _) when I > tuple_size(Tuple) -> "}";
write_elements(_, _, 1, _, _) -> ",...}";
write_elements(Tuple, I, D, Enc, Ord) ->
    [$,, write1(element(I, Tuple), D - 1, Enc, Ord) | write_elements(Tuple, I + 1, D - 1, Enc, Ord)].

write_map(Map, _, _, _) when map_size(Map) =:= 0 -> "#{}";
write_map(_, 1, _, _) -> "#{}";
write_map(Map, D, Enc, Ord) ->
    {K, V, Iterator} = maps:next(maps:iterator(Map, Ord)),
    ["#{", write_pair(K, V, D - 1, Enc, Ord) | write_pairs(maps:next(Iterator), D - 1, D - 1, Enc, Ord)].

%% The depth limits the number of pairs, each of which may be as deep as the first; OTP writes the dots at the limit
%% even when no pair is left, and a map at depth 1 as an empty one.
write_pairs(_, 1, _, _, _) -> ",...}";
write_pairs(none, _, _, _, _) -> "}";
write_pairs({K, V, Iterator}, Count, D, Enc, Ord) ->
    [$,, write_pair(K, V, D, Enc, Ord) | write_pairs(maps:next(Iterator), Count - 1, D, Enc, Ord)].

write_pair(K, V, D, Enc, Ord) ->
    [write1(K, D, Enc, Ord), " => ", write1(V, D, Enc, Ord)].

-doc false.
%% The text of a binary to a depth and within T characters, with the bytes left out.
-spec write_binary(bitstring(), depth(), integer()) -> {chars(), bitstring()}.
write_binary(Bits, D, T) when is_integer(T) ->
    {Text, Rest} = write_bytes(bitstring_to_list(Bits), D, if T < 0 -> T; T >= 4 -> T - 4; true -> 0 end),
    {["<<" | Text], list_to_bitstring(Rest)}.

write_bytes([], _, _) -> {">>", []};
write_bytes(Bytes, D, T) when D =:= 1; T =:= 0 -> {"...>>", Bytes};
write_bytes([Last], _, _) when is_integer(Last) -> {[integer_to_list(Last), ">>"], []};
write_bytes([Bits], _, _) ->
    {Value, Size} = purlin_io:tail_bits(Bits),
    {[integer_to_list(Value), $:, integer_to_list(Size), ">>"], []};
write_bytes([Byte | Bytes], D, T) ->
    Digits = integer_to_list(Byte),
    {Text, Rest} = write_bytes(Bytes, D - 1, if T < 0 -> T; true -> max(T - length(Digits) - 1, 0) end),
    {[Digits, $, | Text], Rest}.

%%
%% Atoms.
%%

-doc "The text of an atom, quoted when it needs to be.".
-spec write_atom(atom()) -> chars().
write_atom(Atom) ->
    Chars = atom_to_list(Atom),
    case quote_atom(Atom, Chars) of
        true -> quoted(Chars, $', unicode);
        false -> Chars
    end.

-doc "As write_atom/1, with characters above 255 as `\\x{...}`.".
-spec write_atom_as_latin1(atom()) -> latin1_string().
write_atom_as_latin1(Atom) ->
    Chars = atom_to_list(Atom),
    case quote_atom(Atom, Chars) of
        true -> quoted(Chars, $', escaped);
        false -> Chars
    end.

-doc "Whether an atom with these characters is written with quotes.".
-spec quote_atom(atom(), chars()) -> boolean().
quote_atom(Atom, [C | Cs]) when C >= $a, C =< $z; C >= $ß, C =< $ÿ, C =/= $÷ ->
    not name_chars(Cs) orelse is_reserved(Atom);
quote_atom(_, _) ->
    true.

name_chars([C | Cs]) when C >= $a, C =< $z; C >= $A, C =< $Z; C >= $0, C =< $9; C =:= $_; C =:= $@;
                          C >= $À, C =< $ÿ, C =/= $×, C =/= $÷ -> name_chars(Cs);
name_chars([]) -> true;
name_chars(_) -> false.

is_reserved('after') -> true;
is_reserved('and') -> true;
is_reserved('andalso') -> true;
is_reserved('band') -> true;
is_reserved('begin') -> true;
is_reserved('bnot') -> true;
is_reserved('bor') -> true;
is_reserved('bsl') -> true;
is_reserved('bsr') -> true;
is_reserved('bxor') -> true;
is_reserved('case') -> true;
is_reserved('catch') -> true;
is_reserved('cond') -> true;
is_reserved('div') -> true;
is_reserved('else') -> true;
is_reserved('end') -> true;
is_reserved('fun') -> true;
is_reserved('if') -> true;
is_reserved('let') -> true;
is_reserved('maybe') -> true;
is_reserved('not') -> true;
is_reserved('of') -> true;
is_reserved('or') -> true;
is_reserved('orelse') -> true;
is_reserved('receive') -> true;
is_reserved('rem') -> true;
is_reserved('try') -> true;
is_reserved('when') -> true;
is_reserved('xor') -> true;
is_reserved(_) -> false.

%%
%% Strings and characters.
%%

-doc "The text of a string, in double quotes.".
-spec write_string(string()) -> chars().
write_string(String) ->
    quoted(String, $", unicode).

-doc "The text of a string, between the given quotes.".
-spec write_string(string(), char()) -> chars().
write_string(String, Quote) ->
    quoted(String, Quote, unicode).

-doc false.
-spec write_unicode_string(string()) -> chars().
write_unicode_string(String) ->
    quoted(String, $", unicode).

-doc "As write_string/1, for characters up to 255.".
-spec write_latin1_string(latin1_string()) -> latin1_string().
write_latin1_string(String) ->
    quoted(String, $", latin1).

-doc "As write_string/2, for characters up to 255.".
-spec write_latin1_string(latin1_string(), char()) -> latin1_string().
write_latin1_string(String, Quote) ->
    quoted(String, Quote, latin1).

-doc "As write_string/1, with characters above 255 as `\\x{...}`.".
-spec write_string_as_latin1(string()) -> latin1_string().
write_string_as_latin1(String) ->
    quoted(String, $", escaped).

-doc "As write_string/2, with characters above 255 as `\\x{...}`.".
-spec write_string_as_latin1(string(), char()) -> latin1_string().
write_string_as_latin1(String, Quote) ->
    quoted(String, Quote, escaped).

%% Mode: unicode keeps characters above 255, escaped turns them into hex escapes, latin1 refuses them.
quoted(String, Quote, Mode) ->
    [Quote | escape(String, Quote, Mode)].

escape([C | Cs], Quote, Mode) when C > $\s, C < $\d, C =/= Quote, C =/= $\\ ->
    [C | escape(Cs, Quote, Mode)];
escape([$\s | Cs], Quote, Mode) ->
    [$\s | escape(Cs, Quote, Mode)];
escape([C | Cs], Quote, Mode) when C >= 16#A0, C =< 16#FF ->
    [C | escape(Cs, Quote, Mode)];
escape([C | Cs], Quote, unicode) when C > 16#FF ->
    [C | escape(Cs, Quote, unicode)];
escape([C | Cs], Quote, escaped) when C > 16#FF ->
    hex_escape(C, escape(Cs, Quote, escaped));
escape([C | Cs], Quote, Mode) when C =:= Quote; C =:= $\\ ->
    [$\\, C | escape(Cs, Quote, Mode)];
escape([C | Cs], Quote, Mode) when C >= 0, C =< 16#FF ->
    control_escape(C, escape(Cs, Quote, Mode));
escape([], Quote, _) ->
    [Quote].

hex_escape(C, Tail) ->
    [$\\, $x, ${ | integer_to_list(C, 16) ++ [$} | Tail]].

control_escape($\n, Tail) -> [$\\, $n | Tail];
control_escape($\t, Tail) -> [$\\, $t | Tail];
control_escape($\r, Tail) -> [$\\, $r | Tail];
control_escape($\v, Tail) -> [$\\, $v | Tail];
control_escape($\b, Tail) -> [$\\, $b | Tail];
control_escape($\f, Tail) -> [$\\, $f | Tail];
control_escape($\e, Tail) -> [$\\, $e | Tail];
control_escape($\d, Tail) -> [$\\, $d | Tail];
control_escape(C, Tail) -> [$\\, (C bsr 6) + $0, ((C bsr 3) band 7) + $0, (C band 7) + $0 | Tail].

-doc "The text of a character, as `$c`.".
-spec write_char(char()) -> chars().
write_char(Char) ->
    char_text(Char, unicode).

-doc false.
-spec write_unicode_char(char()) -> chars().
write_unicode_char(Char) ->
    char_text(Char, unicode).

-doc "As write_char/1, for characters up to 255.".
-spec write_latin1_char(byte()) -> latin1_string().
write_latin1_char(Char) when is_integer(Char), Char >= 0, Char =< 255 ->
    char_text(Char, latin1).

-doc "As write_char/1, with characters above 255 as `$\\x{...}`.".
-spec write_char_as_latin1(char()) -> latin1_string().
write_char_as_latin1(Char) ->
    char_text(Char, escaped).

char_text($\s, _) -> "$\\s";
char_text(C, escaped) when C > 16#FF -> [$$ | hex_escape(C, [])];
char_text(C, _) when is_integer(C), C > $\s, C < $\d, C =/= $\\ -> [$$, C];
char_text($\\, _) -> "$\\\\";
char_text(C, _) when is_integer(C), C >= 16#A0 -> [$$, C];
char_text(C, _) when is_integer(C), C >= 0 -> [$$ | control_escape(C, [])].

%%
%% What kind of list is it?
%%

%% Unicode scalar values: no surrogates.
-define(IS_UNICODE(C), is_integer(C), C >= 0, C < 16#D800;
                       is_integer(C), C > 16#DFFF, C < 16#FFFE;
                       is_integer(C), C > 16#FFFF, C =< 16#10FFFF).

-doc "Whether a term is a flat list of characters.".
-spec char_list(term()) -> boolean().
char_list([C | Cs]) when ?IS_UNICODE(C) -> char_list(Cs);
char_list([]) -> true;
char_list(_) -> false.

-doc "Whether a term is a flat list of characters up to 255.".
-spec latin1_char_list(term()) -> boolean().
latin1_char_list([C | Cs]) when is_integer(C), C >= 0, C =< 255 -> latin1_char_list(Cs);
latin1_char_list([]) -> true;
latin1_char_list(_) -> false.

-doc "Whether a term is a list of characters and such lists.".
-spec deep_char_list(term()) -> boolean().
deep_char_list(Chars) ->
    deep_chars(Chars, []).

-doc false.
-spec deep_unicode_char_list(term()) -> boolean().
deep_unicode_char_list(Chars) ->
    deep_chars(Chars, []).

deep_chars([C | Cs], More) when is_list(C) -> deep_chars(C, [Cs | More]);
deep_chars([C | Cs], More) when ?IS_UNICODE(C) -> deep_chars(Cs, More);
deep_chars([], [Cs | More]) -> deep_chars(Cs, More);
deep_chars([], []) -> true;
deep_chars(_, _) -> false.

-doc "Whether a term is a list of characters up to 255 and such lists.".
-spec deep_latin1_char_list(term()) -> boolean().
deep_latin1_char_list(Chars) ->
    deep_latin1(Chars, []).

deep_latin1([C | Cs], More) when is_list(C) -> deep_latin1(C, [Cs | More]);
deep_latin1([C | Cs], More) when is_integer(C), C >= 0, C =< 255 -> deep_latin1(Cs, More);
deep_latin1([], [Cs | More]) -> deep_latin1(Cs, More);
deep_latin1([], []) -> true;
deep_latin1(_, _) -> false.

-doc "Whether a term is a flat list of characters that `~tp` prints as a string.".
-spec printable_list(term()) -> boolean().
printable_list(List) ->
    case io:printable_range() of
        latin1 -> printable_latin1_list(List);
        unicode -> printable_unicode_list(List)
    end.

-doc "Whether a term is a flat list of printable characters up to 255.".
-spec printable_latin1_list(term()) -> boolean().
printable_latin1_list([C | Cs]) when is_integer(C), C >= $\s, C =< $~ -> printable_latin1_list(Cs);
printable_latin1_list([C | Cs]) when is_integer(C), C >= 16#A0, C =< 16#FF -> printable_latin1_list(Cs);
printable_latin1_list([C | Cs]) when C =:= $\n; C =:= $\r; C =:= $\t; C =:= $\v; C =:= $\b; C =:= $\f; C =:= $\e ->
    printable_latin1_list(Cs);
printable_latin1_list([]) -> true;
printable_latin1_list(_) -> false.

-doc "Whether a term is a flat list of printable characters.".
-spec printable_unicode_list(term()) -> boolean().
printable_unicode_list([C | Cs]) when is_integer(C), C >= $\s, C =< $~ -> printable_unicode_list(Cs);
printable_unicode_list([C | Cs]) when C >= 16#A0, ?IS_UNICODE(C) -> printable_unicode_list(Cs);
printable_unicode_list([C | Cs]) when C =:= $\n; C =:= $\r; C =:= $\t; C =:= $\v; C =:= $\b; C =:= $\f; C =:= $\e ->
    printable_unicode_list(Cs);
printable_unicode_list([]) -> true;
printable_unicode_list(_) -> false.

-doc "The characters of a newline.".
-spec nl() -> string().
nl() ->
    "\n".

-doc "The number of characters of deep characters.".
-spec chars_length(chars()) -> non_neg_integer().
chars_length(Chars) ->
    try
        iolist_size(Chars)
    catch
        _:_ -> string:length(Chars)
    end.

%%
%% Limiting a term.
%%

-doc "Replaces what lies deeper than a depth by `'...'`.".
-spec limit_term(term(), depth()) -> term().
limit_term(Term, Depth) ->
    try
        true = within(Term, Depth) >= 0,
        Term
    catch
        throw:too_deep -> limit(Term, Depth)
    end.

within(_, 0) -> throw(too_deep);
within([H | T], D) ->
    _ = within(H, D - 1),
    within_tail(T, D - 1);
within(Tuple, D) when is_tuple(Tuple) -> within_elements(Tuple, 1, D);
within(Map, D) when is_map(Map) -> within_pairs(maps:to_list(Map), D);
within(Bits, D) when is_bitstring(Bits) ->
    if
        D < 0 -> 0;
        byte_size(Bits) > D -> throw(too_deep);
        true -> 0
    end;
within(_, _) -> 0.

within_tail([], _) -> 0;
within_tail(_, 1) -> throw(too_deep);
within_tail([H | T], D) ->
    _ = within(H, D - 1),
    within_tail(T, D - 1);
within_tail(T, D) -> within(T, D - 1).

within_elements(Tuple, I, _) when I > tuple_size(Tuple) -> 0;
within_elements(_, _, 1) -> throw(too_deep);
within_elements(Tuple, I, D) ->
    _ = within(element(I, Tuple), D - 1),
    within_elements(Tuple, I + 1, D - 1).

within_pairs([], _) -> 0;
within_pairs(_, 1) -> throw(too_deep);
within_pairs([{K, V} | Pairs], D) ->
    _ = within(K, D - 1),
    _ = within(V, D - 1),
    within_pairs(Pairs, D - 1).

limit(_, 0) -> '...';
limit([H | T] = List, D) ->
    if
        D =:= 1 -> ['...'];
        true ->
            case printable_list(List) of
                true -> List;
                false -> [limit(H, D - 1) | limit_tail(T, D - 1)]
            end
    end;
limit({} = Tuple, _) -> Tuple;
limit(Tuple, 1) when is_tuple(Tuple) -> {'...'};
limit(Tuple, D) when is_tuple(Tuple) -> list_to_tuple(limit_elements(tuple_to_list(Tuple), D));
limit(Map, D) when is_map(Map), map_size(Map) > 0, D =:= 1 -> #{'...' => '...'};
limit(Map, D) when is_map(Map) -> maps:from_list(limit_pairs(maps:to_list(Map), D));
limit(Bits, D) when is_binary(Bits), byte_size(Bits) > D, D > 0 -> binary:part(Bits, 0, D);
limit(Term, _) -> Term.

limit_tail([], _) -> [];
limit_tail(_, 1) -> ['...'];
limit_tail([H | T], D) -> [limit(H, D - 1) | limit_tail(T, D - 1)];
limit_tail(T, D) -> limit(T, D - 1).

limit_elements([], _) -> [];
limit_elements(_, 1) -> ['...'];
limit_elements([E | Es], D) -> [limit(E, D - 1) | limit_elements(Es, D - 1)].

limit_pairs([], _) -> [];
limit_pairs(_, 1) -> [{'...', '...'}];
limit_pairs([{K, V} | Pairs], D) -> [{limit(K, D - 1), limit(V, D - 1)} | limit_pairs(Pairs, D - 1)].

%%
%% Continuations for io servers. Each returns {stop, Result, Rest} or the next state.
%%

-doc false.
-spec collect_chars(start | term(), string() | binary() | eof, pos_integer()) -> term().
collect_chars(State, Data, N) ->
    collect_chars(State, Data, latin1, N).

-doc false.
-spec collect_chars(start | term(), string() | binary() | eof, latin1 | unicode, pos_integer()) -> term().
collect_chars(start, Data, Encoding, N) ->
    collect_chars({[], N}, Data, Encoding, N);
collect_chars({[], _}, eof, _, _) ->
    {stop, eof, []};
collect_chars({Got, _}, eof, _, _) ->
    {stop, lists:reverse(Got), []};
collect_chars({Got, Left}, Data, Encoding, _) ->
    take_chars(as_list(Data, Encoding), Left, Got).

take_chars(Rest, 0, Got) -> {stop, lists:reverse(Got), Rest};
take_chars([C | Rest], N, Got) -> take_chars(Rest, N - 1, [C | Got]);
take_chars([], N, Got) -> {Got, N}.

-doc false.
-spec collect_line(start | term(), string() | binary() | eof, term()) -> term().
collect_line(State, Data, Ignored) ->
    collect_line(State, Data, latin1, Ignored).

-doc false.
-spec collect_line(start | term(), string() | binary() | eof, latin1 | unicode, term()) -> term().
collect_line(start, Data, Encoding, Ignored) ->
    collect_line([], Data, Encoding, Ignored);
collect_line([], eof, _, _) ->
    {stop, eof, eof};
collect_line(Got, eof, _, _) ->
    {stop, lists:reverse(Got), eof};
collect_line(Got, Data, Encoding, _) ->
    take_line(as_list(Data, Encoding), Got).

take_line([$\r, $\n | Rest], Got) -> {stop, lists:reverse(Got, "\n"), Rest};
take_line([$\n | Rest], Got) -> {stop, lists:reverse(Got, "\n"), Rest};
take_line([C | Rest], Got) -> take_line(Rest, [C | Got]);
take_line([], Got) -> Got.

as_list(Data, _) when is_list(Data) -> Data;
as_list(Data, latin1) -> binary_to_list(Data);
as_list(Data, unicode) -> unicode:characters_to_list(Data, unicode).

-doc false.
-spec get_until(start | term(), string() | binary() | eof, {module(), atom(), [term()]}) -> term().
get_until(State, Data, Function) ->
    get_until(State, Data, latin1, Function).

-doc false.
-spec get_until(start | term(), string() | binary() | eof, latin1 | unicode, {module(), atom(), [term()]}) -> term().
get_until(start, Data, Encoding, Function) ->
    get_until([], Data, Encoding, Function);
get_until(State, Data0, Encoding, {Module, Function, Args}) ->
    Data = if Data0 =:= eof -> eof; true -> as_list(Data0, Encoding) end,
    case apply(Module, Function, [State, Data | Args]) of
        {done, Result, Rest} -> {stop, Result, Rest};
        {more, Next} -> Next
    end.
