%% Guards compute with integers of any size; a float overflow or a division by zero makes them false.
-module(arithmetic_beyond_words).
-export([main/0, id/1]).

main() ->
    [io:format("~p ~p~n", [V, f(V)]) || V <- [1, 1 bsl 59, 1 bsl 62, 1 bsl 63, 1 bsl 64, -(1 bsl 63), 0, 1.0e308, 2.5]].

f(V) ->
    {a(V), b(V), c(V), d(V), e(V), g(V)}.

a(V) when V * V > 1 bsl 120 -> y; a(_) -> n.
b(V) when V + V =:= 1 bsl 63 -> y; b(_) -> n.
c(V) when V - (1 bsl 64) < 0 -> y; c(_) -> n.
d(V) when V * 10.0 > 1.0 -> y; d(_) -> n.
e(V) when 1 bsl 64 div V > 1 -> y; e(_) -> n.
g(V) when -V =:= 1 bsl 63 -> y; g(_) -> n.

id(X) -> X.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: 1 {n,n,y,y,y,n}
% expect: 576460752303423488 {n,n,y,y,n,n}
% expect: 4611686018427387904 {y,y,y,y,n,n}
% expect: 9223372036854775808 {y,n,y,y,n,n}
% expect: 18446744073709551616 {y,n,n,y,n,n}
% expect: -9223372036854775808 {y,n,y,n,n,y}
% expect: 0 {n,n,y,n,n,n}
% expect: 1.0e308 {n,n,n,n,n,n}
% expect: 2.5 {n,n,y,y,n,n}
