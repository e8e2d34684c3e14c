%% Fannkuch: all permutations of a short list, and how often the prefix that the head counts is reversed until 1 leads.
% group: sequential
% kernel: 7
-module(fannkuch).
-export([main/1]).

main([]) -> main(["9"]);
main([Size]) ->
    Start = erlang:monotonic_time(microsecond),
    Result = work(list_to_integer(Size)),
    Time = erlang:monotonic_time(microsecond) - Start,
    io:format("~p~ntime_us ~p~n", [Result, Time]).

%% The sum of the flips with alternating signs, and the most of them.
work(N) ->
    {_, {_, Checksum, Max}} = arrange(N, lists:seq(1, N), {1, 0, 0}),
    {Checksum, Max}.

%% All arrangements of the first R elements, in the order of the task: it rotates ever longer prefixes.
arrange(1, Perm, Sums) -> {Perm, count(Perm, Sums)};
arrange(R, Perm, Sums) -> turn(R, R, Perm, Sums).

turn(0, _, Perm, Sums) -> {Perm, Sums};
turn(Left, R, Perm, Sums) ->
    {Arranged, Counted} = arrange(R - 1, Perm, Sums),
    turn(Left - 1, R, rotate(R, Arranged), Counted).

rotate(R, [First | Rest]) -> insert(R - 1, First, Rest).

insert(0, X, Rest) -> [X | Rest];
insert(N, X, [Y | Rest]) -> [Y | insert(N - 1, X, Rest)].

count(Perm, {Sign, Checksum, Max}) ->
    Flips = flips(Perm, 0),
    {-Sign, Checksum + Sign * Flips, max(Max, Flips)}.

flips([1 | _], N) -> N;
flips([First | _] = Perm, N) -> flips(flip(First, Perm, []), N + 1).

flip(0, Rest, Flipped) -> Flipped ++ Rest;
flip(N, [X | Rest], Flipped) -> flip(N - 1, Rest, [X | Flipped]).
