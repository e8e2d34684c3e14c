%% Tuples have one byte of arity up to 255 elements; maps are their pairs.
% stress-skip: tuples and maps of many elements
-module(tuples_and_maps).
-export([main/0]).

main() ->
    [both(T) || T <- [{}, {1}, {a, {b, [c]}}, {{{}}}, #{}, #{1 => a}, #{1 => #{2 => #{}}}, #{[1] => {2}}, {#{}, #{3 => 4}},
                      #{2 => b, 1 => a, -1 => c}]],
    [arity(N) || N <- [254, 255, 256, 1000]],
    [keys(N) || N <- [31, 32, 33, 1000, 20000]].

both(T) ->
    Bytes = term_to_binary(T),
    io:format("~w ~w~n", [Bytes, binary_to_term(Bytes) =:= T]).

arity(N) ->
    T = erlang:make_tuple(N, []),
    Bytes = term_to_binary(T),
    io:format("~w ~w ~w~n", [byte_size(Bytes), binary_part(Bytes, 0, 7), binary_to_term(Bytes) =:= T]).

keys(N) ->
    Map = maps:from_list([{K, {K}} || K <- lists:seq(1, N)]),
    Bytes = term_to_binary(Map),
    <<131, 116, Count:32, _/binary>> = Bytes,
    io:format("~w ~w ~w~n", [Count, byte_size(Bytes), binary_to_term(Bytes) =:= Map]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: <<131,104,0>> true
% expect: <<131,104,1,97,1>> true
% expect: <<131,104,2,119,1,97,104,2,119,1,98,108,0,0,0,1,119,1,99,106>> true
% expect: <<131,104,1,104,1,104,0>> true
% expect: <<131,116,0,0,0,0>> true
% expect: <<131,116,0,0,0,1,97,1,119,1,97>> true
% expect: <<131,116,0,0,0,1,97,1,116,0,0,0,1,97,2,116,0,0,0,0>> true
% expect: <<131,116,0,0,0,1,107,0,1,1,104,1,97,2>> true
% expect: <<131,104,2,116,0,0,0,0,116,0,0,0,1,97,3,97,4>> true
% expect: <<131,116,0,0,0,3,98,255,255,255,255,119,1,99,97,1,119,1,97,97,2,119,1,98>> true
% expect: 257 <<131,104,254,106,106,106,106>> true
% expect: 258 <<131,104,255,106,106,106,106>> true
% expect: 262 <<131,105,0,0,1,0,106>> true
% expect: 1006 <<131,105,0,0,3,232,106>> true
% expect: 31 192 true
% expect: 32 198 true
% expect: 33 204 true
% expect: 1000 10476 true
% expect: 20000 238476 true
