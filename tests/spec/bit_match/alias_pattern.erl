%% Both sides of an alias pattern match the whole binary.
-module(alias_pattern).
-export([main/0, id/1]).

main() ->
    io:format("~p~n", [[f(B) || B <- [id(<<16#ab, 1>>), <<16#ab:8, 1:1>>, <<1:4>>]]]).

f(<<A:8, _/bits>> = <<B:4, C:4, R/bits>> = Whole) -> {A, B, C, R, Whole};
f(Whole = <<A:4>>) -> {A, Whole}.

%% Exported, so that the compiler knows nothing of its value and cannot foresee what is bound to fail.
id(X) -> X.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: [{171,10,11,<<1>>,<<171,1>>},{171,10,11,<<1:1>>,<<171,1:1>>},{1,<<1:4>>}]
