%% The right side of andalso need not be boolean: as a guard it is not true then, and `not` or a comparison of it behaves by its value.
-module(value_of_right_side).
-export([main/0, id/1]).

main() ->
    [io:format("~p: ~p~n", [V, {a(V), b(V), c(V), d(V)}]) || V <- [true, false, 5, x]].

a(V) when true andalso V -> y; a(_) -> n.
b(V) when (is_integer(V) andalso V) =:= 5 -> y; b(_) -> n.
c(V) when (is_atom(V) orelse V) =:= 5 -> y; c(_) -> n.
d(V) when not (is_atom(V) andalso V) -> y; d(_) -> n.

id(X) -> X.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: true: {y,n,n,n}
% expect: false: {n,n,n,y}
% expect: 5: {n,y,y,y}
% expect: x: {n,n,n,n}
