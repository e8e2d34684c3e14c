%% Clauses of funs have guards that see parameters and the variables around the fun; without a match the call is a function_clause.
-module(guards_of_funs).
-export([main/0, id/1]).

main() ->
    Limit = id(3),
    F = fun(X) when X > Limit -> over;
           (X) when X =:= Limit -> at;
           (X) when hd(X) =:= Limit -> in_list
        end,
    [io:format("~p~n", [try F(V) catch error:R -> R end]) || V <- [2, 3, 4, a, [3], [2], []]],
    G = fun Self(N) when N > Limit -> Self(N - Limit); Self(N) when N >= 0 -> N; Self(_) -> negative end,
    io:format("~p~n", [[G(N) || N <- [0, 3, 4, 100, -1]]]),
    H = fun(F1, X) when is_function(F1, 1) -> F1(X); (F2, X) when is_function(F2) -> {not_one, X}; (_, X) -> X end,
    io:format("~p~n", [[H(A, 5) || A <- [fun(Y) -> Y + 1 end, fun() -> 1 end, none, fun erlang:abs/1]]]).

id(X) -> X.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: function_clause
% expect: at
% expect: over
% expect: over
% expect: over
% expect: over
% expect: over
% expect: [0,3,1,1,negative]
% expect: [6,{not_one,5},5,5]
