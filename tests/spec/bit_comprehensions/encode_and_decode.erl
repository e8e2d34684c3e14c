%% What one comprehension writes another reads.
-module(encode_and_decode).
-export([main/0, id/1]).

main() ->
    Records = [{N, -N, N / 4, $a + N} || N <- id([1, 2, 3])],
    B = << <<A:5, S:9/signed-little, F:32/float, C/utf8, 0:(A rem 3)>> || {A, S, F, C} <- Records >>,
    io:format("~w~n", [B]),
    io:format("~p~n", [Records =:= [{A, S, F, C} || <<A:5, S:9/signed-little, F:32/float, C/utf8, _:(A rem 3)>> <= B]]).

%% Exported, so that the compiler knows nothing of its value and cannot foresee what is bound to fail.
id(X) -> X.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: <<15,252,250,0,0,1,136,47,233,248,0,0,3,24,63,217,250,0,0,3,4:5>>
% expect: true
