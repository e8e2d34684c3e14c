%% The edit distance of two texts: a table of dynamic programming, row by row in lists.
% group: sequential
% kernel: 200
-module(edit_distance).
-export([main/1]).

main([]) -> main(["1500"]);
main([Size]) ->
    Start = erlang:monotonic_time(microsecond),
    Result = work(list_to_integer(Size)),
    Time = erlang:monotonic_time(microsecond) - Start,
    io:format("~p~ntime_us ~p~n", [Result, Time]).

work(N) ->
    A = text(N, 42, "etaoinshrdlu"),
    B = text(N, 4711, "etaoinshrdlu"),
    {distance(A, B), distance(A, A), distance(A, lists:reverse(A))}.

text(0, _, _) -> [];
text(N, Seed, Letters) ->
    Next = (Seed * 16807) rem 2147483647,
    [lists:nth(Next rem 12 + 1, Letters) | text(N - 1, Next, Letters)].

distance(A, B) -> rows(A, B, lists:seq(0, length(B))).

rows([], _, Row) -> lists:last(Row);
rows([X | Rest], B, [Corner | Above]) -> rows(Rest, B, [Corner + 1 | row(X, B, Corner, Above, Corner + 1)]).

row(_, [], _, [], _) -> [];
row(X, [X | B], Corner, [Up | Above], Left) ->
    Cell = min(Corner, min(Up, Left) + 1),
    [Cell | row(X, B, Up, Above, Cell)];
row(X, [_ | B], Corner, [Up | Above], Left) ->
    Cell = min(Corner, min(Up, Left)) + 1,
    [Cell | row(X, B, Up, Above, Cell)].
