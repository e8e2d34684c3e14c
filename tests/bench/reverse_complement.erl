%% The other strand of DNA: letters exchanged and put in reverse, in lines of sixty.
% group: sequential
% kernel: 30000
-module(reverse_complement).
-export([main/1]).

main([]) -> main(["800000"]);
main([Size]) ->
    Start = erlang:monotonic_time(microsecond),
    Result = work(list_to_integer(Size)),
    Time = erlang:monotonic_time(microsecond) - Start,
    io:format("~p~ntime_us ~p~n", [Result, Time]).

-define(WIDTH, 60).

work(N) ->
    Strand = strand(N),
    Lines = lines(complement(Strand, []), []),
    {byte_size(Lines), sum(Lines, 1, 0)}.

%% A short random text, repeated.
strand(N) ->
    Text = random(997, 42, <<>>),
    binary:part(binary:copy(Text, N div 997 + 1), 0, N).

random(0, _, Text) -> Text;
random(N, Seed, Text) ->
    Next = (Seed * 3877 + 29573) rem 139968,
    random(N - 1, Next, <<Text/binary, (lists:nth(Next rem 15 + 1, "ACGTMRWSYKVHDBN"))>>).

complement(<<C, Rest/binary>>, Done) -> complement(Rest, [other(C) | Done]);
complement(<<>>, Done) -> Done.

other($A) -> $T; other($C) -> $G; other($G) -> $C; other($T) -> $A;
other($M) -> $K; other($R) -> $Y; other($Y) -> $R; other($K) -> $M;
other($V) -> $B; other($H) -> $D; other($D) -> $H; other($B) -> $V;
other(C) -> C.

lines([], Lines) -> iolist_to_binary(lists:reverse(Lines));
lines(Letters, Lines) ->
    {Line, Rest} = take(?WIDTH, Letters, []),
    lines(Rest, [[Line, $\n] | Lines]).

take(0, Rest, Taken) -> {lists:reverse(Taken), Rest};
take(_, [], Taken) -> {lists:reverse(Taken), []};
take(N, [C | Rest], Taken) -> take(N - 1, Rest, [C | Taken]).

sum(<<C, Rest/binary>>, A, B) -> sum(Rest, (A + C) rem 65521, (A + B) rem 65521);
sum(<<>>, A, B) -> {A, B}.
