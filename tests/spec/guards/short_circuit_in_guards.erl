%% andalso and orelse in guards do not evaluate a right side that is not needed, so it cannot fail.
-module(short_circuit_in_guards).
-export([main/0, id/1]).

main() ->
    [io:format("~p: ~p~n", [V, {a(V), b(V), c(V), d(V), e(V)}]) || V <- [[], [x], [true], {}, 0, 1, 2, true, false]].

a(V) when is_list(V) andalso V =/= [] andalso hd(V) =:= x -> y; a(_) -> n.
b(V) when not is_list(V) orelse hd(V) =:= x -> y; b(_) -> n.
c(V) when V =:= 0 orelse 10 div V > 5 -> y; c(_) -> n.
d(V) when is_boolean(V) andalso V -> y; d(_) -> n.
e(V) when V =:= [] orelse (is_list(V) andalso hd(V)) -> y; e(_) -> n.

id(X) -> X.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: []: {n,n,n,n,y}
% expect: [x]: {y,y,n,n,n}
% expect: [true]: {n,n,n,n,y}
% expect: {}: {n,y,n,n,n}
% expect: 0: {n,y,y,n,n}
% expect: 1: {n,y,y,n,n}
% expect: 2: {n,y,n,n,n}
% expect: true: {n,y,n,y,n}
% expect: false: {n,y,n,n,n}
