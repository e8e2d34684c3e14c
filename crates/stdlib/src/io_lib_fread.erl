-module(io_lib_fread).
-moduledoc """
Formatted input: reading characters by a format of `~d`, `~s` and the like.

A field of input is what lies between white space, or as many characters as the width says. State carries the number of
characters read so far, which `~l` returns.
""".

-export([fread/2, fread/3]).

-define(IS_SPACE(C), C =:= $\s; C =:= $\t; C =:= $\n; C =:= $\r).

-doc "Reads a string by a format.".
-spec fread(string(), string()) ->
          {ok, [io_lib:fread_item()], string()} | {more, string(), non_neg_integer(), [term()]} | {error, term()}.
fread(Format, Chars) ->
    fields(Format, Chars, 0, []).

-doc "Reads by a format a line at a time, as an io server asks.".
-spec fread(io_lib:continuation() | [], string() | eof, string()) -> term().
fread([], Data, Format) ->
    fread({Format, [], 0, []}, Data, Format);
fread({Left, Stack, N, Results}, eof, _) ->
    finish(fields(Left, Stack, N, Results), Stack, eof);
fread({Left, Stack, N, Results}, Data, _) ->
    {Line, Rest} = line(Data, []),
    case Line of
        {complete, Chars} -> next_line(fields(Left, Stack ++ Chars, N, Results), Rest);
        {partial, Chars} -> {more, {Left, Stack ++ Chars, N, Results}}
    end.

line([$\n | Rest], Got) -> {{complete, lists:reverse(Got)}, Rest};
line([C | Rest], Got) -> line(Rest, [C | Got]);
line([], Got) -> {{partial, lists:reverse(Got)}, []}.

%% The newline itself counts as read; it is given back with characters before it that the format leaves.
next_line({more, Left, N, Results}, Rest) -> fread_rest({Left, [], N + 1, Results}, Rest);
next_line({ok, Results, []}, Rest) -> {done, {ok, Results}, Rest};
next_line({ok, Results, Tail}, Rest) -> {done, {ok, Results}, Tail ++ [$\n | Rest]};
next_line({error, Reason}, Rest) -> {done, {error, Reason}, Rest}.

fread_rest(Continuation, []) -> {more, Continuation};
fread_rest(Continuation, Rest) -> fread(Continuation, Rest, []).

finish({more, _, _, Results}, _, _) when Results =/= [] -> {done, {error, {fread, input}}, eof};
finish({more, _, _, _}, [], _) -> {done, eof, []};
finish({more, _, _, _}, _, _) -> {done, {error, {fread, input}}, eof};
finish({ok, Results, Tail}, _, _) -> {done, {ok, Results}, Tail};
finish({error, Reason}, _, _) -> {done, {error, Reason}, []}.

%% Format, line, characters read, results in reverse.
fields([$~ | Format0], Line, N, Results) ->
    {Drop, Format1} = star(Format0),
    {Width, Format2} = width(Format1),
    {Unicode, Format} = unicode_mark(Format2),
    control(Format, Line, Width, Drop, Unicode, N, Results, [$~ | Format0]);
fields([F | Format], Line0, N0, Results) when ?IS_SPACE(F) ->
    {Line, N} = skip(Line0, N0),
    fields(Format, Line, N, Results);
fields([F | Format], [F | Line], N, Results) ->
    fields(Format, Line, N + 1, Results);
fields([_ | _] = Format, [], N, Results) ->
    {more, Format, N, Results};
fields([_ | _], [_ | _], _, _) ->
    {error, {fread, input}};
fields([], Line, _, Results) ->
    {ok, lists:reverse(Results), Line}.

star([$* | Format]) -> {true, Format};
star(Format) -> {false, Format}.

width([C | Format]) when C >= $0, C =< $9 -> width(Format, C - $0);
width(Format) -> {none, Format}.

width([C | Format], N) when C >= $0, C =< $9 -> width(Format, N * 10 + C - $0);
width(Format, N) -> {N, Format}.

unicode_mark([$t | Format]) -> {true, Format};
unicode_mark(Format) -> {false, Format}.

skip([C | Line], N) when ?IS_SPACE(C) -> skip(Line, N + 1);
skip(Line, N) -> {Line, N}.

%% Whole is the format with this control, to come back to when the input ends too early.
control([$l | Format], Line, _, Drop, _, N, Results, _) ->
    fields(Format, Line, N, result(Drop, N, Results));
control([$~ | Format], [$~ | Line], _, _, _, N, Results, _) ->
    fields(Format, Line, N + 1, Results);
control([$~ | _], [], _, _, _, N, Results, Whole) ->
    {more, Whole, N, Results};
control([$~ | _], _, _, _, _, _, _, _) ->
    {error, {fread, format}};
control([$- | _], [], _, _, _, N, Results, Whole) ->
    {more, Whole, N, Results};
control([$- | Format], [$- | Line], _, Drop, _, N, Results, _) ->
    fields(Format, Line, N + 1, result(Drop, -1, Results));
control([$- | Format], [$+ | Line], _, Drop, _, N, Results, _) ->
    fields(Format, Line, N + 1, result(Drop, 1, Results));
control([$- | Format], [_ | _] = Line, _, Drop, _, N, Results, _) ->
    fields(Format, Line, N, result(Drop, 1, Results));
control([$c | Format], Line, Width, Drop, Unicode, N, Results, Whole) ->
    Count = if Width =:= none -> 1; true -> Width end,
    case take(Line, Count, []) of
        {_, _} when Line =:= [] -> {more, Whole, N, Results};
        {Chars, Rest} ->
            case length(Chars) < Count orelse lists:member($\n, Chars) of
                true -> {error, {fread, character}};
                false -> convert($c, Chars, Unicode, Format, Rest, Drop, N + Count, Results)
            end
    end;
control([C | Format], Line0, Width, Drop, Unicode, N0, Results, Whole)
  when C =:= $d; C =:= $u; C =:= $-; C =:= $#; C =:= $f; C =:= $s; C =:= $a ->
    case field(C, Line0, Width, Unicode) of
        {_, _} when Line0 =:= [] -> {more, Whole, N0, Results};
        {Chars, Rest} ->
            convert(C, Chars, Unicode, Format, Rest, Drop, N0 + length(Line0) - length(Rest), Results);
        short when Line0 =:= [] -> {more, Whole, N0, Results};
        short -> {error, {fread, kind(C)}}
    end;
control([_ | _], [], _, _, _, N, Results, Whole) ->
    {more, Whole, N, Results};
control(_, _, _, _, _, _, _, _) ->
    {error, {fread, format}}.

%% What belongs to a field: with a width just so many characters of this line, else as much as can belong to its kind,
%% after white space (which ~u does not skip in OTP either).
field(C, Line, none, Unicode) when C =:= $s; C =:= $a ->
    {Rest, _} = skip(Line, 0),
    word(Rest, Unicode, "");
field($u, Line, none, _) ->
    numeral($u, Line);
field(C, Line, none, _) ->
    {Rest, _} = skip(Line, 0),
    numeral(C, Rest);
field(C, Line, Width, _) ->
    {Part, Rest} = take(Line, Width, []),
    case length(Part) =:= Width andalso not lists:member($\n, Part) of
        true when C =:= $s; C =:= $a -> {string:trim(Part, both, " \t\r"), Rest};
        true -> {string:trim(Part, leading, " \t\r"), Rest};
        false -> short
    end.

kind($s) -> string;
kind($a) -> atom;
kind($d) -> integer;
kind($u) -> unsigned;
kind($f) -> float;
kind($#) -> based.

numeral($u, Line) -> digits(Line);
numeral($d, Line) -> signed(Line, fun digits/1);
numeral($f, Line) -> signed(Line, fun decimal/1);
numeral($#, Line) -> signed(Line, fun with_base/1).

signed([Sign | Line], Read) when Sign =:= $+; Sign =:= $- ->
    {Chars, Rest} = Read(Line),
    {[Sign | Chars], Rest};
signed(Line, Read) -> Read(Line).

digits(Line) -> lists:splitwith(fun(C) -> C >= $0 andalso C =< $9 end, Line).

decimal(Line) ->
    case digits(Line) of
        {Whole, [$. | Rest0]} ->
            {Fraction, Rest1} = digits(Rest0),
            {Exponent, Rest} = exponent(Rest1),
            {Whole ++ [$. | Fraction] ++ Exponent, Rest};
        Other -> Other
    end.

exponent([E | Line]) when E =:= $e; E =:= $E ->
    {Chars, Rest} = signed(Line, fun digits/1),
    {[E | Chars], Rest};
exponent(Line) -> {"", Line}.

with_base(Line) ->
    case digits(Line) of
        {Base, [$# | Rest0]} ->
            {Digits, Rest} = lists:splitwith(fun(C) ->
                                                     C >= $0 andalso C =< $9 orelse C >= $a andalso C =< $z
                                                         orelse C >= $A andalso C =< $Z
                                             end, Rest0),
            {Base ++ [$# | Digits], Rest};
        Other -> Other
    end.

take(Rest, 0, Got) -> {lists:reverse(Got), Rest};
take([C | Rest], N, Got) -> take(Rest, N - 1, [C | Got]);
take([], _, Got) -> {lists:reverse(Got), []}.

word([C | _] = Line, _, Got) when ?IS_SPACE(C) -> {lists:reverse(Got), Line};
word([C | _], false, []) when C > 255 -> short;
word([C | _] = Line, false, Got) when C > 255 -> {lists:reverse(Got), Line};
word([C | Line], Unicode, Got) -> word(Line, Unicode, [C | Got]);
word([], _, Got) -> {lists:reverse(Got), []}.

convert(Control, Chars, Unicode, Format, Rest, Drop, N, Results) ->
    case value(Control, Chars, Unicode) of
        {ok, Value} -> fields(Format, Rest, N, result(Drop, Value, Results));
        {error, _} = Error -> Error
    end.

result(true, _, Results) -> Results;
result(false, Value, Results) -> [Value | Results].

value($d, Chars, _) -> checked(fun() -> list_to_integer(Chars) end, integer);
value($u, [C | _] = Chars, _) when C >= $0, C =< $9 -> checked(fun() -> list_to_integer(Chars) end, unsigned);
value($u, _, _) -> {error, {fread, unsigned}};
value($f, Chars, _) -> checked(fun() -> list_to_float(Chars) end, float);
value($#, Chars, _) -> checked(fun() -> based(Chars) end, based);
value($s, Chars, Unicode) -> text(Chars, Unicode, string, Chars);
value($c, Chars, Unicode) -> text(Chars, Unicode, character, Chars);
value($a, Chars, Unicode) ->
    case text(Chars, Unicode, atom, Chars) of
        {ok, _} -> checked(fun() -> list_to_atom(Chars) end, atom);
        Error -> Error
    end.

checked(Convert, Kind) ->
    try
        {ok, Convert()}
    catch
        error:_ -> {error, {fread, Kind}}
    end.

text(Chars, true, _, Value) when is_list(Chars) -> {ok, Value};
text(Chars, false, Kind, Value) ->
    case lists:all(fun(C) -> C =< 255 end, Chars) of
        true -> {ok, Value};
        false -> {error, {fread, Kind}}
    end.

based([$- | Chars]) -> -based(Chars);
based([$+ | Chars]) -> based(Chars);
based(Chars) ->
    {Base, [$# | Digits]} = lists:splitwith(fun(C) -> C =/= $# end, Chars),
    list_to_integer(Digits, list_to_integer(Base)).
