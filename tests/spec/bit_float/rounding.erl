%% Writing fewer bits rounds to the nearest, ties to even.
-module(rounding).
-export([main/0, id/1]).

main() ->
    [io:format("~w ~w~n", [X, [<<X:16/float>>, <<X:32/float>>]]) || X <- [
        id(1.00048828125), 1.00146484375, 1.0004882961511612, 2049.0, 2051.0, 65519.0, 1.0000000596046448, 1.000000178813934, 0.1, 0.3]].

%% Exported, so that the compiler knows nothing of its value and cannot foresee what is bound to fail.
id(X) -> X.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: 1.00048828125 [<<60,0>>,<<63,128,16,0>>]
% expect: 1.00146484375 [<<60,2>>,<<63,128,48,0>>]
% expect: 1.0004882961511612 [<<60,1>>,<<63,128,16,0>>]
% expect: 2049.0 [<<104,0>>,<<69,0,16,0>>]
% expect: 2051.0 [<<104,2>>,<<69,0,48,0>>]
% expect: 65519.0 [<<123,255>>,<<71,127,239,0>>]
% expect: 1.0000000596046448 [<<60,0>>,<<63,128,0,0>>]
% expect: 1.000000178813934 [<<60,0>>,<<63,128,0,1>>]
% expect: 0.1 [<<46,102>>,<<61,204,204,205>>]
% expect: 0.3 [<<52,205>>,<<62,153,153,154>>]
