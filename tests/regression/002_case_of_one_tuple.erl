%% A `case` over a tuple of one element that no clause matches raises with the tuple.
-module('002_case_of_one_tuple').
-export([main/0]).

main() ->
    [io:format("~p~n", [catch f(X)]) || X <- [1, 2, a]],
    io:format("~p~n", [try g(3) catch _:R -> R end]).

f(X) ->
    try
        case {X} of
            {1} -> one;
            _ when X =:= 2 -> two
        end
    catch
        error:Reason -> Reason
    end.

g(X) -> {1} = {X}.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: one
% expect: two
% expect: {case_clause,{a}}
% expect: {badmatch,{3}}
