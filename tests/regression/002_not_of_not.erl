%% The result of `not`, `and`, `or` and `xor` is a boolean: whoever tests it has nothing to complain about.
-module('002_not_of_not').
-export([main/0]).

main() ->
    [show(fun() -> twice(X) end) || X <- [true, false, a, 1]],
    [show(fun() -> not_both(X, Y) end) || X <- [true, b], Y <- [false, c]],
    [show(fun() -> chosen(X, Y) end) || X <- [true, b], Y <- [false, c]].

twice(X) -> not not X.

not_both(X, Y) -> not (X and Y).

chosen(X, Y) ->
    case not (X xor Y) of
        true -> same;
        false -> different
    end.

show(F) ->
    try io:format("~p~n", [F()])
    catch C:R -> io:format("~p ~p~n", [C, R])
    end.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: true
% expect: false
% expect: error badarg
% expect: error badarg
% expect: true
% expect: error badarg
% expect: error badarg
% expect: error badarg
% expect: different
% expect: error badarg
% expect: error badarg
% expect: error badarg
