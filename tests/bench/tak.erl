%% Calls with three arguments that change places.
% group: sequential
% kernel: 1
-module(tak).
-export([main/1]).

main([]) -> main(["16"]);
main([Size]) ->
    Start = erlang:monotonic_time(microsecond),
    Result = work(list_to_integer(Size)),
    Time = erlang:monotonic_time(microsecond) - Start,
    io:format("~p~ntime_us ~p~n", [Result, Time]).

work(Times) -> lists:sum([tak(24, 16, 8) || _ <- lists:seq(1, Times)]).

tak(X, Y, Z) when Y >= X -> Z;
tak(X, Y, Z) -> tak(tak(X - 1, Y, Z), tak(Y - 1, Z, X), tak(Z - 1, X, Y)).
