%% A variable of one argument's pattern that is a segment and then a size in another's: the other may be matched first.
-module('003_size_named_in_two_patterns').
-export([main/1]).

main(_) ->
    [io:format("~p~n", [f(A, B)]) || {A, B} <- [{<<0:1, 3:5, 1:2>>, <<3:64/native, 5:6>>}, {<<0:1, 3:5>>, <<2:64/native, 5:4>>}, {<<1:1, 0:7, 1:1>>, a}]],
    [io:format("~p~n", [g(A, B)]) || {A, B} <- [{{2, <<2, 7, 8, 9>>}, 8}, {{3, <<2, 7, 8>>}, 8}, {{2, <<2, 7, 8, 9>>}, 9}]].

f(<<1:1, _:7/signed, T/bits>>, _) -> f(T, end_of_it);
f(<<0:1, N:5, T/bits>>, <<N:64/native, X:(N * 2)/bits>> = Y) -> {N, T, X, byte_size(Y)};
f(T, X) -> {T, X}.

g({N, <<N, _:(N - 1)/unit:8, X, _/binary>>}, X) -> {N, X};
g(_, X) -> X.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: {3,<<1:2>>,<<5:6>>,9}
% expect: {<<3:6>>,<<2,0,0,0,0,0,0,0,5:4>>}
% expect: {<<1:1>>,end_of_it}
% expect: {2,8}
% expect: 8
% expect: 9
