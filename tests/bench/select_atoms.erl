%% Choosing among many atoms, tuples and integers by pattern.
% group: sequential
% kernel: 200000
-module(select_atoms).
-export([main/1]).

main([]) -> main(["3000000"]);
main([Size]) ->
    Start = erlang:monotonic_time(microsecond),
    Result = work(list_to_integer(Size)),
    Time = erlang:monotonic_time(microsecond) - Start,
    io:format("~p~ntime_us ~p~n", [Result, Time]).

work(N) -> run(N, red, 0).

run(0, _, Sum) -> Sum;
run(N, Colour, Sum) -> run(N - 1, next(Colour), Sum + value(Colour) + shape({shape(Colour), N rem 5})).

next(red) -> orange; next(orange) -> yellow; next(yellow) -> green; next(green) -> blue;
next(blue) -> indigo; next(indigo) -> violet; next(violet) -> red.

value(red) -> 1; value(orange) -> 2; value(yellow) -> 3; value(green) -> 5;
value(blue) -> 8; value(indigo) -> 13; value(violet) -> 21.

shape({round, 0}) -> 1; shape({round, 1}) -> 3; shape({round, _}) -> 5;
shape({square, 2}) -> 2; shape({square, 3}) -> 4; shape({square, _}) -> 6;
shape(red) -> round; shape(green) -> round; shape(violet) -> round; shape(_) -> square.
