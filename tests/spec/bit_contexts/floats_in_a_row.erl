%% Floats are read one after the other; what is no number ends that.
-module(floats_in_a_row).
-export([main/0, floats/2]).

main() ->
    io:format("~p~n", [floats(<<1.5/float, -2.0/float-little, 0.25/float>>, [])]),
    io:format("~p~n", [floats(<<1.5/float, 16#7ff0000000000000:64, 2.5/float>>, [])]),
    io:format("~p~n", [floats(<<1.5/float, 2.5/float-little, 16#fff8:64/little, 7>>, [])]),
    io:format("~p~n", [floats(<<1.5/float, 2.5/float-little, 16#fff8:16, 0:48, 7>>, [])]),
    io:format("~p~n", [floats(<<1.5/float, 1, 2, 3>>, [])]).

floats(<<F/float, T/binary>>, Acc) -> little(T, [F | Acc]);
floats(Rest, Acc) -> {Acc, Rest}.

little(<<F/float-little, T/binary>>, Acc) -> floats(T, [F | Acc]);
little(Rest, Acc) -> {Acc, Rest}.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: {[0.25,-2.0,1.5],<<>>}
% expect: {[2.5,3.0418e-319,1.5],<<>>}
% expect: {[-6.708072638548223e274,2.5,1.5],<<7>>}
% expect: {[2.5,1.5],<<255,248,0,0,0,0,0,0,7>>}
% expect: {[1.5],<<1,2,3>>}
