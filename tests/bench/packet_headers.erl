%% Bit syntax: headers of IP and TCP packets written field by field, read again, their checksums verified.
% group: sequential
% kernel: 2500
-module(packet_headers).
-export([main/1]).

main([]) -> main(["60000"]);
main([Size]) ->
    Start = erlang:monotonic_time(microsecond),
    Result = work(list_to_integer(Size)),
    Time = erlang:monotonic_time(microsecond) - Start,
    io:format("~p~ntime_us ~p~n", [Result, Time]).

-record(packet, {source, target, ttl, port, to_port, number, flags, body}).

work(N) ->
    Packets = << <<(encode(packet(I)))/binary>> || I <- lists:seq(1, N) >>,
    {byte_size(Packets), decode(Packets, {0, 0, 0, 0})}.

packet(I) ->
    #packet{source = {10, 0, I bsr 8 band 255, I band 255}, target = {192, 168, 1, I rem 250}, ttl = 64 - I rem 3,
            port = 1024 + I rem 50_000, to_port = 80, number = I * 977, flags = I rem 64, body = binary:part(<<0:512>>, 0, 2 * (I rem 30))}.

encode(#packet{source = {A, B, C, D}, target = {E, F, G, H}, ttl = Ttl, body = Body} = Packet) ->
    Tcp = tcp(Packet),
    Length = 20 + byte_size(Tcp) + byte_size(Body),
    Before = <<4:4, 5:4, 0:6, 0:2, Length:16, (Packet#packet.number):16, 0:1, 1:1, 0:1, 0:13, Ttl, 6>>,
    Behind = <<A, B, C, D, E, F, G, H>>,
    Sum = checksum(<<Before/binary, Behind/binary>>),
    <<Before/binary, Sum:16, Behind/binary, Tcp/binary, Body/binary>>.

tcp(#packet{port = Port, to_port = To, number = Number, flags = Flags}) ->
    <<Port:16, To:16, Number:32, (Number + 1):32, 5:4, 0:6, Flags:6, 16#ffff:16, 0:16, 0:16>>.

%% Counts packets, those that ask for a connection, bytes of bodies, and adds up addresses.
decode(<<4:4, Words:4, _:8, Length:16, _:16, _:1, _Whole:1, _More:1, Offset:13, Ttl, 6, _/binary>> = Packets,
       {Count, Asking, Bytes, Addresses}) when Words >= 5, Offset =:= 0, Ttl > 0 ->
    <<Packet:Length/binary, Rest/binary>> = Packets,
    HeaderSize = 4 * Words,
    <<Header:HeaderSize/binary, Segment/binary>> = Packet,
    0 = checksum(Header),
    <<_:12/binary, Source:32, Target:32, _/binary>> = Header,
    <<Port:16, 80:16, Number:32, Next:32, Data:4, 0:6, _Urgent:1, _Ack:1, _Push:1, _Reset:1, Syn:1, _Fin:1, _Window:16, _/binary>> = Segment,
    true = Next =:= (Number + 1) band 16#ffffffff,
    decode(Rest, {Count + 1, Asking + Syn, Bytes + byte_size(Segment) - 4 * Data, (Addresses + Source + Target + Port) band 16#ffffffff});
decode(<<>>, Sums) -> Sums.

%% The ones' complement of the sum of all words of 16 bits.
checksum(Header) -> checksum(Header, 0).

checksum(<<Word:16, Rest/binary>>, Sum) -> checksum(Rest, Sum + Word);
checksum(<<>>, Sum) when Sum > 16#ffff -> checksum(<<>>, (Sum band 16#ffff) + (Sum bsr 16));
checksum(<<>>, Sum) -> 16#ffff - Sum.
