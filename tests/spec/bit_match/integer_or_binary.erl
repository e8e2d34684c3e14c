%% The same bits may be read as one kind by one clause and as another by the next.
-module(integer_or_binary).
-export([main/0, id/1]).

main() ->
    io:format("~p~n", [[f(B) || B <- [id(<<3:4, 5:4>>), <<"abcdefgh">>, <<0.5/float>>, <<1:1>>, <<200, "xy">>]]]).

f(<<X/float>>) when X > 0.0, X < 1.0 -> {float, X};
f(<<X:64>>) -> {integer, X};
f(<<L, X/utf8, _/binary>>) -> {length_and_char, L, X};
f(<<X:4, Y/bits>>) -> {nibble, X, Y};
f(X) -> {bits, X}.

%% Exported, so that the compiler knows nothing of its value and cannot foresee what is bound to fail.
id(X) -> X.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: [{nibble,3,<<5:4>>},
% expect:  {integer,7017280452245743464},
% expect:  {float,0.5},
% expect:  {bits,<<1:1>>},
% expect:  {length_and_char,200,120}]
