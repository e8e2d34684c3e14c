%% Products, quotients and printing of large integers.
% group: sequential
% kernel: 1200
-module(bignums).
-export([main/1]).

main([]) -> main(["12000"]);
main([Size]) ->
    Start = erlang:monotonic_time(microsecond),
    Result = work(list_to_integer(Size)),
    Time = erlang:monotonic_time(microsecond) - Start,
    io:format("~p~ntime_us ~p~n", [Result, Time]).

work(N) ->
    F = factorial(N, 1),
    {F rem 1_000_003, length(integer_to_list(F)), powers(5 * N, 1) rem 1_000_007}.

factorial(0, Acc) -> Acc;
factorial(N, Acc) -> factorial(N - 1, N * Acc).

powers(0, Acc) -> Acc;
powers(N, Acc) -> powers(N - 1, (Acc * 12345678901234567890 + N) rem (1 bsl 500)).
