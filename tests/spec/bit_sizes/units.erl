%% A unit multiplies the size of numbers and binaries.
-module(units).
-export([main/0, id/1]).

main() ->
    B = id(<<1, 2, 3, 4, 5, 6>>), N = id(2),
    <<A:N/unit:8, C:N/little-unit:3, D:1/float-unit:32-little, _/bits>> = <<B:22/bits, 1.5:32/float-little>>,
    <<E:N/binary-unit:12, F:N/binary-unit:1, G:3/binary-unit:7, H/bits>> = B,
    io:format("~w~n", [{A, C, D, E, F, G, H}]),
    io:format("~w~n", [{<<5:N/unit:7>>, <<1.0:N/float-unit:16>>, <<B:N/binary-unit:9>>}]).

%% Exported, so that the compiler knows nothing of its value and cannot foresee what is bound to fail.
id(X) -> X.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: {258,0,1.5,<<1,2,3>>,<<0:2>>,<<16,20,3:5>>,<<0:1>>}
% expect: {<<0,5:6>>,<<63,128,0,0>>,<<1,2,0:2>>}
