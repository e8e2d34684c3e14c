%% Variables bound by a head whose guard failed have their new values in the next clause.
-module(guards_keep_values).
-export([main/0, id/1]).

main() ->
    io:format("~p~n", [f({1, 2}, [3])]),
    io:format("~p~n", [f({3, 2}, [1])]),
    io:format("~p~n", [f({2, 2}, [x])]),
    io:format("~p~n", [g([5, 4, 3, 9, 2], [])]).

f({A, B}, [C]) when A > B -> {first, A, B, C};
f({B, A}, [C]) when A > B, C > A -> {second, A, B, C};
f({C, A}, B) when C =:= A -> {third, A, B, C};
f(A, B) -> {last, A, B}.

g([A, B | T], Acc) when A > B -> g([B | T], [{down, A, B} | Acc]);
g([B, A | T], Acc) when A > B -> g([A | T], [{up, B, A} | Acc]);
g(T, Acc) -> {T, lists:reverse(Acc)}.

id(X) -> X.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: {second,2,1,3}
% expect: {first,3,2,1}
% expect: {third,2,[x],2}
% expect: {[2],[{down,5,4},{down,4,3},{up,3,9},{down,9,2}]}
