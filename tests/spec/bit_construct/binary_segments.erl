%% Binaries are put in whole or in part, sized in units of 8 bits unless told.
-module(binary_segments).
-export([main/0, id/1]).

main() ->
    B = id(<<"abcdef">>), S = id(2),
    io:format("~w~n", [{<<B/binary>>, <<B:S/binary>>, <<B:S/binary-unit:4>>, <<B:S/bits>>, <<B:13/bitstring>>, <<B:0/binary>>}]),
    io:format("~w~n", [{<<B/binary-unit:16>>, <<B/binary-unit:3>>, <<B:S/bytes, B:S/bytes>>}]).

%% Exported, so that the compiler knows nothing of its value and cannot foresee what is bound to fail.
id(X) -> X.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: {<<97,98,99,100,101,102>>,<<97,98>>,<<97>>,<<1:2>>,<<97,12:5>>,<<>>}
% expect: {<<97,98,99,100,101,102>>,<<97,98,99,100,101,102>>,<<97,98,97,98>>}
