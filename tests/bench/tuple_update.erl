%% Records made, read, matched and updated; setelement on a tuple of ten.
% group: sequential
% kernel: 200000
-module(tuple_update).
-export([main/1]).

-record(point, {x = 0, y = 0, z = 0, name = none}).

main([]) -> main(["4000000"]);
main([Size]) ->
    Start = erlang:monotonic_time(microsecond),
    Result = work(list_to_integer(Size)),
    Time = erlang:monotonic_time(microsecond) - Start,
    io:format("~p~ntime_us ~p~n", [Result, Time]).

work(N) -> {move(N, #point{}), rotate(N, {0, 1, 2, 3, 4, 5, 6, 7, 8, 9})}.

move(0, P) -> P#point.x + P#point.y + P#point.z;
move(N, #point{x = X, y = Y} = P) when X > Y -> move(N - 1, P#point{y = Y + 2});
move(N, #point{x = X} = P) -> move(N - 1, P#point{x = X + 1, z = N}).

rotate(0, T) -> element(5, T);
rotate(N, T) -> rotate(N - 1, setelement(N rem 10 + 1, T, N)).
