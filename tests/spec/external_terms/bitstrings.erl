%% Binaries are their bytes; bitstrings say how many bits of the last byte count; parts at any bit are moved to a byte.
-module(bitstrings).
-export([main/0]).

main() ->
    Long = binary:copy(<<1, 2, 3, 250>>, 100),
    <<_:3, Odd:800/bitstring, _/bitstring>> = Long,
    <<_:5, Odder:77/bitstring, _/bitstring>> = Long,
    [both(B) || B <- [<<>>, <<1>>, <<1, 2, 255>>, <<1:1>>, <<5:3>>, <<255, 1:7>>, Odder]],
    [large(B) || B <- [Long, Odd, binary_part(Long, 3, 390), <<Long/binary, 1:5>>]],
    io:format("~w~n", [[binary_to_term(<<131, 77, 1:32, N, 255>>) || N <- [1, 3, 8]]]),
    io:format("~w~n", [binary_to_term(<<131, 77, 2:32, 4, 170, 255>>)]).

both(B) ->
    Bytes = term_to_binary(B),
    io:format("~w ~w~n", [Bytes, binary_to_term(Bytes) =:= B]).

large(B) ->
    Bytes = term_to_binary({B, B}),
    io:format("~w ~w ~w~n", [byte_size(Bytes), erlang:phash2(Bytes), binary_to_term(Bytes) =:= {B, B}]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: <<131,109,0,0,0,0>> true
% expect: <<131,109,0,0,0,1,1>> true
% expect: <<131,109,0,0,0,3,1,2,255>> true
% expect: <<131,77,0,0,0,1,1,128>> true
% expect: <<131,77,0,0,0,1,3,160>> true
% expect: <<131,77,0,0,0,2,7,255,2>> true
% expect: <<131,77,0,0,0,10,5,32,64,127,64,32,64,127,64,32,64>> true
% expect: 813 66875434 true
% expect: 213 30658129 true
% expect: 793 104724360 true
% expect: 817 5015576 true
% expect: [<<1:1>>,<<7:3>>,<<255>>]
% expect: <<170,15:4>>
