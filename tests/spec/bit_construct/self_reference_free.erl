%% A variable may stand in many segments of one construction, also as value and size.
-module(self_reference_free).
-export([main/0, id/1]).

main() ->
    N = id(3), B = id(<<5:3>>),
    io:format("~w~n", [<<N:N, N:N/unit:2, B/bits, B:N/bits, B:2/bits, N, (N * N):(N + N)>>]),
    io:format("~w~n", [[<<X:X>> || X <- [0, 1, 2, 3, 8, 9]]]).

%% Exported, so that the compiler knows nothing of its value and cannot foresee what is bound to fail.
id(X) -> X.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: <<97,219,1,73:7>>
% expect: [<<>>,<<1:1>>,<<2:2>>,<<3:3>>,<<8>>,<<4,1:1>>]
