%% Where a guard fails after the match, later clauses see the whole again.
-module(guard_fails_then_whole).
-export([main/0, f/1]).

main() -> [io:format("~p~n", [f(B)]) || B <- [<<5, 6, 7>>, <<6, 7, 8>>, <<7, 8, 9>>, <<8, 9>>, <<>>]].

f(<<X, Y, _/binary>>) when X + Y =:= 11 -> {first, X};
f(<<X:16, T/binary>> = B) when X =:= 16#0607, T =/= <<>> -> {second, B, f(T)};
f(<<X:4, Y:4, T/bits>>) when X =:= 0, Y > 6 -> {third, Y, f(T)};
f(B) -> B.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: {first,5}
% expect: {second,<<6,7,8>>,{third,8,<<>>}}
% expect: {third,7,{third,8,{third,9,<<>>}}}
% expect: {third,8,{third,9,<<>>}}
% expect: <<>>
