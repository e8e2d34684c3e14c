%% A variable that stands twice in one clause does not bind the others, which read the same.
-module(same_value_twice_in_common).
-export([main/0, f/1]).

main() -> [io:format("~p~n", [f(B)]) || B <- [<<1, 1, 1>>, <<1, 1, 2>>, <<1, 2, 1>>, <<2, 1, 1>>, <<1, 2, 3>>, <<4, 4>>]].

f(<<X, X, X>>) -> {three, X};
f(<<X, X, Y>>) -> {first_two, X, Y};
f(<<X, Y, X>>) -> {outer, X, Y};
f(<<X, Y, Y>>) -> {last_two, X, Y};
f(<<X, Rest/binary>>) -> {X, Rest}.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: {three,1}
% expect: {first_two,1,2}
% expect: {outer,1,2}
% expect: {last_two,2,1}
% expect: {1,<<2,3>>}
% expect: {4,<<4>>}
