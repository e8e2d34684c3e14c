%% ++ and -- are right associative; -- removes the first occurrence for each element, by exact comparison; ++ shares and may end improperly.
-module(list_operators).
-export([main/0, id/1]).
main() ->
    io:format("~p~n", [[1, 2, 3, 2, 1] -- id([2, 1])]),
    io:format("~p~n", [[1, 2, 3] -- [1] -- id([1])]),
    io:format("~p~n", [id([1, 1.0, 2]) -- [1.0]]),
    io:format("~p~n", [id([a]) ++ b]),
    io:format("~p~n", [id([]) ++ not_a_list]),
    io:format("~p~n", [[1] ++ id([2]) ++ [3] -- [3]]),
    io:format("~p~n", ["abc" ++ id("d") -- "d"]),
    [io:format("~p~n", [try F() catch error:R -> R end])
     || F <- [fun() -> id([a | b]) ++ [c] end, fun() -> id(x) ++ [] end, fun() -> [] -- id(x) end,
              fun() -> id([1 | 2]) -- [1] end, fun() -> [1] -- id([1 | 2]) end, fun() -> id(<<"a">>) ++ "b" end]],
    io:format("~p~n", [lists:seq(1, 30) -- lists:seq(2, 30, 2)]).

id(X) -> X.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: [3,2,1]
% expect: [1,2,3]
% expect: [1,2]
% expect: [a|b]
% expect: not_a_list
% expect: [1,2]
% expect: "abc"
% expect: badarg
% expect: badarg
% expect: badarg
% expect: badarg
% expect: badarg
% expect: badarg
% expect: [1,3,5,7,9,11,13,15,17,19,21,23,25,27,29]
