%% Literals of few bits are matched in place.
-module(literal_bits).
-export([main/0, id/1]).

main() ->
    io:format("~p~n", [[frame(B) || B <- [id(<<2#10110011>>), <<2#10000000>>, <<2#01000001>>, <<2#01111111>>, <<2#00110000>>]]]).

frame(<<2#101:3, A:2, 2#011:3>>) -> {a, A};
frame(<<1:1, 0:7>>) -> b;
frame(<<0:1, 1:1, X:5, 1:1>>) -> {c, X};
frame(<<F:4, 0:4>>) -> {d, F}.

%% Exported, so that the compiler knows nothing of its value and cannot foresee what is bound to fail.
id(X) -> X.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: [{a,2},b,{c,0},{c,31},{d,3}]
