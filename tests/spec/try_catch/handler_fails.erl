%% An exception in a handler is not seen by the other clauses of the same try; the outer try and the after part see it.
-module(handler_fails).
-export([main/0]).

main() ->
    [io:format("~p~n", [outer(A)]) || A <- [value, throw, error, exit]].

outer(A) ->
    try
        try
            throw(first)
        catch
            throw:first -> act(A);
            error:failed -> wrong;
            _:_ -> wrong
        after
            io:format("after ")
        end
    of
        V -> {returned, V}
    catch
        throw:R -> {throw, R};
        C:R -> {other, C, R}
    end.

act(value) -> value;
act(throw) -> throw(thrown);
act(error) -> error(failed);
act(exit) -> exit(gone).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: after {returned,value}
% expect: after {throw,thrown}
% expect: after {other,error,failed}
% expect: after {other,exit,gone}
