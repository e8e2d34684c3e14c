%% Lines of DNA: a text repeated, and letters drawn by their frequencies with a linear congruential generator.
% group: sequential
% kernel: 4000
-module(fasta).
-export([main/1]).

main([]) -> main(["100000"]);
main([Size]) ->
    Start = erlang:monotonic_time(microsecond),
    Result = work(list_to_integer(Size)),
    Time = erlang:monotonic_time(microsecond) - Start,
    io:format("~p~ntime_us ~p~n", [Result, Time]).

-define(WIDTH, 60).
-define(ALU, <<"GGCCGGGCGCGGTGGCTCACGCCTGTAATCCCAGCACTTTGGGAGGCCGAGGCGGGCGGATCACCTGAGGTCAGGAGTTCGAGACCAGCCTGGCCAACATGG">>).

%% The length of the text and a sum over it.
work(N) ->
    Text = iolist_to_binary(text(N)),
    {byte_size(Text), sum(Text, 0, 0)}.

text(N) ->
    {Many, Seed} = random_lines(3 * N, iub(), 42, []),
    {Few, _} = random_lines(5 * N, sapiens(), Seed, []),
    [">ONE Homo sapiens alu\n", repeated_lines(2 * N, ?ALU, 0),
     ">TWO IUB ambiguity codes\n", Many,
     ">THREE Homo sapiens frequency\n", Few].

repeated_lines(0, _, _) -> [];
repeated_lines(Left, Text, At) ->
    Length = min(Left, ?WIDTH),
    [cut(Text, At, Length), $\n | repeated_lines(Left - Length, Text, (At + Length) rem byte_size(Text))].

%% So many letters of the text, which begins again behind its end.
cut(Text, At, Length) when At + Length =< byte_size(Text) -> binary:part(Text, At, Length);
cut(Text, At, Length) ->
    Head = binary:part(Text, At, byte_size(Text) - At),
    [Head | cut(Text, 0, Length - byte_size(Head))].

random_lines(0, _, Seed, Lines) -> {lists:reverse(Lines), Seed};
random_lines(Left, Table, Seed, Lines) ->
    Length = min(Left, ?WIDTH),
    {Line, Next} = random_line(Length, Table, Seed, []),
    random_lines(Left - Length, Table, Next, [Line | Lines]).

random_line(0, _, Seed, Letters) -> {lists:reverse(Letters, "\n"), Seed};
random_line(N, Table, Seed, Letters) ->
    Next = (Seed * 3877 + 29573) rem 139968,
    random_line(N - 1, Table, Next, [choose(Table, Next / 139968) | Letters]).

choose([{_, Letter}], _) -> Letter;
choose([{Up, Letter} | _], Random) when Random < Up -> Letter;
choose([_ | Rest], Random) -> choose(Rest, Random).

iub() ->
    cumulated([{0.27, $a}, {0.12, $c}, {0.12, $g}, {0.27, $t} | [{0.02, Letter} || Letter <- "BDHKMNRSVWY"]]).

sapiens() ->
    cumulated([{0.3029549426680, $a}, {0.1979883004921, $c}, {0.1975473066391, $g}, {0.3015094502008, $t}]).

cumulated(Table) ->
    {Sums, _} = lists:mapfoldl(fun({P, Letter}, Sum) -> {{Sum + P, Letter}, Sum + P} end, 0.0, Table),
    Sums.

sum(<<C, Rest/binary>>, A, B) -> sum(Rest, (A + C) rem 65521, (A + B + C) rem 65521);
sum(<<>>, A, B) -> {A, B}.
