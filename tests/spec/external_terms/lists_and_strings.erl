%% A proper list of up to 65535 bytes is a string; other lists are elements and a tail.
% stress-skip: lists of more than 65,535 elements
-module(lists_and_strings).
-export([main/0]).

main() ->
    [both(L) || L <- [[], "abc", [0], [255], [256], [-1], [1 | 2], [1, 2 | 3], [1, 2, a], [a], [[]], ["ab", "c"], [1, 2 | <<3>>],
                      [1.0], [1, 2, 3 | []]]],
    [long(N) || N <- [65534, 65535, 65536, 70000]],
    Mixed = lists:duplicate(65535, 7) ++ [a],
    <<131, Tag, _/binary>> = term_to_binary(Mixed),
    io:format("~w ~w~n", [Tag, binary_to_term(term_to_binary(Mixed)) =:= Mixed]).

both(L) ->
    Bytes = term_to_binary(L),
    io:format("~w ~w~n", [Bytes, binary_to_term(Bytes) =:= L]).

long(N) ->
    L = lists:duplicate(N, 7),
    Bytes = term_to_binary(L),
    io:format("~w ~w ~w~n", [byte_size(Bytes), binary_part(Bytes, 0, 6), binary_to_term(Bytes) =:= L]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: <<131,106>> true
% expect: <<131,107,0,3,97,98,99>> true
% expect: <<131,107,0,1,0>> true
% expect: <<131,107,0,1,255>> true
% expect: <<131,108,0,0,0,1,98,0,0,1,0,106>> true
% expect: <<131,108,0,0,0,1,98,255,255,255,255,106>> true
% expect: <<131,108,0,0,0,1,97,1,97,2>> true
% expect: <<131,108,0,0,0,2,97,1,97,2,97,3>> true
% expect: <<131,108,0,0,0,3,97,1,97,2,119,1,97,106>> true
% expect: <<131,108,0,0,0,1,119,1,97,106>> true
% expect: <<131,108,0,0,0,1,106,106>> true
% expect: <<131,108,0,0,0,2,107,0,2,97,98,107,0,1,99,106>> true
% expect: <<131,108,0,0,0,2,97,1,97,2,109,0,0,0,1,3>> true
% expect: <<131,108,0,0,0,1,70,63,240,0,0,0,0,0,0,106>> true
% expect: <<131,107,0,3,1,2,3>> true
% expect: 65538 <<131,107,255,254,7,7>> true
% expect: 65539 <<131,107,255,255,7,7>> true
% expect: 131079 <<131,108,0,1,0,0>> true
% expect: 140007 <<131,108,0,1,17,112>> true
% expect: 108 true
