%% A small after body stands where try ends, twice; a larger one is a function of its own, which is in the trace. What
%% counts are the calls in it and the clauses, not what stands between try and catch.
-module(after_body_once_or_twice).
-export([main/1]).

main(_) ->
    [show(F) || F <- [fun plain/1, fun calls/1, fun tries/1, fun many_tries/1, fun receives/1, fun cases/1, fun logic/1]].

plain(X) -> try id(X) after fail(X), id(X) end, id(X).

calls(X) ->
    try id(X)
    after
        id(id(id(id(id(id(X)))))), id(id(id(id(id(id(X)))))), id(id(id(id(id(X))))), fail(X), id(id(X))
    end,
    id(X).

tries(X) ->
    try id(X)
    after
        try id(id(id(X))) catch _:_ -> id(1) end, try id(X) catch _:_ -> id(1) end, fail(X), id(X)
    end,
    id(X).

many_tries(X) ->
    try id(X)
    after
        try id(X) catch _:_ -> id(1) end, try id(X) of 1 -> id(2); _ -> id(3) catch _:_ -> id(1) end,
        try id(X) catch error:_:S -> id(S); throw:_ -> id(2) end, fail(X), id(X)
    end,
    id(X).

receives(X) ->
    try id(X)
    after
        receive X -> id(1) after 0 -> id(id(id(id(X)))) end, receive {X} when X > 1 -> id(1); 1 -> id(2) after 0 -> id(X) end, fail(X), id(X)
    end,
    id(X).

cases(X) ->
    try id(X)
    after
        case id(X) of 1 -> id(X); _ -> id(1) end, case X of 1 -> id(X); 2 -> id(1); _ -> id(2) end,
        if X > 1, X < 3 -> id(1); true -> id(2) end, fail(X), id(X)
    end,
    id(X).

logic(X) ->
    try id(X)
    after
        X == 1 andalso id(X), id({id(X), [id(X)]}), Y = id(X), fail(X), X == 3 orelse id(Y)
    end,
    id(X).

show(F) ->
    try F(2)
    catch error:_:S -> io:format("~w~n", [[{N, A, proplists:get_value(line, L)} || {?MODULE, N, A, L} <- S, N =/= fail]])
    end.

fail(X) ->
    case get(nothing) of
        undefined -> error(X);
        _ -> X
    end.

id(X) -> X.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: [{plain,1,9},{show,1,56},{'-main/1-lc$^0/1-0-',1,7}]
% expect: [{'-calls/1-after$^0/0-0-',1,14},{calls,1,12},{show,1,56},{'-main/1-lc$^0/1-0-',1,7},{'-main/1-lc$^0/1-0-',1,7}]
% expect: [{tries,1,21},{show,1,56},{'-main/1-lc$^0/1-0-',1,7},{'-main/1-lc$^0/1-0-',1,7}]
% expect: [{'-many_tries/1-after$^0/0-0-',1,29},{many_tries,1,26},{show,1,56},{'-main/1-lc$^0/1-0-',1,7},{'-main/1-lc$^0/1-0-',1,7}]
% expect: [{receives,1,36},{show,1,56},{'-main/1-lc$^0/1-0-',1,7},{'-main/1-lc$^0/1-0-',1,7}]
% expect: [{'-cases/1-after$^0/0-0-',1,44},{cases,1,41},{show,1,56},{'-main/1-lc$^0/1-0-',1,7},{'-main/1-lc$^0/1-0-',1,7}]
% expect: [{logic,1,51},{show,1,56},{'-main/1-lc$^0/1-0-',1,7},{'-main/1-lc$^0/1-0-',1,7}]
