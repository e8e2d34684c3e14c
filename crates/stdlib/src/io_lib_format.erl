-module(io_lib_format).
-moduledoc """
Format strings: parsing `~F.P.PadModC` sequences and writing their arguments.

`parse/2` turns a format and its arguments into a list of characters and `#spec{}`s; `build` writes it. Where a `~p`
is still to come, the column of the output is tracked, since its indentation depends on it.
Anything wrong in format or arguments ends in an error of any kind; callers turn it into badarg.
""".

-export([fwrite/2, fwrite/3, scan/2, build/1, build/2, unscan/1, indentation/2, fwrite_g/1]).

-record(spec, {control, args = [], width = none, adjust = right, precision = none, pad = $\s,
               encoding = latin1, strings = true, order = undefined}).

-doc "Writes a format with its arguments.".
-spec fwrite(io:format(), [term()]) -> io_lib:chars().
fwrite(Format, Args) ->
    write_items(parse(Format, Args)).

-doc "As fwrite/2, with the option `{chars_limit, N}`.".
-spec fwrite(io:format(), [term()], [{chars_limit, integer()}]) -> io_lib:chars().
fwrite(Format, Args, Options) ->
    limit_items(parse(Format, Args), Options).

-doc "Parses a format into characters and maps, one for each control sequence.".
-spec scan(io:format(), [term()]) -> [char() | io_lib:format_spec()].
scan(Format, Args) ->
    [to_map(Item) || Item <- parse(Format, Args)].

-doc "Writes what scan/2 made.".
-spec build([char() | io_lib:format_spec()]) -> io_lib:chars().
build(Items) ->
    write_items([from_map(Item) || Item <- Items]).

-doc "As build/1, with the option `{chars_limit, N}`.".
-spec build([char() | io_lib:format_spec()], [{chars_limit, integer()}]) -> io_lib:chars().
build(Items, Options) ->
    limit_items([from_map(Item) || Item <- Items], Options).

-doc "Turns what scan/2 made back into a format and its arguments.".
-spec unscan([char() | io_lib:format_spec()]) -> {string(), [term()]}.
unscan(Items) ->
    {unscan_format(Items), unscan_args(Items)}.

-doc "The column after `Text` when it starts at column `Col`.".
-spec indentation(io_lib:chars(), non_neg_integer()) -> non_neg_integer().
indentation([$\n | Cs], _) -> indentation(Cs, 0);
indentation([$\t | Cs], Col) -> indentation(Cs, ((Col + 8) div 8) * 8);
indentation([C | Cs], Col) when is_integer(C) -> indentation(Cs, Col + 1);
indentation([C | Cs], Col) -> indentation(Cs, indentation(C, Col));
indentation(B, Col) when is_binary(B) -> indentation(unicode:characters_to_list(B), Col);
indentation([], Col) -> Col.

-doc "The shortest text of a float that reads back as the same float.".
-spec fwrite_g(float()) -> string().
fwrite_g(Float) ->
    float_to_list(Float, [short]).

%%
%% Parsing.
%%

parse(Format, Args) when is_list(Format) -> items(Format, Args);
parse(Format, Args) when is_binary(Format) -> items(binary_to_list(Format), Args);
parse(Format, Args) when is_atom(Format) -> items(atom_to_list(Format), Args).

items([$~, $p | Fmt], [A | Args]) ->
    [#spec{control = $p, args = [A]} | items(Fmt, Args)];
items([$~, $w | Fmt], [A | Args]) ->
    [#spec{control = $w, args = [A]} | items(Fmt, Args)];
items([$~, $s | Fmt], [A | Args]) ->
    [#spec{control = $s, args = [A]} | items(Fmt, Args)];
items([$~, $n | Fmt], Args) ->
    [$\n | items(Fmt, Args)];
items([$~ | Fmt], Args) ->
    directive(Fmt, Args);
items([C | Fmt], Args) ->
    [C | items(Fmt, Args)];
items([], []) ->
    [].

directive(Fmt0, Args0) ->
    {Width, Adjust, Fmt1, Args1} = width(Fmt0, Args0),
    {Precision, Fmt2, Args2} = precision(Fmt1, Args1),
    {Pad, Fmt3, Args3} = pad(Fmt2, Args2),
    Spec0 = #spec{width = Width, adjust = Adjust, precision = Precision, pad = Pad},
    {Spec, [Control | Fmt], Args4} = modifiers(Fmt3, Args3, Spec0),
    {Used, Args} = used(Control, Args4),
    [Spec#spec{control = Control, args = Used} | items(Fmt, Args)].

width([$- | Fmt0], Args0) ->
    {Width, Fmt, Args} = number(Fmt0, Args0),
    adjusted(-Width, Fmt, Args);
width(Fmt0, Args0) ->
    {Width, Fmt, Args} = number(Fmt0, Args0),
    adjusted(Width, Fmt, Args).

adjusted(Width, Fmt, Args) when Width < 0 -> {-Width, left, Fmt, Args};
adjusted(Width, Fmt, Args) -> {Width, right, Fmt, Args}.

precision([$. | Fmt], Args) -> number(Fmt, Args);
precision(Fmt, Args) -> {none, Fmt, Args}.

pad([$., $* | Fmt], [Pad | Args]) -> {Pad, Fmt, Args};
pad([$., Pad | Fmt], Args) -> {Pad, Fmt, Args};
pad(Fmt, Args) -> {$\s, Fmt, Args}.

number([$* | Fmt], [N | Args]) when is_integer(N) -> {N, Fmt, Args};
number([C | Fmt], Args) when C >= $0, C =< $9 -> digits(Fmt, C - $0, Args);
number(Fmt, Args) -> {none, Fmt, Args}.

digits([C | Fmt], N, Args) when C >= $0, C =< $9 -> digits(Fmt, N * 10 + C - $0, Args);
digits(Fmt, N, Args) -> {N, Fmt, Args}.

modifiers([$t | Fmt], Args, Spec) -> modifiers(Fmt, Args, Spec#spec{encoding = unicode});
modifiers([$l | Fmt], Args, Spec) -> modifiers(Fmt, Args, Spec#spec{strings = false});
modifiers([$k | Fmt], Args, Spec) -> modifiers(Fmt, Args, Spec#spec{order = ordered});
modifiers([$K | Fmt], [Order | Args], Spec) -> modifiers(Fmt, Args, Spec#spec{order = Order});
modifiers(Fmt, Args, Spec) -> {Spec, Fmt, Args}.

used(C, [A | Args]) when C =:= $w; C =:= $p; C =:= $s; C =:= $c; C =:= $b; C =:= $B; C =:= $f; C =:= $e; C =:= $g;
                         C =:= $#; C =:= $+; C =:= $i -> {[A], Args};
used(C, [A, B | Args]) when C =:= $W; C =:= $P; C =:= $x; C =:= $X -> {[A, B], Args};
used(C, Args) when C =:= $n; C =:= $~ -> {[], Args}.

to_map(#spec{} = S) ->
    #{control_char => S#spec.control, args => S#spec.args, width => S#spec.width, adjust => S#spec.adjust,
      precision => S#spec.precision, pad_char => S#spec.pad, encoding => S#spec.encoding,
      strings => S#spec.strings, maps_order => S#spec.order};
to_map(Char) ->
    Char.

from_map(#{control_char := C, args := Args, width := Width, adjust := Adjust, precision := Precision,
           pad_char := Pad, encoding := Encoding, strings := Strings} = Map) ->
    #spec{control = C, args = Args, width = Width, adjust = Adjust, precision = Precision, pad = Pad,
          encoding = Encoding, strings = Strings, order = maps:get(maps_order, Map, undefined)};
from_map(Char) ->
    Char.

unscan_format([#{control_char := C, width := Width, adjust := Adjust, precision := Precision, pad_char := Pad,
                 encoding := Encoding, strings := Strings} = Map | Items]) ->
    [$~, unscan_width(Width, Adjust), unscan_precision(Precision), unscan_pad(Precision, Pad),
     [$t || Encoding =:= unicode], [$l || not Strings], unscan_order(maps:get(maps_order, Map, undefined)), C
     | unscan_format(Items)];
unscan_format([C | Items]) ->
    [C | unscan_format(Items)];
unscan_format([]) ->
    [].

unscan_width(none, _) -> "";
unscan_width(Width, left) -> [$- | integer_to_list(Width)];
unscan_width(Width, right) -> integer_to_list(Width).

unscan_precision(none) -> "";
unscan_precision(Precision) -> [$. | integer_to_list(Precision)].

unscan_pad(_, $\s) -> "";
unscan_pad(none, Pad) -> [$., $., Pad];
unscan_pad(_, Pad) -> [$., Pad].

unscan_order(undefined) -> "";
unscan_order(ordered) -> "k";
unscan_order(_) -> "K".

unscan_args([#{args := Args, maps_order := Order} | Items]) when Order =/= undefined, Order =/= ordered ->
    [Order | Args] ++ unscan_args(Items);
unscan_args([#{args := Args} | Items]) -> Args ++ unscan_args(Items);
unscan_args([_ | Items]) -> unscan_args(Items);
unscan_args([]) -> [].

%%
%% Writing items. Column is only followed while a pretty printing control is ahead.
%%

write_items(Items) ->
    case count_pretty(Items, 0) of
        0 -> write_plain(Items);
        N -> write_columns(Items, N, 0)
    end.

count_pretty([#spec{control = C} | Items], N) when C =:= $p; C =:= $P -> count_pretty(Items, N + 1);
count_pretty([_ | Items], N) -> count_pretty(Items, N);
count_pretty([], N) -> N.

write_plain([#spec{} = Spec | Items]) -> [control(Spec, -1, 0) | write_plain(Items)];
write_plain([C | Items]) -> [C | write_plain(Items)];
write_plain([]) -> [].

write_columns(Items, 0, _) ->
    write_plain(Items);
write_columns([#spec{control = C} = Spec | Items], N, Col) when C =:= $p; C =:= $P ->
    Text = control(Spec, -1, Col),
    Column = if N > 1 -> indentation(Text, Col); true -> Col end,
    [Text | write_columns(Items, N - 1, Column)];
write_columns([#spec{} = Spec | Items], N, Col) ->
    Text = control(Spec, -1, Col),
    [Text | write_columns(Items, N, indentation(Text, Col))];
write_columns([C | Items], N, Col) ->
    [C | write_columns(Items, N, next_column(C, Col))].

next_column($\n, _) -> 0;
next_column($\t, Col) -> ((Col + 8) div 8) * 8;
next_column(_, Col) -> Col + 1.

%% With a limit, what is not limited is written first; the rest shares the characters that are left.
limit_items(Items, Options) ->
    case proplists:get_value(chars_limit, Options, -1) of
        Limit when Limit < 0 -> write_items(Items);
        Limit ->
            Small = [small(Item) || Item <- Items],
            {Count, Fixed} = count_limited(Small, 0, 0),
            write_limited(Small, count_pretty(Small, 0), Count, less(Limit, Fixed), 0)
    end.

small(#spec{control = $s, args = [A]} = Spec) when not is_atom(A) -> Spec;
small(#spec{control = C} = Spec) when C =:= $p; C =:= $P; C =:= $w; C =:= $W -> Spec;
small(#spec{} = Spec) -> control(Spec, -1, 0);
small(C) -> C.

count_limited([#spec{} | Items], N, Fixed) -> count_limited(Items, N + 1, Fixed);
count_limited([C | Items], N, Fixed) when is_integer(C) -> count_limited(Items, N, Fixed + 1);
count_limited([Text | Items], N, Fixed) -> count_limited(Items, N, Fixed + io_lib:chars_length(Text));
count_limited([], N, Fixed) -> {N, Fixed}.

write_limited([#spec{control = C} = Spec | Items], Pretty0, Count, Left, Col) ->
    Text = control(Spec, Left div Count, Col),
    Pretty = if C =:= $p; C =:= $P -> Pretty0 - 1; true -> Pretty0 end,
    Column = if Pretty > 0 -> indentation(Text, Col); true -> Col end,
    [Text | write_limited(Items, Pretty, Count - 1, less(Left, io_lib:chars_length(Text)), Column)];
write_limited([C | Items], Pretty, Count, Left, Col) when is_integer(C) ->
    [C | write_limited(Items, Pretty, Count, Left, next_column(C, Col))];
write_limited([Text | Items], Pretty, Count, Left, Col) ->
    [Text | write_limited(Items, Pretty, Count, Left, indentation(Text, Col))];
write_limited([], _, _, _, _) ->
    [].

less(T, _) when T < 0 -> T;
less(T, N) when T >= N -> T - N;
less(_, _) -> 0.

%%
%% One control sequence. Limit is the number of characters it may take, negative for no limit.
%%

control(#spec{control = $w, args = [A], width = none, precision = none, encoding = latin1, order = undefined}, -1, _) ->
    io_lib:write(A, -1);
control(#spec{control = $w, args = [A]} = S, Limit, _) ->
    in_field(write_term(A, -1, S, Limit), S);
control(#spec{control = $W, args = [A, Depth]} = S, Limit, _) when is_integer(Depth) ->
    in_field(write_term(A, Depth, S, Limit), S);
control(#spec{control = $p, args = [A]} = S, Limit, Col) ->
    pretty(A, -1, S, Limit, Col);
control(#spec{control = $P, args = [A, Depth]} = S, Limit, Col) when is_integer(Depth) ->
    pretty(A, Depth, S, Limit, Col);
control(#spec{control = $s, args = [A]} = S, _, _) when is_atom(A) ->
    string(atom_chars(A, S#spec.encoding), S);
control(#spec{control = $s, args = [A], encoding = latin1} = S, Limit, _) ->
    limited_string(latin1_chars(A), S, Limit);
control(#spec{control = $s, args = [A]} = S, Limit, _) ->
    limited_string(unicode_chars(A), S, Limit);
control(#spec{control = $e, args = [F]} = S, _, _) when is_float(F) ->
    scientific(F, S);
control(#spec{control = $f, args = [F]} = S, _, _) when is_float(F) ->
    fixed(F, S);
control(#spec{control = $g, args = [F]} = S, _, _) when is_float(F) ->
    general(F, S);
control(#spec{control = C, args = [I | Rest]} = S, _, _) when is_integer(I), C =/= $c, C =/= $i ->
    integer(C, I, Rest, S#spec{precision = none}, base(S#spec.precision));
control(#spec{control = $c, args = [C], encoding = unicode} = S, _, _) when is_integer(C) ->
    char(C, S);
control(#spec{control = $c, args = [C]} = S, _, _) when is_integer(C) ->
    char(C band 255, S);
control(#spec{control = $~} = S, _, _) ->
    char($~, S);
control(#spec{control = $n, adjust = right} = S, _, _) ->
    char($\n, S#spec{precision = none});
control(#spec{control = $i}, _, _) ->
    [].

write_term(A, Depth, #spec{encoding = Encoding, order = Order}, Limit) ->
    io_lib:write(A, [{depth, Depth}, {encoding, Encoding}, {maps_order, Order}, {chars_limit, Limit}]).

pretty(A, Depth, #spec{adjust = right, width = Width, precision = Precision} = S, Limit, Col) ->
    Options = [{column, if Precision =:= none -> Col + 1; true -> Precision end},
               {line_length, if Width =:= none -> 80; true -> Width end},
               {depth, Depth}, {encoding, S#spec.encoding}, {strings, S#spec.strings},
               {maps_order, S#spec.order}, {chars_limit, Limit}],
    io_lib_pretty:print(A, Options).

base(none) -> 10;
base(Base) when is_integer(Base), Base >= 2, Base =< 36 -> Base.

integer($b, I, [], S, Base) -> signed(I, "", lower(abs_text(I, Base)), S);
integer($B, I, [], S, Base) -> signed(I, "", abs_text(I, Base), S);
integer($x, I, [Prefix], S, Base) -> signed(I, prefix(Prefix), lower(abs_text(I, Base)), S);
integer($X, I, [Prefix], S, Base) -> signed(I, prefix(Prefix), abs_text(I, Base), S);
integer($+, I, [], S, Base) -> signed(I, base_prefix(Base), lower(abs_text(I, Base)), S);
integer($#, I, [], S, Base) -> signed(I, base_prefix(Base), abs_text(I, Base), S).

abs_text(I, Base) -> integer_to_list(abs(I), Base).

prefix(Prefix) when is_atom(Prefix) -> atom_to_list(Prefix);
prefix(Prefix) ->
    true = io_lib:deep_char_list(Prefix),
    Prefix.

base_prefix(Base) -> integer_to_list(Base) ++ "#".

signed(I, "", Digits, #spec{width = none}) when I >= 0 -> Digits;
signed(I, "", Digits, S) when I < 0 -> in_field([$- | Digits], S);
signed(I, "", Digits, S) when I >= 0 -> in_field(Digits, S);
signed(I, Prefix, Digits, S) when I < 0 -> in_field([$-, Prefix | Digits], S);
signed(_, Prefix, Digits, S) -> in_field([Prefix | Digits], S).

lower([C | Cs]) when C >= $A, C =< $Z -> [C + 32 | lower(Cs)];
lower([C | Cs]) -> [C | lower(Cs)];
lower([]) -> [].

atom_chars(Atom, unicode) -> atom_to_list(Atom);
atom_chars(Atom, latin1) -> latin1_chars(atom_to_list(Atom)).

%% Flattens, and fails on what is no Latin-1 character.
latin1_chars(Binary) when is_binary(Binary) -> binary_to_list(Binary);
latin1_chars(List) when is_list(List) -> latin1_chars(List, []).

latin1_chars([C | Cs], Tail) when is_integer(C), C >= 0, C =< 255 -> [C | latin1_chars(Cs, Tail)];
latin1_chars([C | Cs], Tail) when is_list(C); is_binary(C) -> latin1_chars(C, latin1_chars(Cs, Tail));
latin1_chars([], Tail) -> Tail;
latin1_chars(Binary, Tail) when is_binary(Binary) -> binary_to_list(Binary) ++ Tail.

%% Each binary that is not UTF-8 is taken as Latin-1; integers pass, whether they are characters or not.
unicode_chars(Chars) ->
    case unicode:characters_to_list(Chars, unicode) of
        List when is_list(List) -> List;
        _ -> unicode_chars(Chars, [])
    end.

unicode_chars([C | Cs], Tail) when is_integer(C), C >= 0 -> [C | unicode_chars(Cs, Tail)];
unicode_chars([C | Cs], Tail) -> unicode_chars(C, unicode_chars(Cs, Tail));
unicode_chars([], Tail) -> Tail;
unicode_chars(Binary, Tail) when is_binary(Binary) ->
    case unicode:characters_to_list(Binary, unicode) of
        List when is_list(List) -> List ++ Tail;
        _ -> binary_to_list(Binary) ++ Tail
    end.

%%
%% Fields.
%%

%% Terms and numbers: stars when the text is too long for its field.
in_field(Text, #spec{width = none, precision = none}) ->
    Text;
in_field(Text, #spec{width = none, precision = P} = S) ->
    in_field(Text, S#spec{width = P});
in_field(Text, #spec{width = W, precision = P} = S) ->
    Length = io_lib:chars_length(Text),
    Room = if P =:= none -> W; true -> min(P, W) end,
    if
        Length > Room, W >= Room -> adjust(copies($*, Room), W - Room, S);
        W >= Length -> adjust(Text, W - Length, S)
    end.

%% A limit shortens the field too, but not below the three dots.
limited_string(Chars, S, Limit) when Limit < 0 -> string(Chars, S);
limited_string(Chars, #spec{width = none} = S, Limit) -> string(cut_with_dots(Chars, Limit), S);
limited_string(Chars, #spec{width = W} = S, Limit) when Limit >= W -> string(Chars, S#spec{width = max(3, W)});
limited_string(Chars, S, Limit) -> string(cut_with_dots(Chars, Limit), S#spec{width = max(3, Limit)}).

cut_with_dots(Chars, Limit) ->
    case string:length(Chars) > max(Limit, 3) of
        true -> string:slice(Chars, 0, max(Limit - 3, 0)) ++ "...";
        false -> Chars
    end.

string(Chars, #spec{width = none, precision = none}) ->
    Chars;
string(Chars, #spec{width = W, precision = none} = S) ->
    string_field(Chars, W, S);
string(Chars, #spec{width = none, precision = P} = S) ->
    string_field(Chars, P, S#spec{adjust = left});
string(Chars, #spec{width = W, precision = W} = S) ->
    string_field(Chars, W, S);
string(Chars, #spec{width = W, precision = P} = S) when W > P ->
    adjust(string_field(Chars, P, S#spec{adjust = left}), W - P, S).

string_field(Chars, W, S) ->
    case io_lib:chars_length(Chars) of
        Length when Length > W -> string:slice(Chars, 0, W);
        Length -> adjust(Chars, W - Length, S)
    end.

char(C, #spec{width = none, precision = none}) -> [C];
char(C, #spec{width = W, precision = none}) -> copies(C, W);
char(C, #spec{width = none, precision = P}) -> copies(C, P);
char(C, #spec{width = W, precision = P} = S) when W >= P -> adjust(copies(C, P), W - P, S).

adjust(Text, 0, _) -> Text;
adjust(Text, N, #spec{adjust = left, pad = Pad}) -> [Text | copies(Pad, N)];
adjust(Text, N, #spec{adjust = right, pad = Pad}) -> [copies(Pad, N) | Text].

copies(C, N) -> lists:duplicate(N, C).

%%
%% Floats, from the 21 digits of float_to_list/1, rounded half up.
%%

scientific(F, #spec{width = none, precision = none}) ->
    e_text(F, 6);
scientific(F, #spec{width = none, precision = P}) when P >= 2 ->
    e_text(F, P);
scientific(F, #spec{precision = none} = S) ->
    in_field(e_text(F, 6), S);
scientific(F, #spec{precision = P} = S) when P >= 2 ->
    in_field(e_text(F, P), S#spec{precision = none}).

fixed(F, #spec{width = none, precision = none}) ->
    f_text(F, 6);
fixed(F, #spec{width = none, precision = P}) when P >= 1 ->
    f_text(F, P);
fixed(F, #spec{precision = none} = S) ->
    in_field(f_text(F, 6), S);
fixed(F, #spec{precision = P} = S) when P >= 1 ->
    in_field(f_text(F, P), S#spec{precision = none}).

%% As fixed when that shows all significant digits asked for, from 0.1 up to 10000, else as scientific.
general(F, #spec{precision = none} = S) ->
    general(F, S#spec{precision = 6});
general(F, #spec{precision = P} = S) when P >= 1 ->
    A = abs(F),
    E = if
            A < 0.1 -> -2;
            A < 1.0 -> -1;
            A < 10.0 -> 0;
            A < 100.0 -> 1;
            A < 1000.0 -> 2;
            A < 10000.0 -> 3;
            true -> many
        end,
    if
        P =< 1, E =:= -1; P - 1 > E, E >= -1 -> fixed(F, S#spec{precision = P - 1 - E});
        P =< 1 -> scientific(F, S#spec{precision = 2});
        true -> scientific(F, S)
    end.

e_text(F, P) ->
    {Sign, Digits, E} = float_digits(F),
    case round_digits(Digits, P) of
        {1, [_ | Rest]} -> e_text(Sign, $1, [$0 | lists:droplast(Rest)], E + 1);
        {0, [D | Rest]} -> e_text(Sign, D, Rest, E)
    end.

e_text(Sign, D, Rest, E) when E >= 0 -> [Sign, D, $., Rest, $e, $+ | integer_to_list(E)];
e_text(Sign, D, Rest, E) -> [Sign, D, $., Rest, $e | integer_to_list(E)].

f_text(F, P) ->
    {Sign, Digits, E} = float_digits(F),
    Whole = max(E + 1, 0),
    Padded = if
                 E < -1 -> copies($0, -E - 1) ++ Digits;
                 true -> Digits
             end,
    {Carry, Rounded} = round_digits(Padded, Whole + P),
    {Before, After} = lists:split(Whole, Rounded),
    [Sign, carried(Carry, Before), $. | After].

carried(0, []) -> "0";
carried(0, Digits) -> Digits;
carried(1, Digits) -> [$1 | Digits].

%% The first N digits, rounded by the one after; Carry is 1 when all of them were nines.
round_digits([D | _], 0) when D >= $5 -> {1, []};
round_digits(_, 0) -> {0, []};
round_digits([], N) -> {0, copies($0, N)};
round_digits([D | Ds], N) ->
    case round_digits(Ds, N - 1) of
        {1, Rest} when D =:= $9 -> {1, [$0 | Rest]};
        {Carry, Rest} -> {0, [D + Carry | Rest]}
    end.

float_digits(F) ->
    case float_to_list(F) of
        [$- | Text] -> float_digits(Text, "-");
        Text -> float_digits(Text, "")
    end.

float_digits([D, $. | Rest], Sign) ->
    {Digits, [$e | Exponent]} = lists:splitwith(fun(C) -> C =/= $e end, Rest),
    {Sign, [D | Digits], list_to_integer(Exponent)}.
