%% The rand module: integers of small and large ranges, floats, bytes, the functions that pass the state on.
% group: library
-module(random_numbers).
-export([main/0]).

main() ->
    Start = erlang:monotonic_time(microsecond),
    Result = work(),
    Time = erlang:monotonic_time(microsecond) - Start,
    io:format("~p~ntime_us ~p~n", [Result, Time]).

work() ->
    _ = rand:seed(exsss, {1, 2, 3}),
    Dice = dice(400_000, 0),
    Large = large(100_000, 0),
    Floats = floats(300_000, 0.0),
    {Inside, _} = inside(200_000, 0, rand:seed_s(exsss, 42)),
    Bytes = erlang:phash2(rand:bytes(100_000)),
    {Dice, Large, round(Floats), Inside, Bytes}.

dice(0, Sum) -> Sum;
dice(N, Sum) -> dice(N - 1, Sum + rand:uniform(6)).

large(0, Sum) -> Sum rem 1_000_003;
large(N, Sum) -> large(N - 1, Sum + rand:uniform(1 bsl 70)).

floats(0, Sum) -> Sum;
floats(N, Sum) -> floats(N - 1, Sum + rand:uniform()).

%% Points in the quarter of a circle.
inside(0, Count, State) -> {Count, State};
inside(N, Count, State) ->
    {X, State1} = rand:uniform_s(State),
    {Y, State2} = rand:uniform_s(State1),
    case X * X + Y * Y =< 1.0 of
        true -> inside(N - 1, Count + 1, State2);
        false -> inside(N - 1, Count, State2)
    end.
