%% Digits of pi by a spigot: products and quotients of ever larger integers.
% group: sequential
% kernel: 250
-module(pidigits).
-export([main/1]).

main([]) -> main(["1500"]);
main([Size]) ->
    Start = erlang:monotonic_time(microsecond),
    Result = work(list_to_integer(Size)),
    Time = erlang:monotonic_time(microsecond) - Start,
    io:format("~p~ntime_us ~p~n", [Result, Time]).

%% The last ten digits, and the sum of all.
work(N) ->
    Digits = digits(N, {1, 0, 1}, 1, []),
    {lists:reverse(lists:sublist(Digits, 10)), lists:sum(Digits)}.

%% The state is a linear fractional transformation (Q*x + R) / T; a digit is safe when 3 and 4 agree on it.
digits(0, _, _, Digits) -> Digits;
digits(Left, {Q, R, T} = State, K, Digits) ->
    Digit = (3 * Q + R) div T,
    case (4 * Q + R) div T of
        Digit -> digits(Left - 1, {10 * Q, 10 * (R - Digit * T), T}, K, [Digit | Digits]);
        _ -> digits(Left, consume(State, K), K + 1, Digits)
    end.

consume({Q, R, T}, K) ->
    Odd = 2 * K + 1,
    {Q * K, (2 * Q + R) * Odd, T * Odd}.
