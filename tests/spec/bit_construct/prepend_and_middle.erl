%% Growing at the front or in the middle gives the same binaries.
-module(prepend_and_middle).
-export([main/0]).

main() ->
    Front = lists:foldl(fun(N, Acc) -> <<N:6, Acc/bits>> end, <<>>, lists:seq(1, 20)),
    Middle = lists:foldl(fun(N, {A, B}) -> {<<A/bits, N:3>>, <<N:3, B/bits>>} end, {<<>>, <<1:1>>}, lists:seq(1, 10)),
    io:format("~w~n~w~n", [Front, Middle]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: <<81,52,145,64,243,141,48,178,137,32,113,133,16,48,129>>
% expect: {<<41,203,184,10:6>>,<<68,125,99,35:7>>}
