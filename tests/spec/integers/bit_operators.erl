%% Bit operators see negative numbers as an endless row of ones.
-module(bit_operators).
-export([main/0]).

main() ->
    [io:format("~p ~p: ~p ~p ~p~n", [A, B, A band B, A bor B, A bxor B])
     || {A, B} <- [{12, 10}, {-12, 10}, {-1, 255}, {1 bsl 70 + 5, 7}, {-(1 bsl 70), 1 bsl 69 + 1}, {-(1 bsl 70), -3}]],
    io:format("~p~n", [[bnot 0, bnot 5, bnot -1, bnot (1 bsl 64)]]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: 12 10: 8 14 6
% expect: -12 10: 0 -2 -2
% expect: -1 255: 255 -1 -256
% expect: 1180591620717411303429 7: 5 1180591620717411303431 1180591620717411303426
% expect: -1180591620717411303424 590295810358705651713: 0 -590295810358705651711 -590295810358705651711
% expect: -1180591620717411303424 -3: -1180591620717411303424 -3 1180591620717411303421
% expect: [-1,-6,0,-18446744073709551617]
