%% Float arithmetic: the logistic map and a small n-body step.
% group: sequential
% kernel: 25000
-module(float_loop).
-export([main/1]).

main([]) -> main(["500000"]);
main([Size]) ->
    Start = erlang:monotonic_time(microsecond),
    Result = work(list_to_integer(Size)),
    Time = erlang:monotonic_time(microsecond) - Start,
    io:format("~p~ntime_us ~p~n", [Result, Time]).

work(N) -> {round(logistic(10 * N, 0.3) * 1.0e6), round(orbit(N, 1.0, 0.0, 0.0, 1.0) * 1.0e3)}.

logistic(0, X) -> X;
logistic(N, X) -> logistic(N - 1, 3.57 * X * (1.0 - X)).

orbit(0, X, Y, _, _) -> X * X + Y * Y;
orbit(N, X, Y, Vx, Vy) ->
    R2 = X * X + Y * Y,
    R3 = R2 * math:sqrt(R2),
    Vx1 = Vx - X / R3 * 0.001,
    Vy1 = Vy - Y / R3 * 0.001,
    orbit(N - 1, X + Vx1 * 0.001, Y + Vy1 * 0.001, Vx1, Vy1).
