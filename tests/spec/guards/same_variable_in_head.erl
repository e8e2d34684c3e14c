%% A variable that occurs twice in a head compares exactly, before the guard is looked at.
-module(same_variable_in_head).
-export([main/0, id/1]).

main() ->
    [io:format("~p ~p: ~p~n", [A, B, f(A, B)]) || A <- [1, 1.0, [], "a"], B <- [1, 1.0, [], "a"]],
    io:format("~p~n", [[g(T) || T <- [{1, 1}, {1, 1.0}, {a, a}, {b, a}, {[1], [1.0]}, {0.0, -0.0}]]]).

f(A, A) when is_integer(A) -> same_integer;
f(A, A) -> same;
f(A, B) when A == B -> equal;
f(A, B) when hd(A) > 0, hd(B) =:= hd(A) -> heads;
f(_, _) -> different.

g({X, X}) when X =:= a; X =:= [1] -> wanted;
g({X, X}) -> {same, X};
g({X, Y}) when X == Y -> {equal, X, Y};
g(_) -> none.

id(X) -> X.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: 1 1: same_integer
% expect: 1 1.0: equal
% expect: 1 []: different
% expect: 1 "a": different
% expect: 1.0 1: equal
% expect: 1.0 1.0: same
% expect: 1.0 []: different
% expect: 1.0 "a": different
% expect: [] 1: different
% expect: [] 1.0: different
% expect: [] []: same
% expect: [] "a": different
% expect: "a" 1: different
% expect: "a" 1.0: different
% expect: "a" []: different
% expect: "a" "a": same
% expect: [{same,1},{equal,1,1.0},wanted,none,{equal,[1],[1.0]},{equal,0.0,-0.0}]
