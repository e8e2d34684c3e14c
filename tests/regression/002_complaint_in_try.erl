%% What raises `badarg` for an operand of `andalso` stands at the function's end, but the handler that it goes to still
%% finds all its variables.
-module('002_complaint_in_try').
-export([main/0]).

main() ->
    [io:format("~p~n", [f(X, {b})]) || X <- [true, false, c]],
    [io:format("~p~n", [g(X)]) || X <- [true, false, 3]].

f(A, B) -> id(try A andalso 1 catch error:R -> {B, R} end, A).

g(X) ->
    Kept = id(X, X),
    try
        Other = id(1, 2),
        X orelse Other
    catch
        _:R -> {R, Kept}
    end.

id(X, Y) -> {X, Y}.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: {1,true}
% expect: {false,false}
% expect: {{{b},{badarg,c}},c}
% expect: true
% expect: {1,2}
% expect: {{badarg,3},{3,3}}
