%% The last segment may be the rest: binary needs whole bytes, bits takes anything, a unit asks for a multiple.
-module(tail_of_any_kind).
-export([main/0, id/1]).

main() ->
    [io:format("~p: ~p~n", [B, rest(B)]) || B <- [id(<<1>>), <<1, 2>>, <<1, 2:3>>, <<1, 2:4>>, <<1, 2, 3>>, <<1:5>>]].

rest(<<_, R/binary-unit:16>>) -> {pairs, R};
rest(<<_, R/binary>>) -> {bytes, R};
rest(<<_, R/binary-unit:4>>) -> {nibbles, R};
rest(<<_, R/bitstring>>) -> {bits, R};
rest(R) -> {none, R}.

%% Exported, so that the compiler knows nothing of its value and cannot foresee what is bound to fail.
id(X) -> X.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: <<1>>: {pairs,<<>>}
% expect: <<1,2>>: {bytes,<<2>>}
% expect: <<1,2:3>>: {bits,<<2:3>>}
% expect: <<1,2:4>>: {nibbles,<<2:4>>}
% expect: <<1,2,3>>: {pairs,<<2,3>>}
% expect: <<1:5>>: {none,<<1:5>>}
