%% Range tests written in different ways agree at their ends, for integers, floats and other terms.
-module(ranges).
-export([main/0, id/1]).

main() ->
    Vs = [0, 1, 2, 9, 10, 11, 0.5, 1.0, 10.0, 10.5, a, [], -(1 bsl 70), 1 bsl 70],
    [io:format("~p: ~p~n", [V, [F(V) || F <- [fun a/1, fun b/1, fun c/1, fun d/1, fun e/1]]]) || V <- Vs].

a(V) when V >= 1, V =< 10 -> y; a(_) -> n.
b(V) when 1 =< V andalso 10 >= V -> y; b(_) -> n.
c(V) when V < 1; V > 10 -> n; c(_) -> y.
d(V) when is_integer(V), V > 0, V < 11 -> y; d(_) -> n.
e(V) when not (V < 1 orelse V > 10) -> y; e(_) -> n.

id(X) -> X.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: 0: [n,n,n,n,n]
% expect: 1: [y,y,y,y,y]
% expect: 2: [y,y,y,y,y]
% expect: 9: [y,y,y,y,y]
% expect: 10: [y,y,y,y,y]
% expect: 11: [n,n,n,n,n]
% expect: 0.5: [n,n,n,n,n]
% expect: 1.0: [y,y,y,n,y]
% expect: 10.0: [y,y,y,n,y]
% expect: 10.5: [n,n,n,n,n]
% expect: a: [n,n,n,n,n]
% expect: []: [n,n,n,n,n]
% expect: -1180591620717411303424: [n,n,n,n,n]
% expect: 1180591620717411303424: [n,n,n,n,n]
