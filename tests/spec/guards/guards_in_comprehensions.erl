%% A filter is a guard if it can be one, so that a failure drops the element; a filter with a call of a function is an expression and raises.
-module(guards_in_comprehensions).
-export([main/0, id/1]).

main() ->
    L = [1, a, [2], {3}, 4.0, "x"],
    io:format("~p~n", [[X || X <- L, X > 2]]),
    io:format("~p~n", [[X || X <- L, hd(X) > 0]]),
    io:format("~p~n", [[X || X <- L, X + 1 > 0]]),
    io:format("~p~n", [[X || X <- L, element(1, X) =:= 3 orelse true]]),
    io:format("~p~n", [[X || X <- L, is_list(X), hd(X) =:= 2]]),
    io:format("~p~n", [[X || X <- L, not is_atom(X)]]),
    io:format("~p~n", [try [X || X <- L, id(X) + 1 > 0] catch error:R -> R end]),
    io:format("~p~n", [try [X || X <- L, id(X)] catch error:R2 -> R2 end]),
    io:format("~p~n", [[X || X <- [true, false], X]]),
    io:format("~p~n", [try [X || X <- [true, 1], X] catch error:R3 -> R3 end]).

id(X) -> X.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: [a,[2],{3},4.0,"x"]
% expect: [[2],"x"]
% expect: [1,4.0]
% expect: [{3}]
% expect: [[2]]
% expect: [1,[2],{3},4.0,"x"]
% expect: badarith
% expect: {bad_filter,1}
% expect: [true]
% expect: [true]
