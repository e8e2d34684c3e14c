-module(string).
-moduledoc """
Strings.

The functions in the first part take `unicode:chardata()`, work on grapheme clusters and give a binary for a binary and
a list for a list; what they leave of a deep list comes out flat. The second part holds the older functions, on flat
lists of characters.

Simplified so far: a grapheme cluster is a character with the combining marks, variation selectors and joined
characters behind it, a pair of regional indicators, or CR LF; Hangul syllables and Indic conjuncts are not composed.
Comparison with normalisation goes through module unicode, and title case is taken to be upper case.
""".

-export([casefold/1, chomp/1, equal/2, equal/3, equal/4, find/2, find/3, is_empty/1, jaro_similarity/2, length/1,
         lexemes/2, lowercase/1, next_codepoint/1, next_grapheme/1, nth_lexeme/3, pad/2, pad/3, pad/4, prefix/2,
         replace/3, replace/4, reverse/1, slice/2, slice/3, split/2, split/3, take/2, take/3, take/4, titlecase/1,
         to_float/1, to_graphemes/1, to_integer/1, trim/1, trim/2, trim/3, uppercase/1]).
-export([centre/2, centre/3, chars/2, chars/3, chr/2, concat/2, copies/2, cspan/2, join/2, left/2, left/3, len/1,
         rchr/2, right/2, right/3, rstr/2, span/2, str/2, strip/1, strip/2, strip/3, sub_string/2, sub_string/3,
         sub_word/2, sub_word/3, substr/2, substr/3, to_lower/1, to_upper/1, tokens/2, words/1, words/2]).

-compile({no_auto_import, [length/1]}).

-export_type([grapheme_cluster/0]).

%% Is a character a cluster of its own whatever comes behind the next one? Nearly all are: loops look at this first.
-define(STANDS_ALONE(C, Next), C < 16#300, Next < 16#300, C =/= $\r).

-type grapheme_cluster() :: char() | [char()].
-type direction() :: leading | trailing.

%%
%% Conversions.
%%

%% Flat code points.
chars_of(String) when is_list(String); is_binary(String) ->
    try unicode:characters_to_list(String) of
        Chars when is_list(Chars) -> Chars;
        _ -> erlang:error({badarg, String})
    catch
        error:badarg -> erlang:error({badarg, String})
    end.

%% A result of the same kind as the argument.
like(Binary, Chars) when is_binary(Binary) -> unicode:characters_to_binary(Chars);
like(_, Chars) -> Chars.

%% Clusters of a flat list. A cluster of one character is that character.
clusters([C | [D | _] = Rest]) when ?STANDS_ALONE(C, D) -> [C | clusters(Rest)];
clusters([]) -> [];
clusters(Chars) ->
    [Cluster | Rest] = cluster(Chars),
    [Cluster | clusters(Rest)].

cluster([$\r, $\n | Rest]) ->
    ["\r\n" | Rest];
cluster([C | [D | _]] = Chars) when C < 16#300, D < 16#300 ->
    Chars;
cluster([_] = Chars) ->
    Chars;
cluster([C | Rest0]) when C >= 32, C =/= 127 ->
    {Marks, Rest} = if
                        C >= 16#1F1E6, C =< 16#1F1FF -> flag(Rest0);
                        true -> marks(Rest0, [])
                    end,
    case Marks of
        [] -> [C | Rest0];
        _ -> [[C | Marks] | Rest]
    end;
cluster(Chars) ->
    Chars.

flag([C | Rest0]) when C >= 16#1F1E6, C =< 16#1F1FF ->
    {Marks, Rest} = marks(Rest0, []),
    {[C | Marks], Rest};
flag(Chars) ->
    marks(Chars, []).

marks([16#200D, C | Rest], Marks) when C >= 16#2190 -> marks(Rest, [C, 16#200D | Marks]);
marks([C | Rest] = Chars, Marks) ->
    case is_mark(C) of
        true -> marks(Rest, [C | Marks]);
        false -> {lists:reverse(Marks), Chars}
    end;
marks([], Marks) ->
    {lists:reverse(Marks), []}.

is_mark(C) when C < 16#300 -> false;
is_mark(C) ->
    (C =< 16#36F) orelse (C >= 16#483 andalso C =< 16#489) orelse (C >= 16#591 andalso C =< 16#5BD)
        orelse (C >= 16#610 andalso C =< 16#61A) orelse (C >= 16#64B andalso C =< 16#65F)
        orelse (C >= 16#900 andalso C =< 16#903) orelse (C >= 16#93A andalso C =< 16#94F andalso C =/= 16#93D)
        orelse (C >= 16#E31 andalso C =< 16#E3A andalso C =/= 16#E32) orelse (C >= 16#E47 andalso C =< 16#E4E)
        orelse (C >= 16#1AB0 andalso C =< 16#1AFF) orelse (C >= 16#1DC0 andalso C =< 16#1DFF)
        orelse C =:= 16#200C orelse C =:= 16#200D
        orelse (C >= 16#20D0 andalso C =< 16#20F0) orelse (C >= 16#302A andalso C =< 16#302F)
        orelse C =:= 16#3099 orelse C =:= 16#309A
        orelse (C >= 16#FE00 andalso C =< 16#FE0F) orelse (C >= 16#FE20 andalso C =< 16#FE2F)
        orelse (C >= 16#1F3FB andalso C =< 16#1F3FF) orelse (C >= 16#E0100 andalso C =< 16#E01EF).

%% Back from clusters to characters.
flat([C | Cs]) when is_integer(C) -> [C | flat(Cs)];
flat([Cluster | Cs]) -> Cluster ++ flat(Cs);
flat([]) -> [].

%%
%% Looking at strings.
%%

-doc "Whether a string is empty.".
-spec is_empty(unicode:chardata()) -> boolean().
is_empty([]) -> true;
is_empty(<<>>) -> true;
is_empty([L | R]) when is_list(L); is_binary(L) -> is_empty(L) andalso is_empty(R);
is_empty(_) -> false.

-doc "The number of grapheme clusters.".
-spec length(unicode:chardata()) -> non_neg_integer().
length(String) ->
    count(chars_of(String), 0).

count([C | [D | _] = Rest], N) when ?STANDS_ALONE(C, D) -> count(Rest, N + 1);
count([], N) -> N;
count(Chars, N) ->
    [_ | Rest] = cluster(Chars),
    count(Rest, N + 1).

-doc "The grapheme clusters.".
-spec to_graphemes(unicode:chardata()) -> [grapheme_cluster()].
to_graphemes(String) ->
    clusters(chars_of(String)).

-doc "Whether two strings have the same characters.".
-spec equal(unicode:chardata(), unicode:chardata()) -> boolean().
equal(A, B) ->
    A =:= B orelse chars_of(A) =:= chars_of(B).

-doc "Whether two strings have the same characters, perhaps but for case.".
-spec equal(unicode:chardata(), unicode:chardata(), boolean()) -> boolean().
equal(A, B, false) -> equal(A, B);
equal(A, B, true) -> chars_of(casefold(A)) =:= chars_of(casefold(B)).

-doc "As equal/3, after a normalisation.".
-spec equal(unicode:chardata(), unicode:chardata(), boolean(), none | nfc | nfd | nfkc | nfkd) -> boolean().
equal(A, B, IgnoreCase, none) -> equal(A, B, IgnoreCase);
equal(A, B, false, Form) -> normal(Form, A) =:= normal(Form, B);
equal(A, B, true, Form) -> normal(Form, casefold(A)) =:= normal(Form, casefold(B)).

normal(nfc, S) -> unicode:characters_to_nfc_list(S);
normal(nfd, S) -> unicode:characters_to_nfd_list(S);
normal(nfkc, S) -> unicode:characters_to_nfkc_list(S);
normal(nfkd, S) -> unicode:characters_to_nfkd_list(S).

-doc "The first code point and the rest.".
-spec next_codepoint(unicode:chardata()) -> maybe_improper_list(char(), unicode:chardata()) | {error, term()}.
next_codepoint([C | _] = S) when is_integer(C) -> S;
next_codepoint(S) -> first(S, fun(Chars) -> Chars end).

-doc "The first grapheme cluster and the rest.".
-spec next_grapheme(unicode:chardata()) ->
          maybe_improper_list(grapheme_cluster(), unicode:chardata()) | {error, term()}.
next_grapheme(S) -> first(S, fun cluster/1).

first(S, Take) ->
    case unicode:characters_to_list(S) of
        [] -> [];
        Chars when is_list(Chars) ->
            [First | Rest] = Take(Chars),
            [First | like(S, Rest)];
        _ -> {error, S}
    end.

%%
%% Parts.
%%

-doc "What follows the first N grapheme clusters.".
-spec slice(unicode:chardata(), non_neg_integer()) -> unicode:chardata().
slice(String, N) when is_integer(N), N >= 0 ->
    like(String, drop(chars_of(String), N)).

-doc "So many grapheme clusters from a start.".
-spec slice(unicode:chardata(), non_neg_integer(), infinity | non_neg_integer()) -> unicode:chardata().
slice(String, N, infinity) ->
    slice(String, N);
slice(String, N, Length) when is_integer(N), N >= 0, is_integer(Length), Length >= 0 ->
    like(String, keep(drop(chars_of(String), N), Length)).

drop(Chars, 0) -> Chars;
drop([], _) -> [];
drop(Chars, N) ->
    [_ | Rest] = cluster(Chars),
    drop(Rest, N - 1).

keep(_, 0) -> [];
keep([], _) -> [];
keep(Chars, N) ->
    case cluster(Chars) of
        [C | Rest] when is_integer(C) -> [C | keep(Rest, N - 1)];
        [Cluster | Rest] -> Cluster ++ keep(Rest, N - 1)
    end.

-doc "The grapheme clusters in reverse order.".
-spec reverse(unicode:chardata()) -> [grapheme_cluster()].
reverse(String) ->
    lists:reverse(clusters(chars_of(String))).

-doc "Fills a string up with blanks behind it.".
-spec pad(unicode:chardata(), non_neg_integer()) -> unicode:charlist().
pad(String, Length) -> pad(String, Length, trailing, $\s).

-doc "Fills a string up with blanks before, behind or around it.".
-spec pad(unicode:chardata(), non_neg_integer(), direction() | both) -> unicode:charlist().
pad(String, Length, Direction) -> pad(String, Length, Direction, $\s).

-doc "Fills a string up with a character.".
-spec pad(unicode:chardata(), non_neg_integer(), direction() | both, grapheme_cluster()) -> unicode:charlist().
pad(String, Length, leading, Char) when is_integer(Length) ->
    [lists:duplicate(max(Length - length(String), 0), Char), String];
pad(String, Length, trailing, Char) when is_integer(Length) ->
    [String | lists:duplicate(max(Length - length(String), 0), Char)];
pad(String, Length, both, Char) when is_integer(Length) ->
    Size = max(Length - length(String), 0),
    Side = lists:duplicate(Size div 2, Char),
    [Side, String, Side | [Char || Size rem 2 =:= 1]].

-doc "A string without white space around it.".
-spec trim(unicode:chardata()) -> unicode:chardata().
trim(String) -> trim(String, both).

-doc "A string without white space at one end or both.".
-spec trim(unicode:chardata(), direction() | both) -> unicode:chardata().
trim(String, Direction) -> trim(String, Direction, white_space()).

-doc "A string without certain characters at one end or both.".
-spec trim(unicode:chardata(), direction() | both, [grapheme_cluster()]) -> unicode:chardata().
trim(String, _, []) ->
    String;
trim(String, leading, Set) ->
    like(String, trim_leading(chars_of(String), Set));
trim(String, trailing, Set) ->
    like(String, trim_trailing(chars_of(String), Set));
trim(String, both, Set) ->
    like(String, trim_trailing(trim_leading(chars_of(String), Set), Set)).

white_space() ->
    ["\r\n", $\s, $\t, $\n, $\v, $\f, $\r, 16#85, 16#200E, 16#200F, 16#2028, 16#2029].

trim_leading([], _) -> [];
trim_leading(Chars, Set) ->
    [Cluster | Rest] = cluster(Chars),
    case lists:member(Cluster, Set) of
        true -> trim_leading(Rest, Set);
        false -> Chars
    end.

trim_trailing(Chars, Set) ->
    flat(lists:reverse(lists:dropwhile(fun(C) -> lists:member(C, Set) end, lists:reverse(clusters(Chars))))).

-doc "A string without a newline at its end.".
-spec chomp(unicode:chardata()) -> unicode:chardata().
chomp(String) -> trim(String, trailing, ["\r\n", $\n]).

-doc "What a string begins with, as far as it is of certain characters, and the rest.".
-spec take(unicode:chardata(), [grapheme_cluster()]) -> {unicode:chardata(), unicode:chardata()}.
take(String, Set) -> take(String, Set, false, leading).

-doc "As take/2, or the complement.".
-spec take(unicode:chardata(), [grapheme_cluster()], boolean()) -> {unicode:chardata(), unicode:chardata()}.
take(String, Set, Complement) -> take(String, Set, Complement, leading).

-doc "As take/3, from either end.".
-spec take(unicode:chardata(), [grapheme_cluster()], boolean(), direction()) ->
          {unicode:chardata(), unicode:chardata()}.
take(String, [], Complement, Direction) ->
    case {Complement, Direction} of
        {false, leading} -> {empty(String), String};
        {false, trailing} -> {String, empty(String)};
        {true, leading} -> {String, empty(String)};
        {true, trailing} -> {empty(String), String}
    end;
take(String, Set, Complement, leading) ->
    {Taken, Rest} = lists:splitwith(fun(C) -> lists:member(C, Set) =/= Complement end, clusters(chars_of(String))),
    {like(String, flat(Taken)), like(String, flat(Rest))};
take(String, Set, Complement, trailing) ->
    {Taken, Rest} = lists:splitwith(fun(C) -> lists:member(C, Set) =/= Complement end,
                                    lists:reverse(clusters(chars_of(String)))),
    {like(String, flat(lists:reverse(Rest))), like(String, flat(lists:reverse(Taken)))}.

empty(Binary) when is_binary(Binary) -> <<>>;
empty(_) -> [].

-doc "What follows a prefix, or nomatch.".
-spec prefix(unicode:chardata(), unicode:chardata()) -> nomatch | unicode:chardata().
prefix(String, Prefix) ->
    case without_prefix(chars_of(Prefix), chars_of(String)) of
        nomatch -> nomatch;
        Rest -> like(String, Rest)
    end.

without_prefix([C | Prefix], [C | Chars]) -> without_prefix(Prefix, Chars);
without_prefix([], Chars) -> Chars;
without_prefix(_, _) -> nomatch.

%%
%% Searching. As in OTP, a match may begin within a grapheme cluster, but must end with one.
%%

-doc "The string from the first occurrence of a pattern on, or nomatch.".
-spec find(unicode:chardata(), unicode:chardata()) -> unicode:chardata() | nomatch.
find(String, Pattern) -> find(String, Pattern, leading).

-doc "The string from the first or last occurrence of a pattern on, or nomatch.".
-spec find(unicode:chardata(), unicode:chardata(), direction()) -> unicode:chardata() | nomatch.
find(String, Pattern, Direction) when Direction =:= leading; Direction =:= trailing ->
    case chars_of(Pattern) of
        [] -> String;
        Wanted ->
            case found(chars_of(String), Wanted, Direction) of
                nomatch -> nomatch;
                {_, Rest} -> like(String, Rest)
            end
    end.

%% What is before a match, reversed, and the rest from the match on.
found(Chars, Wanted, leading) -> found_first(Chars, Wanted, []);
found(Chars, Wanted, trailing) -> found_last(Chars, Wanted, [], nomatch).

found_first([C | Rest], [W | _] = Wanted, Before) when C =/= W -> found_first(Rest, Wanted, [C | Before]);
found_first([C | Rest] = Chars, Wanted, Before) ->
    case match_at(Wanted, Chars) of
        true -> {Before, Chars};
        false -> found_first(Rest, Wanted, [C | Before])
    end;
found_first([], _, _) -> nomatch.

found_last([C | Rest], [W | _] = Wanted, Before, Found) when C =/= W -> found_last(Rest, Wanted, [C | Before], Found);
found_last([C | Rest] = Chars, Wanted, Before, Found0) ->
    Found = case match_at(Wanted, Chars) of
                true -> {Before, Chars};
                false -> Found0
            end,
    found_last(Rest, Wanted, [C | Before], Found);
found_last([], _, _, Found) -> Found.

match_at([C], [_ | _] = Chars) -> hd(cluster(Chars)) =:= C;
match_at([C | Wanted], [C | Chars]) -> match_at(Wanted, Chars);
match_at(_, _) -> false.

-doc "Splits a string at the first occurrence of a pattern.".
-spec split(unicode:chardata(), unicode:chardata()) -> [unicode:chardata()].
split(String, Pattern) -> split(String, Pattern, leading).

-doc "Splits a string at the first, the last or all occurrences of a pattern.".
-spec split(unicode:chardata(), unicode:chardata(), direction() | all) -> [unicode:chardata()].
split(String, Pattern, Where) ->
    case chars_of(Pattern) of
        [] -> [String];
        Wanted ->
            case is_empty(String) of
                true -> [String];
                false -> [like(String, Part) || Part <- parts(chars_of(String), Wanted, Where)]
            end
    end.

parts(Chars, Wanted, all) ->
    case found(Chars, Wanted, leading) of
        nomatch -> [Chars];
        {Before, Rest} -> [lists:reverse(Before) | parts(without_prefix(Wanted, Rest), Wanted, all)]
    end;
parts(Chars, Wanted, Direction) ->
    case found(Chars, Wanted, Direction) of
        nomatch -> [Chars];
        {Before, Rest} -> [lists:reverse(Before), without_prefix(Wanted, Rest)]
    end.

-doc "Replaces the first occurrence of a pattern.".
-spec replace(unicode:chardata(), unicode:chardata(), unicode:chardata()) -> [unicode:chardata()].
replace(String, Pattern, Replacement) -> lists:join(Replacement, split(String, Pattern)).

-doc "Replaces the first, the last or all occurrences of a pattern.".
-spec replace(unicode:chardata(), unicode:chardata(), unicode:chardata(), direction() | all) -> [unicode:chardata()].
replace(String, Pattern, Replacement, Where) -> lists:join(Replacement, split(String, Pattern, Where)).

-doc "The parts between separators, without empty ones.".
-spec lexemes(unicode:chardata(), [grapheme_cluster()]) -> [unicode:chardata()].
lexemes([], _) ->
    [];
lexemes(String, []) ->
    [String];
lexemes(String, Separators) ->
    [like(String, Part) || Part <- words_of(clusters(chars_of(String)), Separators)].

words_of(Clusters, Separators) ->
    case lists:dropwhile(fun(C) -> lists:member(C, Separators) end, Clusters) of
        [] -> [];
        Rest ->
            {Word, More} = lists:splitwith(fun(C) -> not lists:member(C, Separators) end, Rest),
            [flat(Word) | words_of(More, Separators)]
    end.

-doc "Part number N of those that lexemes/2 gives.".
-spec nth_lexeme(unicode:chardata(), pos_integer(), [grapheme_cluster()]) -> unicode:chardata().
nth_lexeme(String, N, Separators) when is_integer(N), N > 0 ->
    case lists:nthtail(min(N - 1, erlang:length(lexemes(String, Separators))), lexemes(String, Separators)) of
        [Lexeme | _] -> Lexeme;
        [] -> empty(String)
    end.

-doc "How alike two strings are, from 0 to 1.".
-spec jaro_similarity(unicode:chardata(), unicode:chardata()) -> float().
jaro_similarity(A, B) ->
    case {to_graphemes(A), to_graphemes(B)} of
        {[], []} -> 1.0;
        {[], _} -> 0.0;
        {_, []} -> 0.0;
        {As, Bs} -> jaro(As, Bs, erlang:length(As), erlang:length(Bs))
    end.

jaro(As, Bs, LengthA, LengthB) ->
    Window = max(max(LengthA, LengthB) div 2 - 1, 0),
    {Matched, Taken} = jaro_match(As, 0, Window, lists:enumerate(0, Bs), #{}),
    case erlang:length(Matched) of
        0 -> 0.0;
        M ->
            Other = [map_get(I, Taken) || I <- lists:sort(maps:keys(Taken))],
            Swapped = erlang:length([x || {X, Y} <- lists:zip(Matched, Other), X =/= Y]),
            (M / LengthA + M / LengthB + (M - Swapped / 2) / M) / 3
    end.

jaro_match([], _, _, _, Taken) -> {[], Taken};
jaro_match([A | As], I, Window, Bs, Taken) ->
    case [J || {J, B} <- Bs, B =:= A, J >= I - Window, J =< I + Window, not is_map_key(J, Taken)] of
        [J | _] ->
            {Matched, AllTaken} = jaro_match(As, I + 1, Window, Bs, Taken#{J => A}),
            {[A | Matched], AllTaken};
        [] -> jaro_match(As, I + 1, Window, Bs, Taken)
    end.

%%
%% Case.
%%

-doc "A string in upper case.".
-spec uppercase(unicode:chardata()) -> unicode:chardata().
uppercase(String) -> like(String, upper(chars_of(String))).

upper([C | Cs]) when C >= $a, C =< $z -> [C - 32 | upper(Cs)];
upper([C | Cs]) when C < 128 -> [C | upper(Cs)];
upper([C | Cs]) -> add(purlin_unicode:uppercase(C), upper(Cs));
upper([]) -> [].

-doc "A string in lower case.".
-spec lowercase(unicode:chardata()) -> unicode:chardata().
lowercase(String) -> like(String, lower(chars_of(String))).

lower([C | Cs]) when C >= $A, C =< $Z -> [C + 32 | lower(Cs)];
lower([C | Cs]) when C < 128 -> [C | lower(Cs)];
lower([C | Cs]) -> add(purlin_unicode:lowercase(C), lower(Cs));
lower([]) -> [].

add(C, Cs) when is_integer(C) -> [C | Cs];
add(List, Cs) -> List ++ Cs.

-doc "A string with its first character in upper case.".
-spec titlecase(unicode:chardata()) -> unicode:chardata().
titlecase(String) ->
    case chars_of(String) of
        [C | Cs] -> like(String, title(C) ++ Cs);
        [] -> empty(String)
    end.

title(C) ->
    case upper([C]) of
        [First | Rest] -> [First | lower(Rest)];
        [] -> []
    end.

-doc "A string as it is compared without regard to case.".
-spec casefold(unicode:chardata()) -> unicode:chardata().
casefold(String) -> like(String, fold(chars_of(String))).

fold([C | Cs]) when C >= $A, C =< $Z -> [C + 32 | fold(Cs)];
fold([C | Cs]) when C < 128 -> [C | fold(Cs)];
fold([C | Cs]) when C =:= 16#DF; C =:= 16#1E9E -> [$s, $s | fold(Cs)];
fold([16#B5 | Cs]) -> [16#3BC | fold(Cs)];
fold([16#3C2 | Cs]) -> [16#3C3 | fold(Cs)];
fold([C | Cs]) -> add(purlin_unicode:lowercase(C), fold(Cs));
fold([]) -> [].

%%
%% Numbers.
%%

-doc "The integer that a string begins with, and the rest.".
-spec to_integer(unicode:chardata()) -> {integer(), unicode:chardata()} | {error, no_integer | badarg}.
to_integer(String) ->
    try chars_of(String) of
        Chars ->
            {Sign, Rest0} = sign(Chars),
            case digits(Rest0) of
                {[], _} -> {error, no_integer};
                {Digits, Rest} -> {list_to_integer(Sign ++ Digits), like(String, Rest)}
            end
    catch
        error:_ -> {error, badarg}
    end.

-doc "The float that a string begins with, and the rest.".
-spec to_float(unicode:chardata()) -> {float(), unicode:chardata()} | {error, no_float | badarg}.
to_float(String) ->
    try chars_of(String) of
        Chars ->
            case float_text(Chars) of
                {Text, Rest} ->
                    try {list_to_float(Text), like(String, Rest)}
                    catch error:_ -> {error, no_float}
                    end;
                error -> {error, no_float}
            end
    catch
        error:_ -> {error, badarg}
    end.

float_text(Chars) ->
    {Sign, Rest0} = sign(Chars),
    case digits(Rest0) of
        {[_ | _] = Whole, [Point | Rest1]} when Point =:= $.; Point =:= $, ->
            case digits(Rest1) of
                {[], _} -> error;
                {Fraction, Rest2} ->
                    {Exponent, Rest} = exponent(Rest2),
                    {Sign ++ Whole ++ [$. | Fraction] ++ Exponent, Rest}
            end;
        _ -> error
    end.

exponent([E | Rest0] = Chars) when E =:= $e; E =:= $E ->
    {Sign, Rest1} = sign(Rest0),
    case digits(Rest1) of
        {[], _} -> {[], Chars};
        {Digits, Rest} -> {[$e | Sign ++ Digits], Rest}
    end;
exponent(Chars) -> {[], Chars}.

sign([$- | Rest]) -> {"-", Rest};
sign([$+ | Rest]) -> {"+", Rest};
sign(Rest) -> {"", Rest}.

digits(Chars) -> lists:splitwith(fun(C) -> C >= $0 andalso C =< $9 end, Chars).

%%
%% The older functions, on flat lists.
%%

-doc "The number of characters.".
-spec len(string()) -> non_neg_integer().
len(S) -> erlang:length(S).

-doc "Two strings one after the other.".
-spec concat(string(), string()) -> string().
concat(S1, S2) -> S1 ++ S2.

-doc "The position of a character, or 0.".
-spec chr(string(), char()) -> non_neg_integer().
chr(S, C) when is_integer(C) -> chr(S, C, 1).

chr([C | _], C, I) -> I;
chr([_ | Cs], C, I) -> chr(Cs, C, I + 1);
chr([], _, _) -> 0.

-doc "The last position of a character, or 0.".
-spec rchr(string(), char()) -> non_neg_integer().
rchr(S, C) when is_integer(C) -> rchr(S, C, 1, 0).

rchr([C | Cs], C, I, _) -> rchr(Cs, C, I + 1, I);
rchr([_ | Cs], C, I, L) -> rchr(Cs, C, I + 1, L);
rchr([], _, _, L) -> L.

-doc "The position of a string in another, or 0.".
-spec str(string(), string()) -> non_neg_integer().
str(S, Sub) when is_list(Sub) -> str(S, Sub, 1).

str([C | S], [C | Sub], I) ->
    case lists:prefix(Sub, S) of
        true -> I;
        false -> str(S, [C | Sub], I + 1)
    end;
str([_ | S], Sub, I) -> str(S, Sub, I + 1);
str([], _, _) -> 0.

-doc "The last position of a string in another, or 0.".
-spec rstr(string(), string()) -> non_neg_integer().
rstr(S, Sub) when is_list(Sub) -> rstr(S, Sub, 1, 0).

rstr([C | S], [C | Sub], I, L) ->
    case lists:prefix(Sub, S) of
        true -> rstr(S, [C | Sub], I + 1, I);
        false -> rstr(S, [C | Sub], I + 1, L)
    end;
rstr([_ | S], Sub, I, L) -> rstr(S, Sub, I + 1, L);
rstr([], _, _, L) -> L.

-doc "How many characters at the beginning are among certain ones.".
-spec span(string(), string()) -> non_neg_integer().
span(S, Cs) when is_list(Cs) -> span(S, Cs, true, 0).

-doc "How many characters at the beginning are not among certain ones.".
-spec cspan(string(), string()) -> non_neg_integer().
cspan(S, Cs) when is_list(Cs) -> span(S, Cs, false, 0).

span([C | S], Cs, In, N) ->
    case lists:member(C, Cs) of
        In -> span(S, Cs, In, N + 1);
        _ -> N
    end;
span([], _, _, N) -> N.

-doc "The characters from a position on.".
-spec substr(string(), pos_integer()) -> string().
substr(String, 1) when is_list(String) -> String;
substr(String, S) when is_integer(S), S > 1 -> substr2(String, S).

substr2(String, 1) when is_list(String) -> String;
substr2([_ | String], S) -> substr2(String, S - 1).

-doc "So many characters from a position on.".
-spec substr(string(), pos_integer(), non_neg_integer()) -> string().
substr(String, S, L) when is_integer(S), S >= 1, is_integer(L), L >= 0 ->
    substr1(substr2(String, S), L).

substr1([C | String], L) when L > 0 -> [C | substr1(String, L - 1)];
substr1(String, _) when is_list(String) -> [].

-doc "The parts between separators, without empty ones.".
-spec tokens(string(), [char()]) -> [string()].
tokens(S, Seps) ->
    case Seps of
        [] when S =:= [] -> [];
        [] -> [S];
        [C] -> tokens_one(lists:reverse(S), C, []);
        [_ | _] -> tokens_many(lists:reverse(S), Seps, [])
    end.

%% From the end to the beginning, so that tokens come out in order.
tokens_one([Sep | S], Sep, Tokens) -> tokens_one(S, Sep, Tokens);
tokens_one([C | S], Sep, Tokens) -> token_one(S, Sep, Tokens, [C]);
tokens_one([], _, Tokens) -> Tokens.

token_one([Sep | S], Sep, Tokens, Token) -> tokens_one(S, Sep, [Token | Tokens]);
token_one([C | S], Sep, Tokens, Token) -> token_one(S, Sep, Tokens, [C | Token]);
token_one([], _, Tokens, Token) -> [Token | Tokens].

tokens_many([C | S], Seps, Tokens) ->
    case lists:member(C, Seps) of
        true -> tokens_many(S, Seps, Tokens);
        false -> token_many(S, Seps, Tokens, [C])
    end;
tokens_many([], _, Tokens) -> Tokens.

token_many([C | S], Seps, Tokens, Token) ->
    case lists:member(C, Seps) of
        true -> tokens_many(S, Seps, [Token | Tokens]);
        false -> token_many(S, Seps, Tokens, [C | Token])
    end;
token_many([], _, Tokens, Token) -> [Token | Tokens].

-doc "Strings in one, with a separator between them.".
-spec join([string()], string()) -> string().
join([], Sep) when is_list(Sep) -> [];
join([H | T], Sep) -> H ++ lists:append([Sep ++ X || X <- T]).

-doc "A string of so many copies of a character.".
-spec chars(char(), non_neg_integer()) -> string().
chars(C, N) when is_integer(C), is_integer(N) -> chars(C, N, []).

-doc "A string of so many copies of a character before a tail.".
-spec chars(char(), non_neg_integer(), string()) -> string().
chars(C, N, Tail) when N > 0 -> chars(C, N - 1, [C | Tail]);
chars(C, 0, Tail) when is_integer(C) -> Tail.

-doc "So many copies of a string.".
-spec copies(string(), non_neg_integer()) -> string().
copies(CharList, Num) when is_list(CharList), is_integer(Num), Num >= 0 ->
    lists:append(lists:duplicate(Num, CharList)).

-doc "The number of words.".
-spec words(string()) -> pos_integer().
words(String) -> words(String, $\s).

-doc "The number of words between separators.".
-spec words(string(), char()) -> pos_integer().
words(String, Char) when is_integer(Char) -> count_words(strip(String, both, Char), Char, 0).

count_words([], _, Num) -> Num + 1;
count_words([H | T], H, Num) -> count_words(strip(T, left, H), H, Num + 1);
count_words([_ | T], Char, Num) -> count_words(T, Char, Num).

-doc "Word number N.".
-spec sub_word(string(), integer()) -> string().
sub_word(String, Index) -> sub_word(String, Index, $\s).

-doc "Word number N between separators.".
-spec sub_word(string(), integer(), char()) -> string().
sub_word(String, Index, Char) when is_integer(Index), is_integer(Char) ->
    case words(String, Char) of
        Num when Num < Index -> [];
        _ -> nth_word(strip(String, left, Char), Index, Char, 1, [])
    end.

nth_word([], _, _, _, Word) -> lists:reverse(Word);
nth_word([Char | _], Index, Char, Index, Word) -> lists:reverse(Word);
nth_word([H | T], Index, Char, Index, Word) -> nth_word(T, Index, Char, Index, [H | Word]);
nth_word([Char | T], Stop, Char, Index, Word) when Index < Stop ->
    nth_word(strip(T, left, Char), Stop, Char, Index + 1, Word);
nth_word([_ | T], Stop, Char, Index, Word) when Index < Stop ->
    nth_word(T, Stop, Char, Index, Word).

-doc "A string without blanks around it.".
-spec strip(string()) -> string().
strip(String) -> strip(String, both).

-doc "A string without blanks at one end or both.".
-spec strip(string(), left | right | both) -> string().
strip(String, Direction) -> strip(String, Direction, $\s).

-doc "A string without a character at one end or both.".
-spec strip(string(), left | right | both, char()) -> string().
strip(String, left, Char) -> strip_left(String, Char);
strip(String, right, Char) -> strip_right(String, Char);
strip(String, both, Char) -> strip_right(strip_left(String, Char), Char).

strip_left([Char | S], Char) -> strip_left(S, Char);
strip_left([_ | _] = S, Char) when is_integer(Char) -> S;
strip_left([], Char) when is_integer(Char) -> [].

strip_right([Char | S], Char) ->
    case strip_right(S, Char) of
        [] -> [];
        T -> [Char | T]
    end;
strip_right([C | S], Char) -> [C | strip_right(S, Char)];
strip_right([], Char) when is_integer(Char) -> [].

-doc "A string cut or filled up behind to a length.".
-spec left(string(), non_neg_integer()) -> string().
left(String, Len) when is_integer(Len) -> left(String, Len, $\s).

-doc "A string cut or filled up behind with a character to a length.".
-spec left(string(), non_neg_integer(), char()) -> string().
left(String, Len, Char) when is_integer(Len), is_integer(Char) ->
    case erlang:length(String) of
        Length when Length > Len -> substr(String, 1, Len);
        Length -> String ++ chars(Char, Len - Length)
    end.

-doc "A string cut or filled up before to a length.".
-spec right(string(), non_neg_integer()) -> string().
right(String, Len) when is_integer(Len) -> right(String, Len, $\s).

-doc "A string cut or filled up before with a character to a length.".
-spec right(string(), non_neg_integer(), char()) -> string().
right(String, Len, Char) when is_integer(Len), is_integer(Char) ->
    case erlang:length(String) of
        Length when Length > Len -> lists:nthtail(Length - Len, String);
        Length -> chars(Char, Len - Length, String)
    end.

-doc "A string cut or filled up around to a length.".
-spec centre(string(), non_neg_integer()) -> string().
centre(String, Len) when is_integer(Len) -> centre(String, Len, $\s).

-doc "A string cut or filled up around with a character to a length.".
-spec centre(string(), non_neg_integer(), char()) -> string().
centre(String, 0, Char) when is_list(String), is_integer(Char) -> [];
centre(String, Len, Char) when is_integer(Len), is_integer(Char) ->
    case erlang:length(String) of
        Length when Length > Len -> substr(String, (Length - Len) div 2 + 1, Len);
        Length ->
            Left = (Len - Length) div 2,
            chars(Char, Left, String ++ chars(Char, Len - Length - Left))
    end.

-doc "The characters from a position on.".
-spec sub_string(string(), pos_integer()) -> string().
sub_string(String, Start) -> substr(String, Start).

-doc "The characters from one position to another.".
-spec sub_string(string(), pos_integer(), pos_integer()) -> string().
sub_string(String, Start, Stop) when is_integer(Start), is_integer(Stop) ->
    substr(String, Start, Stop - Start + 1).

-doc "A character or string of Latin-1 in lower case.".
-spec to_lower(string() | char()) -> string() | char().
to_lower(S) when is_list(S) -> [lower_latin1(C) || C <- S];
to_lower(C) when is_integer(C) -> lower_latin1(C).

lower_latin1(C) when is_integer(C), $A =< C, C =< $Z -> C + 32;
lower_latin1(C) when is_integer(C), 16#C0 =< C, C =< 16#D6 -> C + 32;
lower_latin1(C) when is_integer(C), 16#D8 =< C, C =< 16#DE -> C + 32;
lower_latin1(C) -> C.

-doc "A character or string of Latin-1 in upper case.".
-spec to_upper(string() | char()) -> string() | char().
to_upper(S) when is_list(S) -> [upper_latin1(C) || C <- S];
to_upper(C) when is_integer(C) -> upper_latin1(C).

upper_latin1(C) when is_integer(C), $a =< C, C =< $z -> C - 32;
upper_latin1(C) when is_integer(C), 16#E0 =< C, C =< 16#F6 -> C - 32;
upper_latin1(C) when is_integer(C), 16#F8 =< C, C =< 16#FE -> C - 32;
upper_latin1(C) -> C.
