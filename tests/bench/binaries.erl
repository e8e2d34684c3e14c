%% Taking a binary apart byte by byte, building one by appending, splitting.
% group: sequential
% kernel: 3000
-module(binaries).
-export([main/1]).

main([]) -> main(["80000"]);
main([Size]) ->
    Start = erlang:monotonic_time(microsecond),
    Result = work(list_to_integer(Size)),
    Time = erlang:monotonic_time(microsecond) - Start,
    io:format("~p~ntime_us ~p~n", [Result, Time]).

work(Lines) ->
    Text = binary:copy(<<"the quick brown fox jumps over the lazy dog ">>, Lines),
    Upper = upper(Text, <<>>),
    {count(Text, 0), byte_size(Upper), length(binary:split(Upper, <<" ">>, [global]))}.

count(<<$o, Rest/binary>>, N) -> count(Rest, N + 1);
count(<<_, Rest/binary>>, N) -> count(Rest, N);
count(<<>>, N) -> N.

upper(<<C, Rest/binary>>, Acc) when C >= $a, C =< $z -> upper(Rest, <<Acc/binary, (C - 32)>>);
upper(<<C, Rest/binary>>, Acc) -> upper(Rest, <<Acc/binary, C>>);
upper(<<>>, Acc) -> Acc.
