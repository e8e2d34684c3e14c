%% Comparisons of sizes with constants may be turned around and combined without changing the result.
-module(old_and_new_tests_of_size).
-export([main/0, id/1]).

main() ->
    [io:format("~p: ~p~n", [V, {a(V), b(V), c(V), d(V)}]) || V <- [[], [1], [1, 2], [1, 2, 3], [1 | 2], {}, {1}, {1, 2}, <<"ab">>, #{a => 1}, 2]].

a(V) when 2 =< length(V) -> y; a(V) when length(V) < 2 -> z; a(_) -> n.
b(V) when 2 > tuple_size(V) -> y; b(V) when tuple_size(V) >= 2 -> z; b(_) -> n.
c(V) when size(V) =:= 2; length(V) =:= 2; map_size(V) =:= 1 -> y; c(_) -> n.
d(V) when length(V) + 1 =:= 3 orelse tuple_size(V) =:= 2 -> y; d(_) -> n.

id(X) -> X.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: []: {z,n,n,n}
% expect: [1]: {z,n,n,n}
% expect: [1,2]: {y,n,y,y}
% expect: [1,2,3]: {y,n,n,n}
% expect: [1|2]: {n,n,n,n}
% expect: {}: {n,y,n,n}
% expect: {1}: {n,y,n,n}
% expect: {1,2}: {n,z,y,n}
% expect: <<"ab">>: {n,n,y,n}
% expect: #{a => 1}: {n,n,y,n}
% expect: 2: {n,n,n,n}
