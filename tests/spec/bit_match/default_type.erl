%% A segment without a type is an unsigned big-endian integer of 8 bits.
-module(default_type).
-export([main/0, id/1]).

main() ->
    <<A, B, C>> = id(<<0, 128, 255>>),
    io:format("~p~n", [{A, B, C}]),
    <<D:16>> = id(<<128, 1>>),
    <<E:16/integer>> = id(<<128, 1>>),
    <<F:16/unsigned-big>> = id(<<128, 1>>),
    io:format("~p~n", [{D, E, F}]).

%% Exported, so that the compiler knows nothing of its value and cannot foresee what is bound to fail.
id(X) -> X.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: {0,128,255}
% expect: {32769,32769,32769}
