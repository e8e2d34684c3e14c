%% Numbers to text and back: integers of several bases as lists and binaries, large integers, floats shortest and with decimals.
% group: library
-module(number_text).
-export([main/0]).

main() ->
    Start = erlang:monotonic_time(microsecond),
    Result = work(),
    Time = erlang:monotonic_time(microsecond) - Start,
    io:format("~p~ntime_us ~p~n", [Result, Time]).

work() -> {integers(150_000, 0), bases(60_000, 0), large(1500, 0), floats(50_000, 0)}.

integers(0, Sum) -> Sum;
integers(N, Sum) ->
    I = N * 7919 - 500_000,
    List = integer_to_list(I),
    I = list_to_integer(List),
    Binary = integer_to_binary(I),
    I = binary_to_integer(Binary),
    integers(N - 1, Sum + length(List) + byte_size(Binary)).

bases(0, Sum) -> Sum;
bases(N, Sum) ->
    Hex = integer_to_binary(N * 104_729, 16),
    Two = integer_to_list(N, 2),
    bases(N - 1, Sum + binary_to_integer(Hex, 16) - N * 104_729 + list_to_integer(Two, 2) + length(Two)).

large(0, Sum) -> Sum;
large(N, Sum) ->
    I = 3 bsl (2 * N),
    Text = integer_to_binary(I),
    I = binary_to_integer(Text),
    large(N - 1, Sum + byte_size(Text)).

floats(0, Sum) -> Sum;
floats(N, Sum) ->
    F = N * 1.7 / 3,
    Short = float_to_list(F, [short]),
    F = list_to_float(Short),
    Binary = float_to_binary(F, [{decimals, 4}, compact]),
    true = abs(binary_to_float(Binary) - F) < 0.001,
    floats(N - 1, Sum + length(Short) + byte_size(Binary)).
