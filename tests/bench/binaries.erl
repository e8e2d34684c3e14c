%% Taking a binary apart byte by byte, building one by appending, splitting.
% group: sequential
-module(binaries).
-export([main/0]).

main() ->
    Start = erlang:monotonic_time(microsecond),
    Result = work(),
    Time = erlang:monotonic_time(microsecond) - Start,
    io:format("~p~ntime_us ~p~n", [Result, Time]).

work() ->
    Text = binary:copy(<<"the quick brown fox jumps over the lazy dog ">>, 40_000),
    Upper = upper(Text, <<>>),
    {count(Text, 0), byte_size(Upper), length(binary:split(Upper, <<" ">>, [global]))}.

count(<<$o, Rest/binary>>, N) -> count(Rest, N + 1);
count(<<_, Rest/binary>>, N) -> count(Rest, N);
count(<<>>, N) -> N.

upper(<<C, Rest/binary>>, Acc) when C >= $a, C =< $z -> upper(Rest, <<Acc/binary, (C - 32)>>);
upper(<<C, Rest/binary>>, Acc) -> upper(Rest, <<Acc/binary, C>>);
upper(<<>>, Acc) -> Acc.
