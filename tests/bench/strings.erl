%% The string module on lists and binaries: lexemes, split, replace, trim, pad, upper and lower case, search, lengths in graphemes.
% group: library
-module(strings).
-export([main/0]).

main() ->
    Start = erlang:monotonic_time(microsecond),
    Result = work(),
    Time = erlang:monotonic_time(microsecond) - Start,
    io:format("~p~ntime_us ~p~n", [Result, Time]).

work() ->
    Text = text(),
    Binary = unicode:characters_to_binary(Text),
    [sum(Fun, 24, 0) || Fun <- [fun() -> of_list(Text) end, fun() -> of_binary(Binary) end, fun() -> by_word(string:lexemes(Text, " ")) end]].

text() -> lists:append(lists:duplicate(60, "The quick brown fox, señor Müller and the naïve Ωmega jumps over  the lazy dog;\n")).

sum(_, 0, Sum) -> Sum;
sum(Fun, N, Sum) -> sum(Fun, N - 1, Sum + Fun()).

of_list(Text) ->
    Lines = string:split(Text, "\n", all),
    Words = lists:append([string:lexemes(Line, " ,;") || Line <- Lines]),
    length(Words) + string:length(Text) + length(string:uppercase(Text)) + length(lists:flatten(string:replace(Text, "fox", "wolf", all)))
        + length(string:find(Text, "lazy", trailing)) + length(string:casefold(Text)).

of_binary(Text) ->
    Lines = string:split(Text, <<"\n">>, all),
    Words = lists:append([string:lexemes(Line, " ,;") || Line <- Lines]),
    length(Words) + string:length(Text) + byte_size(string:lowercase(Text)) + iolist_size(string:replace(Text, "fox", "wolf", all))
        + byte_size(string:find(Text, "lazy", trailing)) + length(string:to_graphemes(Text)).

by_word(Words) -> lists:sum([length(word(Word)) || Word <- Words]).

word(Word) ->
    Padded = lists:flatten(string:pad(string:trim(Word, both, ",;\n"), 12, both, $.)),
    case string:equal(Word, "FOX", true) orelse string:prefix(Padded, "..") =:= nomatch of
        true -> string:reverse(Padded);
        false -> string:slice(string:titlecase(Padded), 1, 8)
    end.
