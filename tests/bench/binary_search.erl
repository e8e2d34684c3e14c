%% The binary module: searching with one and several patterns, splitting, replacing, parts, hexadecimal text, large integers.
% group: library
-module(binary_search).
-export([main/0]).

main() ->
    Start = erlang:monotonic_time(microsecond),
    Result = work(),
    Time = erlang:monotonic_time(microsecond) - Start,
    io:format("~p~ntime_us ~p~n", [Result, Time]).

work() ->
    Line = <<"2026-11-22 info module=server id=12345 message=\"the quick brown fox\" status=ok\r\n">>,
    Text = binary:copy(Line, 30_000),
    Pattern = binary:compile_pattern([<<"fox">>, <<"status=">>, <<"zebra">>]),
    Lines = binary:split(Text, <<"\r\n">>, [global, trim]),
    {length(Lines), length(binary:matches(Text, <<"module">>)), length(binary:matches(Text, Pattern)),
     binary:match(Text, <<"nowhere to be found">>), byte_size(binary:replace(Text, <<"ok">>, <<"failed">>, [global])),
     lists:sum([fields(L) || L <- Lines]), hex(Lines, 0), numbers(6000, 0)}.

fields(Line) ->
    [Date, Level | Rest] = binary:split(Line, <<" ">>, [global]),
    {At, 1} = binary:match(Line, <<"=">>),
    binary:at(Date, 3) + byte_size(Level) + length(Rest) + byte_size(binary:part(Line, At, 6)) + binary:last(Line)
        + binary:longest_common_prefix([Line, Date]).

hex([_, _ | [Line | Rest]], Sum) ->
    Hex = binary:encode_hex(Line),
    Line = binary:decode_hex(Hex),
    hex(Rest, Sum + byte_size(Hex));
hex(_, Sum) -> Sum.

numbers(0, Sum) -> Sum;
numbers(N, Sum) ->
    Bytes = binary:encode_unsigned(1 bsl N + N),
    numbers(N - 1, (Sum + byte_size(Bytes) + binary:decode_unsigned(Bytes) rem 1009)).
