%% Writes a text of N lines to a file, always the same for the same N: input for wordcount.erl.
%%
%%   gentext.erl N FILE         21000 lines are about 1 MB
%%
%% Without arguments it prints three lines.
-module(gentext).
-export([main/1]).

main([]) ->
    io:put_chars(generate(3));
main([Count, File]) ->
    Text = unicode:characters_to_binary(generate(list_to_integer(Count))),
    ok = file:write_file(File, Text),
    io:format("~ts: ~p bytes~n", [File, byte_size(Text)]).

generate(Lines) -> generate(Lines, 42).

generate(0, _Seed) -> [];
generate(N, Seed0) ->
    {Line, Seed} = line(8, Seed0),
    [Line, ".\n" | generate(N - 1, Seed)].

line(1, Seed) -> word(Seed);
line(N, Seed0) ->
    {Word, Seed1} = word(Seed0),
    {Rest, Seed} = line(N - 1, Seed1),
    {[Word, " ", Rest], Seed}.

%% Words are one to three syllables long; a linear congruential generator picks them.
word(Seed0) ->
    Seed = (Seed0 * 1_103_515_245 + 12_345) rem 2_147_483_648,
    Random = Seed div 65_536,
    {[syllable(Random div Part) || Part <- lists:sublist([1, 12, 144], 1 + Random rem 3)], Seed}.

syllable(N) ->
    element(1 + N rem 12, {"ka", "to", "Mi", "ren", "su", "lo", "pan", "ver", "ti", "gol", "na", "eth"}).
