%% Records, maps, tuples and lists may be built in guards and compared there.
-module(records_built_in_guards).
-export([main/0, id/1]).
-record(r, {x, y}).

main() ->
    [io:format("~p: ~p~n", [V, {a(V, 1), b(V, k), c(V, 1), d(V)}])
     || V <- [#r{x = 1}, {r, 1, undefined}, #{k => 1}, #{k => 1, z => 2}, [1, {1}], [1 | 1], {1, [k]}]].

a(V, X) when V =:= #r{x = X} -> y; a(_, _) -> n.
b(V, K) when V =:= #{K => 1}; #{K => 2} =:= V#{K => 2}, map_size(V) =:= 2 -> y; b(_, _) -> n.
c(V, X) when V == [X, {X}]; V == [float(X) | X] -> y; c(_, _) -> n.
d(V) when V =:= {length([a]), [k]}; hd([V]) =:= {r, 1, undefined} -> y; d(_) -> n.

id(X) -> X.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: {r,1,undefined}: {y,n,n,y}
% expect: {r,1,undefined}: {y,n,n,y}
% expect: #{k => 1}: {n,y,n,n}
% expect: #{k => 1,z => 2}: {n,n,n,n}
% expect: [1,{1}]: {n,n,y,n}
% expect: [1|1]: {n,n,y,n}
% expect: {1,[k]}: {n,n,n,y}
