%% Words counted in a text of 50 MB: a binary taken apart at its spaces, a map of some thousand words.
% group: sequential
% kernel: 60000
-module(word_frequencies).
-export([main/1]).

main([]) -> main(["50000000"]);
main([Size]) ->
    Start = erlang:monotonic_time(microsecond),
    Result = work(list_to_integer(Size)),
    Time = erlang:monotonic_time(microsecond) - Start,
    io:format("~p~ntime_us ~p~n", [Result, Time]).

%% The text is a block of a megabyte, repeated.
work(Bytes) ->
    Block = block(min(Bytes, 1_000_000), list_to_tuple(vocabulary()), 42, <<>>),
    Text = binary:copy(Block, max(1, Bytes div 1_000_000)),
    Counts = words(Text, Text, 0, 0, #{}),
    Common = lists:sublist(lists:sort([{-Count, Word} || Word := Count <- Counts]), 5),
    {byte_size(Text), map_size(Counts), lists:sum(maps:values(Counts)), Common}.

words(<<C, Rest/binary>>, Text, At, Length, Counts) when C >= $a, C =< $z -> words(Rest, Text, At, Length + 1, Counts);
words(<<_, Rest/binary>>, Text, At, 0, Counts) -> words(Rest, Text, At + 1, 0, Counts);
words(<<_, Rest/binary>>, Text, At, Length, Counts) ->
    words(Rest, Text, At + Length + 1, 0, add(binary:part(Text, At, Length), Counts));
words(<<>>, _, _, 0, Counts) -> Counts;
words(<<>>, Text, At, Length, Counts) -> add(binary:part(Text, At, Length), Counts).

add(Word, Counts) ->
    case Counts of
        #{Word := Count} -> Counts#{Word := Count + 1};
        #{} -> Counts#{binary:copy(Word) => 1}
    end.

%% Some words are far more frequent than others.
block(Size, _, _, Block) when byte_size(Block) >= Size -> Block;
block(Size, Vocabulary, Seed, Block) ->
    Next = (Seed * 16807) rem 2147483647,
    Range = case Next rem 3 of 0 -> tuple_size(Vocabulary); 1 -> 100; 2 -> 10 end,
    Word = element(Next div 3 rem Range + 1, Vocabulary),
    block(Size, Vocabulary, Next, <<Block/binary, Word/binary, (separator(Next rem 29))/binary>>).

separator(0) -> <<".\n">>;
separator(1) -> <<", ">>;
separator(_) -> <<" ">>.

vocabulary() ->
    Syllables = [<<"ka">>, <<"lo">>, <<"mir">>, <<"ten">>, <<"su">>, <<"pa">>, <<"ri">>, <<"don">>, <<"eth">>, <<"il">>, <<"va">>, <<"no">>],
    [<<A/binary, B/binary, C/binary>> || A <- [<<"s">>, <<"t">>, <<>>], B <- Syllables, C <- [<<>> | Syllables]]
        ++ [<<A/binary, B/binary, C/binary>> || A <- Syllables, B <- Syllables, C <- Syllables].
