%% Floats of 16, 32 and 64 bits are read and written in both byte orders.
-module(sizes).
-export([main/0, id/1]).

main() ->
    [io:format("~w ~w ~w ~w~n", [F, <<F:16/float>>, <<F:32/float-little>>, <<F/float>>]) || F <- [id(1.0), -2.5, 0.0, -0.0, 65504.0, 1.0e-7, 3.140625]],
    <<A:16/float, B:32/float-little, C:64/float-little>> = id(<<1.5:16/float, -2.25:32/float-little, 1.0e100:64/float-little>>),
    io:format("~w~n", [{A, B, C}]).

%% Exported, so that the compiler knows nothing of its value and cannot foresee what is bound to fail.
id(X) -> X.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: 1.0 <<60,0>> <<0,0,128,63>> <<63,240,0,0,0,0,0,0>>
% expect: -2.5 <<193,0>> <<0,0,32,192>> <<192,4,0,0,0,0,0,0>>
% expect: 0.0 <<0,0>> <<0,0,0,0>> <<0,0,0,0,0,0,0,0>>
% expect: -0.0 <<128,0>> <<0,0,0,128>> <<128,0,0,0,0,0,0,0>>
% expect: 65504.0 <<123,255>> <<0,224,127,71>> <<64,239,252,0,0,0,0,0>>
% expect: 1.0e-7 <<0,2>> <<149,191,214,51>> <<62,122,215,242,154,188,175,72>>
% expect: 3.140625 <<66,72>> <<0,0,73,64>> <<64,9,32,0,0,0,0,0>>
% expect: {1.5,-2.25,1.0e100}
