%% How often each short word occurs in a strand of DNA: frames of a binary counted in a map.
% group: sequential
% kernel: 5000
-module(k_nucleotide).
-export([main/1]).

main([]) -> main(["80000"]);
main([Size]) ->
    Start = erlang:monotonic_time(microsecond),
    Result = work(list_to_integer(Size)),
    Time = erlang:monotonic_time(microsecond) - Start,
    io:format("~p~ntime_us ~p~n", [Result, Time]).

%% The frequencies of one and two letters, and the counts of five words.
work(N) ->
    Strand = strand(N, 42, <<>>),
    Words = [<<"GGT">>, <<"GGTA">>, <<"GGTATT">>, <<"GGTATTTTAATT">>, <<"GGTATTTTAATTTATAGT">>],
    {frequencies(Strand, 1), frequencies(Strand, 2), [count(Strand, Word) || Word <- Words]}.

strand(0, _, Strand) -> Strand;
strand(N, Seed, Strand) ->
    Next = (Seed * 3877 + 29573) rem 139968,
    strand(N - 1, Next, <<Strand/binary, (letter(Next))>>).

letter(N) when N < 42404 -> $A;
letter(N) when N < 70116 -> $C;
letter(N) when N < 97767 -> $G;
letter(_) -> $T.

%% Most frequent first, in parts of a hundred thousand.
frequencies(Strand, Length) ->
    Counts = frames(Strand, Length),
    Total = byte_size(Strand) - Length + 1,
    lists:sort(fun({A, X}, {B, Y}) -> {-X, A} =< {-Y, B} end,
               [{Word, 100_000 * Count div Total} || Word := Count <- Counts]).

count(Strand, Word) -> maps:get(Word, frames(Strand, byte_size(Word)), 0).

frames(Strand, Length) -> frames(Strand, Length, #{}).

frames(Strand, Length, Counts) ->
    case Strand of
        <<Word:Length/binary, _/binary>> ->
            <<_, Rest/binary>> = Strand,
            frames(Rest, Length, add(Word, Counts));
        _ ->
            Counts
    end.

add(Word, Counts) ->
    case Counts of
        #{Word := Count} -> Counts#{Word := Count + 1};
        #{} -> Counts#{Word => 1}
    end.
