%% A variable between literal clauses takes what the ones before it left.
-module(overlapping_literals).
-export([main/0, f/1]).

main() -> [io:format("~p~n", [f(B)]) || B <- [<<1, 1>>, <<1, 2>>, <<2, 1>>, <<2, 2>>, <<3, 3>>, <<4>>, <<1>>, <<2:7>>, <<1, 1, 1>>, x]].

f(<<1, 1>>) -> one_one;
f(<<2, X>>) when X > 1 -> {two, X};
f(<<X, X>>) -> {twice, X};
f(<<1, X>>) -> {one, X};
f(<<2, X>>) -> {two_at_last, X};
f(<<4>>) -> four;
f(<<X, T/bits>>) -> {X, T};
f(X) -> X.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: one_one
% expect: {one,2}
% expect: {two_at_last,1}
% expect: {two,2}
% expect: {twice,3}
% expect: four
% expect: {1,<<>>}
% expect: <<2:7>>
% expect: {1,<<1,1>>}
% expect: x
