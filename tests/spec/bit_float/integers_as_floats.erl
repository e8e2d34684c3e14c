%% An integer is written as the float of its value, and in a pattern stands for it.
-module(integers_as_floats).
-export([main/0, id/1]).

main() ->
    N = id(3),
    io:format("~w~n", [{<<N/float>> =:= <<3.0/float>>, <<-1:32/float>>, <<(1 bsl 53 + 1)/float>>}]),
    io:format("~p~n", [[f(B) || B <- [<<17.0/float, 1>>, <<17.5/float, 1>>, <<-1.0:16/float>>, <<17, 1>>]]]).

f(<<17/float, R/binary>>) -> {seventeen, R};
f(<<-1:16/float>>) -> minus_one;
f(<<X/float, _>>) -> {float, X};
f(_) -> none.

%% Exported, so that the compiler knows nothing of its value and cannot foresee what is bound to fail.
id(X) -> X.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: {true,<<191,128,0,0>>,<<67,64,0,0,0,0,0,0>>}
% expect: [{seventeen,<<1>>},{float,17.5},minus_one,none]
