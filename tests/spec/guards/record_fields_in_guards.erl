%% R#r.f in a guard is false for what is no such record; several in one guard test it once for each.
-module(record_fields_in_guards).
-export([main/0, id/1]).
-record(r, {x, y}).
-record(s, {z = 0}).

main() ->
    [io:format("~p: ~p~n", [V, {a(V), b(V), c(V), d(V)}])
     || V <- [#r{}, #r{x = 1}, #r{x = 1, y = 1}, #r{x = [1], y = #s{z = deep}}, #s{}, {r, 1}, none]].

a(V) when V#r.x =:= 1 -> y; a(_) -> n.
b(V) when V#r.x =:= V#r.y -> y; b(_) -> n.
c(V) when (V#r.y)#s.z =:= deep; V#s.z =:= 0 -> y; c(_) -> n.
d(V) when not is_record(V, r) orelse hd(V#r.x) =:= 1 -> y; d(_) -> n.

id(X) -> X.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: {r,undefined,undefined}: {n,y,n,n}
% expect: {r,1,undefined}: {y,n,n,n}
% expect: {r,1,1}: {y,y,n,n}
% expect: {r,[1],{s,deep}}: {n,n,y,y}
% expect: {s,0}: {n,n,y,y}
% expect: {r,1}: {n,n,n,y}
% expect: none: {n,n,n,y}
