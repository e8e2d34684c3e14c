%% Float arithmetic: the logistic map and a small n-body step.
% group: sequential
-module(float_loop).
-export([main/0]).

main() ->
    Start = erlang:monotonic_time(microsecond),
    Result = work(),
    Time = erlang:monotonic_time(microsecond) - Start,
    io:format("~p~ntime_us ~p~n", [Result, Time]).

work() -> {round(logistic(5_000_000, 0.3) * 1.0e6), round(orbit(500_000, 1.0, 0.0, 0.0, 1.0) * 1.0e3)}.

logistic(0, X) -> X;
logistic(N, X) -> logistic(N - 1, 3.57 * X * (1.0 - X)).

orbit(0, X, Y, _, _) -> X * X + Y * Y;
orbit(N, X, Y, Vx, Vy) ->
    R2 = X * X + Y * Y,
    R3 = R2 * math:sqrt(R2),
    Vx1 = Vx - X / R3 * 0.001,
    Vy1 = Vy - Y / R3 * 0.001,
    orbit(N - 1, X + Vx1 * 0.001, Y + Vy1 * 0.001, Vx1, Vy1).
