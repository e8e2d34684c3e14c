-module(erl_scan).
-moduledoc """
The tokens of Erlang text.

A token is `{Category, Location, Symbol}`, or `{Symbol, Location}` for reserved words, separators and operators.
Locations are lines, or `{Line, Column}` when scanning began with such a one. What tokens/3 is given in pieces is
scanned from its beginning again when more comes.
""".

-export([string/1, string/2, string/3, tokens/3, tokens/4, reserved_word/1, format_error/1,
         category/1, location/1, line/1, column/1, symbol/1]).

-export_type([token/0, tokens/0, error_info/0]).

-type location() :: erl_anno:location().
-type token() :: {atom(), location(), term()} | {atom(), location()}.
-type tokens() :: [token()].
-type error_info() :: {location(), module(), term()}.

-doc "The tokens of a string.".
-spec string(string()) -> {ok, tokens(), location()} | {error, error_info(), location()}.
string(String) -> string(String, 1, []).

-doc "The tokens of a string, from a location on.".
-spec string(string(), location()) -> {ok, tokens(), location()} | {error, error_info(), location()}.
string(String, Start) -> string(String, Start, []).

-doc "The tokens of a string; the options change nothing yet.".
-spec string(string(), location(), term()) -> {ok, tokens(), location()} | {error, error_info(), location()}.
string(String, Start, _) when is_list(String) ->
    all(String, Start, []).

all(Chars, Loc, Tokens) ->
    case token(Chars, Loc, eof) of
        {Token, Rest, Next} -> all(Rest, Next, [Token | Tokens]);
        {done, End} -> {ok, lists:reverse(Tokens), End};
        {error, What, At, End, _} -> {error, {At, ?MODULE, What}, End}
    end.

-doc "The tokens up to a full stop, of text that comes in pieces.".
-spec tokens([] | term(), string() | eof, location()) ->
          {done, {ok, tokens(), location()} | {eof, location()} | {error, error_info(), location()}, string() | eof}
              | {more, term()}.
tokens(Continuation, Chars, Start) -> tokens(Continuation, Chars, Start, []).

-doc "As tokens/3; the options change nothing yet.".
-spec tokens([] | term(), string() | eof, location(), term()) -> term().
tokens([], Chars, Start, _) -> piece("", Chars, Start);
tokens({?MODULE, Before, Start}, Chars, _, _) -> piece(Before, Chars, Start).

piece(Before, eof, Start) -> up_to_dot(Before, Start, [], eof, Before, Start);
piece(Before, Chars, Start) -> up_to_dot(Before ++ Chars, Start, [], more, Before ++ Chars, Start).

up_to_dot(Chars, Loc, Tokens, End, All, Start) ->
    case token(Chars, Loc, End) of
        {{dot, _} = Token, Rest, Next} -> {done, {ok, lists:reverse(Tokens, [Token]), Next}, rest(Rest, End)};
        {Token, Rest, Next} -> up_to_dot(Rest, Next, [Token | Tokens], End, All, Start);
        {done, Next} when End =:= eof, Tokens =:= [] -> {done, {eof, Next}, eof};
        {done, Next} when End =:= eof -> {done, {ok, lists:reverse(Tokens), Next}, eof};
        {done, _} -> {more, {?MODULE, All, Start}};
        more -> {more, {?MODULE, All, Start}};
        {error, What, At, Next, Rest} -> {done, {error, {At, ?MODULE, What}, Next}, rest(Rest, End)}
    end.

rest([], eof) -> eof;
rest(Rest, _) -> Rest.

%%
%% One token: {Token, Rest, Location behind}, {done, Location} at the end, more, or an error.
%%

token([C | Cs], Loc, End) when C =< $\s; C >= 16#80, C =< 16#A0 ->
    token(Cs, if C =:= $\n -> newline(Loc); true -> right(Loc, 1) end, End);
token([$% | Cs], Loc, End) ->
    {Comment, Rest} = lists:splitwith(fun(C) -> C =/= $\n end, Cs),
    token(Rest, right(Loc, 1 + length(Comment)), End);
token([C | _] = Cs, Loc, End) when C >= $a, C =< $z; C >= $ß, C =< $ÿ, C =/= $÷ ->
    {Name, Rest} = name(Cs),
    Atom = list_to_atom(Name),
    Next = right(Loc, length(Name)),
    case reserved_word(Atom) of
        _ when Rest =:= [], End =:= more -> more;
        true -> {{Atom, Loc}, Rest, Next};
        false -> {{atom, Loc, Atom}, Rest, Next}
    end;
token([C | _] = Cs, Loc, _) when C >= $A, C =< $Z; C =:= $_; C >= $À, C =< $Þ, C =/= $× ->
    {Name, Rest} = name(Cs),
    {{var, Loc, list_to_atom(Name)}, Rest, right(Loc, length(Name))};
token([C | _] = Cs, Loc, End) when C >= $0, C =< $9 -> number(Cs, Loc, End);
token([$' | Cs], Loc, End) -> quoted(Cs, $', Loc, right(Loc, 1), [], End);
token([$" | Cs], Loc, End) -> quoted(Cs, $", Loc, right(Loc, 1), [], End);
token([$$ | Cs], Loc, End) -> char(Cs, Loc, End);
token([$. | Cs], Loc, End) -> full_stop(Cs, Loc, End);
token([], Loc, _) -> {done, Loc};
token(Cs, Loc, _) -> operator(Cs, Loc).

full_stop([], Loc, eof) -> {{dot, Loc}, [], right(Loc, 1)};
full_stop([], _, more) -> more;
full_stop([$\n | Cs], Loc, _) -> {{dot, Loc}, Cs, newline(Loc)};
full_stop([C | Cs], Loc, _) when C =< $\s -> {{dot, Loc}, Cs, right(Loc, 2)};
full_stop([$% | _] = Cs, Loc, _) -> {{dot, Loc}, Cs, right(Loc, 1)};
full_stop([$., $. | Cs], Loc, _) -> {{'...', Loc}, Cs, right(Loc, 3)};
full_stop([$. | Cs], Loc, _) -> {{'..', Loc}, Cs, right(Loc, 2)};
full_stop(Cs, Loc, _) -> {{'.', Loc}, Cs, right(Loc, 1)}.

newline({Line, _}) -> {Line + 1, 1};
newline(Line) -> Line + 1.

right({Line, Column}, N) -> {Line, Column + N};
right(Line, _) -> Line.

name(Cs) ->
    lists:splitwith(fun(C) ->
                            C >= $a andalso C =< $z orelse C >= $A andalso C =< $Z orelse C >= $0 andalso C =< $9
                                orelse C =:= $_ orelse C =:= $@
                                orelse C >= $À andalso C =< $ÿ andalso C =/= $× andalso C =/= $÷
                    end, Cs).

%% Longest first.
operator(Cs, Loc) ->
    operator(Cs, Loc, ["=:=", "=/=", "<:=", "<<", ">>", "->", "<-", "<=", "=>", ":=", "++", "--", "==", "/=", "=<",
                       ">=", "||", "&&", "?=", "::", "(", ")", "{", "}", "[", "]", "|", ",", ";", ":", "#", "+", "-", "*", "/",
                       "=", "<", ">", "!", "?", "^", "&", "`", "~", "@", "\\"]).

operator(Cs, Loc, [Op | Ops]) ->
    case string:prefix(Cs, Op) of
        nomatch -> operator(Cs, Loc, Ops);
        Rest -> {{list_to_atom(Op), Loc}, Rest, right(Loc, length(Op))}
    end;
operator([_ | Rest], Loc, []) ->
    {error, {illegal, character}, Loc, right(Loc, 1), Rest}.

%%
%% Numbers.
%%

number(Cs, Loc, End) ->
    {Whole, Rest} = digits(Cs, 10),
    case Rest of
        [$#, C | _] -> based(Whole, tl(Rest), C, Loc);
        [$., D | _] when D >= $0, D =< $9 -> fraction(Whole, tl(Rest), Loc, End);
        [$.] when End =:= more -> more;
        [] when End =:= more -> more;
        _ -> {{integer, Loc, list_to_integer(plain(Whole))}, Rest, right(Loc, length(Whole))}
    end.

digits(Cs, Base) ->
    lists:splitwith(fun(C) -> C =:= $_ orelse is_digit(C, Base) end, Cs).

is_digit(C, Base) ->
    V = if
            C >= $0, C =< $9 -> C - $0;
            C >= $a, C =< $z -> C - $a + 10;
            C >= $A, C =< $Z -> C - $A + 10;
            true -> 99
        end,
    V < Base.

plain(Digits) -> [C || C <- Digits, C =/= $_].

based(Whole, Cs, _, Loc) ->
    Base = list_to_integer(plain(Whole)),
    case Base >= 2 andalso Base =< 36 andalso digits(Cs, Base) of
        {[_ | _] = Digits, Rest} ->
            {{integer, Loc, list_to_integer(plain(Digits), Base)}, Rest, right(Loc, length(Whole) + 1 + length(Digits))};
        false -> {error, {base, Base}, Loc, right(Loc, length(Whole)), Cs};
        {[], Rest} -> {error, {illegal, integer}, Loc, right(Loc, length(Whole) + 1), Rest}
    end.

fraction(Whole, Cs, Loc, _) ->
    {Fraction, Rest0} = digits(Cs, 10),
    {Exponent, Rest} = exponent(Rest0),
    Text = Whole ++ [$. | Fraction] ++ Exponent,
    try
        {{float, Loc, list_to_float(plain(Text))}, Rest, right(Loc, length(Text))}
    catch
        error:badarg -> {error, {illegal, float}, Loc, right(Loc, length(Text)), Rest}
    end.

exponent([E, S, D | _] = Cs) when (E =:= $e orelse E =:= $E), (S =:= $+ orelse S =:= $-), D >= $0, D =< $9 ->
    {Digits, Rest} = digits(tl(tl(Cs)), 10),
    {[$e, S | Digits], Rest};
exponent([E, D | _] = Cs) when (E =:= $e orelse E =:= $E), D >= $0, D =< $9 ->
    {Digits, Rest} = digits(tl(Cs), 10),
    {[$e | Digits], Rest};
exponent(Cs) -> {"", Cs}.

%%
%% Quoted text.
%%

quoted([Q | Cs], Q, Start, Loc, Got, _) ->
    Text = lists:reverse(Got),
    Token = case Q of
                $" -> {string, Start, Text};
                $' -> {atom, Start, list_to_atom(Text)}
            end,
    {Token, Cs, right(Loc, 1)};
quoted([$\\ | Cs], Q, Start, Loc, Got, End) ->
    case escape(Cs) of
        {C, Rest, N} -> quoted(Rest, Q, Start, if hd(Cs) =:= $\n -> newline(Loc); true -> right(Loc, N + 1) end, [C | Got], End);
        more when End =:= more -> more;
        _ -> {error, {illegal, character}, Start, Loc, Cs}
    end;
quoted([C | Cs], Q, Start, Loc, Got, End) ->
    quoted(Cs, Q, Start, if C =:= $\n -> newline(Loc); true -> right(Loc, 1) end, [C | Got], End);
quoted([], _, _, _, _, more) -> more;
quoted([], Q, Start, Loc, Got, eof) ->
    Kind = if Q =:= $" -> string; true -> atom end,
    {error, {unterminated, Kind, lists:sublist(lists:reverse(Got), 16)}, right(Start, 1), Loc, []}.

char([$\\ | Cs], Loc, End) ->
    case escape(Cs) of
        {C, Rest, N} -> {{char, Loc, C}, Rest, right(Loc, N + 2)};
        more when End =:= more -> more;
        _ -> {error, {unterminated, char}, Loc, right(Loc, 1), Cs}
    end;
char([C | Cs], Loc, _) -> {{char, Loc, C}, Cs, if C =:= $\n -> newline(Loc); true -> right(Loc, 2) end};
char([], _, more) -> more;
char([], Loc, eof) -> {error, {unterminated, char}, Loc, right(Loc, 1), []}.

%% The character of an escape sequence, what follows, and the length of the sequence.
escape([D1, D2, D3 | Cs]) when D1 >= $0, D1 =< $7, D2 >= $0, D2 =< $7, D3 >= $0, D3 =< $7 ->
    {(D1 - $0) * 64 + (D2 - $0) * 8 + D3 - $0, Cs, 3};
escape([D1, D2 | Cs]) when D1 >= $0, D1 =< $7, D2 >= $0, D2 =< $7 -> {(D1 - $0) * 8 + D2 - $0, Cs, 2};
escape([D1 | Cs]) when D1 >= $0, D1 =< $7 -> {D1 - $0, Cs, 1};
escape([$x, ${ | Cs]) ->
    case lists:splitwith(fun(C) -> is_digit(C, 16) end, Cs) of
        {[_ | _] = Digits, [$} | Rest]} -> {list_to_integer(Digits, 16), Rest, length(Digits) + 3};
        {_, []} -> more;
        _ -> error
    end;
escape([$x, A, B | Cs]) ->
    case is_digit(A, 16) andalso is_digit(B, 16) of
        true -> {list_to_integer([A, B], 16), Cs, 3};
        false -> error
    end;
escape([$^, C | Cs]) when C >= $\s -> {C band 31, Cs, 2};
escape([$n | Cs]) -> {$\n, Cs, 1};
escape([$r | Cs]) -> {$\r, Cs, 1};
escape([$t | Cs]) -> {$\t, Cs, 1};
escape([$v | Cs]) -> {$\v, Cs, 1};
escape([$b | Cs]) -> {$\b, Cs, 1};
escape([$f | Cs]) -> {$\f, Cs, 1};
escape([$e | Cs]) -> {$\e, Cs, 1};
escape([$s | Cs]) -> {$\s, Cs, 1};
escape([$d | Cs]) -> {$\d, Cs, 1};
escape([C | Cs]) when C =/= $x, C =/= $^ -> {C, Cs, 1};
escape(_) -> more.

%%
%% About tokens.
%%

-doc "Whether an atom is a reserved word.".
-spec reserved_word(atom()) -> boolean().
reserved_word(Atom) ->
    lists:member(Atom, ['after', 'begin', 'case', 'try', 'cond', 'catch', 'andalso', 'orelse', 'end', 'fun', 'if', 'let',
                        'of', 'receive', 'when', 'maybe', 'else', 'bnot', 'not', 'div', 'rem', 'band', 'and', 'bor',
                        'bxor', 'bsl', 'bsr', 'or', 'xor']).

-doc "The category of a token.".
-spec category(token()) -> atom().
category(Token) -> element(1, Token).

-doc "The location of a token.".
-spec location(token()) -> location().
location(Token) -> element(2, Token).

-doc "The line of a token.".
-spec line(token()) -> pos_integer().
line(Token) ->
    case element(2, Token) of
        {Line, _} -> Line;
        Line -> Line
    end.

-doc "The column of a token, or undefined.".
-spec column(token()) -> pos_integer() | undefined.
column(Token) ->
    case element(2, Token) of
        {_, Column} -> Column;
        _ -> undefined
    end.

-doc "The symbol of a token.".
-spec symbol(token()) -> term().
symbol({Symbol, _}) -> Symbol;
symbol({_, _, Symbol}) -> Symbol.

-doc "The text of an error.".
-spec format_error(term()) -> unicode:chardata().
format_error({unterminated, char}) -> "unterminated character";
format_error({unterminated, atom, Text}) -> io_lib:format("unterminated atom starting with ~ts", [io_lib:write_string(Text, $')]);
format_error({unterminated, Type, Text}) -> io_lib:format("unterminated ~w starting with ~tp", [Type, Text]);
format_error({illegal, Type}) -> io_lib:fwrite("illegal ~w", [Type]);
format_error({base, Base}) -> io_lib:fwrite("illegal base '~w'", [Base]);
format_error(Other) -> io_lib:write(Other).
