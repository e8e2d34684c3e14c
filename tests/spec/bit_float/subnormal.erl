%% Numbers below the smallest normal one lose bits, not their sign.
-module(subnormal).
-export([main/0, id/1]).

main() ->
    [io:format("~w ~w~n", [X, [<<X:16/float>>, <<X:32/float>>]]) || X <- [id(5.0e-8), 2.0e-8, -6.0e-5, 6.103515625e-5, 1.0e-40, -1.0e-45, 1.0e-46, 5.0e-324]],
    io:format("~w~n", [[F || <<F:16/float>> <= id(<<1:16, 16#8001:16, 16#03ff:16, 16#0400:16>>)]]),
    io:format("~w~n", [[F || <<F:32/float-little>> <= id(<<1:32/little, 16#007fffff:32/little>>)]]).

%% Exported, so that the compiler knows nothing of its value and cannot foresee what is bound to fail.
id(X) -> X.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: 5.0e-8 [<<0,1>>,<<51,86,191,149>>]
% expect: 2.0e-8 [<<0,0>>,<<50,171,204,119>>]
% expect: -6.0e-5 [<<131,239>>,<<184,123,168,130>>]
% expect: 6.103515625e-5 [<<4,0>>,<<56,128,0,0>>]
% expect: 1.0e-40 [<<0,0>>,<<0,1,22,194>>]
% expect: -1.0e-45 [<<128,0>>,<<128,0,0,1>>]
% expect: 1.0e-46 [<<0,0>>,<<0,0,0,0>>]
% expect: 5.0e-324 [<<0,0>>,<<0,0,0,0>>]
% expect: [5.960464477539063e-8,-5.960464477539063e-8,6.097555160522461e-5,6.103515625e-5]
% expect: [1.401298464324817e-45,1.1754942106924411e-38]
