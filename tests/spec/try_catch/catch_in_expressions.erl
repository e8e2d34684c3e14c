%% catch binds weakest: it takes the whole expression to its right, and is an operand only in parentheses.
-module(catch_in_expressions).
-export([main/0, id/1]).

main() ->
    X = (catch id(1) + id(2)),
    io:format("~p~n", [X]),
    Y = [catch throw(N) || N <- [1, 2, 3]],
    io:format("~p~n", [Y]),
    io:format("~p~n", [{catch throw(a), catch throw(b)}]),
    io:format("~p~n", [(catch throw(5)) + 1]),
    catch begin io:format("first~n"), throw(x), io:format("never~n") end,
    io:format("~p~n", [case catch throw({case_of, 1}) of {case_of, N} -> N + 1 end]),
    io:format("~p~n", [#{k => catch throw(v)}]),
    Z = catch throw(no_parentheses_needed),
    io:format("~p~n", [Z]),
    io:format("~p~n", [lists:map(fun(E) -> catch 10 div E end, [5, 2])]),
    {'EXIT', {badarith, _}} = (catch id(1) / id(0)).

id(X) -> X.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: 3
% expect: [1,2,3]
% expect: {a,b}
% expect: 6
% expect: first
% expect: 2
% expect: #{k => v}
% expect: no_parentheses_needed
% expect: [2,5]
