%% Loops over binaries that pass the rest on: a tokenizer, a decoder of UTF-8, records with lengths, bits.
% group: sequential
% kernel: 2000
-module(bin_parse).
-export([main/1]).

main([]) -> main(["60000"]);
main([Size]) ->
    Start = erlang:monotonic_time(microsecond),
    Result = work(list_to_integer(Size)),
    Time = erlang:monotonic_time(microsecond) - Start,
    io:format("~p~ntime_us ~p~n", [Result, Time]).

work(N) ->
    Text = binary:copy(<<"let x1 = foo(42, bar) + \"text\"; # comment\n"/utf8>>, N),
    Utf8 = binary:copy(<<"añejo €uro 😀 plain ascii text "/utf8>>, N),
    Records = << <<(I rem 7), 0:(I rem 7)/unit:8, I:24/little>> || I <- lists:seq(1, 5 * N) >>,
    {tokens(Text, 0), utf8(Utf8, 0), records(Records, 0), ones(binary:part(Text, 0, 5 * N), 0)}.

tokens(<<C, T/binary>>, N) when C >= $a, C =< $z -> name(T, N + 1);
tokens(<<C, T/binary>>, N) when C >= $0, C =< $9 -> number(T, C - $0, N + 1);
tokens(<<C, T/binary>>, N) when C =:= $\s; C =:= $\n -> tokens(T, N);
tokens(<<"#", T/binary>>, N) -> comment(T, N);
tokens(<<$", T/binary>>, N) -> string(T, N + 1);
tokens(<<_, T/binary>>, N) -> tokens(T, N + 1);
tokens(<<>>, N) -> N.

name(<<C, T/binary>>, N) when C >= $a, C =< $z; C >= $0, C =< $9 -> name(T, N);
name(Rest, N) -> tokens(Rest, N).

number(<<C, T/binary>>, Value, N) when C >= $0, C =< $9 -> number(T, Value * 10 + C - $0, N);
number(Rest, Value, N) -> tokens(Rest, N + Value rem 2).

comment(<<"\n", T/binary>>, N) -> tokens(T, N);
comment(<<_, T/binary>>, N) -> comment(T, N).

string(<<$", T/binary>>, N) -> tokens(T, N);
string(<<_, T/binary>>, N) -> string(T, N).

utf8(<<C/utf8, T/binary>>, Sum) -> utf8(T, Sum + C);
utf8(<<>>, Sum) -> Sum.

records(<<L, _:L/binary, N:24/little, T/binary>>, Sum) -> records(T, Sum + N);
records(<<>>, Sum) -> Sum.

ones(<<1:1, T/bits>>, N) -> ones(T, N + 1);
ones(<<0:1, T/bits>>, N) -> ones(T, N);
ones(<<>>, N) -> N.
