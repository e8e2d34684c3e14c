%% An update with := in a guard fails for a missing key, with => for no map, and both leave the guard false.
-module(map_updates_in_guards).
-export([main/0, id/1]).

main() ->
    [io:format("~p~n", [{a(V), b(V), c(V)}]) || V <- [#{}, #{a => 1}, #{a => 1, b => 2}, #{b => 2}, [], x]].

a(V) when V#{a := 5} =:= #{a => 5} -> y; a(_) -> n.
b(V) when map_size(V#{a => 5}) =:= 2 -> y; b(_) -> n.
c(V) when map_get(b, V#{a => 1, b => 3}) =:= 3, V =/= #{} -> y; c(_) -> n.

id(X) -> X.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: {n,n,n}
% expect: {y,n,y}
% expect: {n,y,y}
% expect: {n,y,y}
% expect: {n,n,n}
% expect: {n,n,n}
