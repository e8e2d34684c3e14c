%% Creatures of three colours meet two by two at a place that pairs whoever comes, and change colour.
% group: concurrent
-module(chameneos).
-export([main/0]).

main() ->
    Start = erlang:monotonic_time(microsecond),
    Result = work(),
    Time = erlang:monotonic_time(microsecond) - Start,
    io:format("~p~ntime_us ~p~n", [Result, Time]).

work() ->
    Self = self(),
    Place = spawn(fun() -> place(400_000) end),
    Creatures = [spawn(fun() -> creature(Place, Colour, Self, 0) end) || Colour <- [blue, red, yellow, red, yellow, blue, red, yellow, red, blue]],
    lists:sum([receive {met, Creature, Meetings} -> Meetings end || Creature <- Creatures]).

place(0) -> receive {here, Creature, _} -> Creature ! closed, place(0) end;
place(Left) ->
    receive {here, A, ColourA} ->
        receive {here, B, ColourB} ->
            A ! {other, ColourB},
            B ! {other, ColourA},
            place(Left - 1)
        end
    end.

creature(Place, Colour, Main, Meetings) ->
    Place ! {here, self(), Colour},
    receive
        {other, Other} -> creature(Place, complement(Colour, Other), Main, Meetings + 1);
        closed -> Main ! {met, self(), Meetings}
    end.

complement(Colour, Colour) -> Colour;
complement(blue, red) -> yellow;
complement(blue, yellow) -> red;
complement(red, blue) -> yellow;
complement(red, yellow) -> blue;
complement(yellow, blue) -> red;
complement(yellow, red) -> blue.
