%% Integers take the smallest form that holds them, up to large bignums; floats are 8 bytes.
-module(numbers).
-export([main/0]).

main() ->
    Edges = [0, 255, 256, -1, 1 bsl 31 - 1, 1 bsl 31, -(1 bsl 31), -(1 bsl 31) - 1, 1 bsl 56, 1 bsl 59, 1 bsl 60,
             1 bsl 62, -(1 bsl 62), 1 bsl 63, 1 bsl 64 - 1, 1 bsl 64, -(1 bsl 64), 1 bsl 71 - 1, 1 bsl 72],
    [both(N) || N <- Edges],
    [sizes(1 bsl N) || N <- [254 * 8, 255 * 8 - 1, 255 * 8, 256 * 8, 4000]],
    [both(F) || F <- [0.0, -0.0, 1.5, -2.0e300, 5.0e-324]].

both(N) ->
    Bytes = term_to_binary(N),
    io:format("~w ~w~n", [Bytes, binary_to_term(Bytes) =:= N]).

sizes(N) ->
    Bytes = term_to_binary(-N),
    io:format("~w ~w ~w~n", [byte_size(Bytes), binary_part(Bytes, 0, 7), binary_to_term(Bytes) =:= -N]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: <<131,97,0>> true
% expect: <<131,97,255>> true
% expect: <<131,98,0,0,1,0>> true
% expect: <<131,98,255,255,255,255>> true
% expect: <<131,98,127,255,255,255>> true
% expect: <<131,110,4,0,0,0,0,128>> true
% expect: <<131,98,128,0,0,0>> true
% expect: <<131,110,4,1,1,0,0,128>> true
% expect: <<131,110,8,0,0,0,0,0,0,0,0,1>> true
% expect: <<131,110,8,0,0,0,0,0,0,0,0,8>> true
% expect: <<131,110,8,0,0,0,0,0,0,0,0,16>> true
% expect: <<131,110,8,0,0,0,0,0,0,0,0,64>> true
% expect: <<131,110,8,1,0,0,0,0,0,0,0,64>> true
% expect: <<131,110,8,0,0,0,0,0,0,0,0,128>> true
% expect: <<131,110,8,0,255,255,255,255,255,255,255,255>> true
% expect: <<131,110,9,0,0,0,0,0,0,0,0,0,1>> true
% expect: <<131,110,9,1,0,0,0,0,0,0,0,0,1>> true
% expect: <<131,110,9,0,255,255,255,255,255,255,255,255,127>> true
% expect: <<131,110,10,0,0,0,0,0,0,0,0,0,0,1>> true
% expect: 259 <<131,110,255,1,0,0,0>> true
% expect: 259 <<131,110,255,1,0,0,0>> true
% expect: 263 <<131,111,0,0,1,0,1>> true
% expect: 264 <<131,111,0,0,1,1,1>> true
% expect: 508 <<131,111,0,0,1,245,1>> true
% expect: <<131,70,0,0,0,0,0,0,0,0>> true
% expect: <<131,70,128,0,0,0,0,0,0,0>> true
% expect: <<131,70,63,248,0,0,0,0,0,0>> true
% expect: <<131,70,254,71,228,60,136,0,117,156>> true
% expect: <<131,70,0,0,0,0,0,0,0,1>> true
