%% An exception in the of part is not caught by the same try, but its after part runs.
-module(of_part_fails).
-export([main/0]).

main() ->
    [io:format("~p~n", [outer(A)]) || A <- [value, throw, error, exit]],
    [io:format("~p~n", [outer_after(A)]) || A <- [value, throw, error, exit]].

outer(A) ->
    try inner(A) catch C:R -> {outer, C, R} end.

inner(A) ->
    try value of
        value -> act(A)
    catch
        _:_ -> caught_by_itself
    end.

outer_after(A) ->
    try inner_after(A) catch C:R -> {outer, C, R} end.

inner_after(A) ->
    try value of
        value -> act(A)
    catch
        _:_ -> caught_by_itself
    after
        io:format("after ")
    end.

act(value) -> value;
act(throw) -> throw(thrown);
act(error) -> error(failed);
act(exit) -> exit(gone).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: value
% expect: {outer,throw,thrown}
% expect: {outer,error,failed}
% expect: {outer,exit,gone}
% expect: after value
% expect: after {outer,throw,thrown}
% expect: after {outer,error,failed}
% expect: after {outer,exit,gone}
