%% A call whose value is only named before it is returned is a tail call also in the only clause of a case and in a block.
-module('003_named_in_the_only_clause').
-export([main/1, id/1]).

main(_) ->
    [io:format("~w~n", [traced(F)]) || F <- [fun clause/1, fun with_pattern/1, fun block/1, fun nested/1, fun earlier/1]],
    io:format("~w ~w~n", [value(1), loop(100000)]),
    ok.

traced(F) ->
    try F(id(ok)) catch
        error:R:S -> {R, [Name || {_, Name, _, _} <- lists:takewhile(fun({_, Name, _, _}) -> Name =/= traced end, S)]}
    end.

clause(X) -> case id(X) of _ -> V = lists:last(id(X)) end, V.
with_pattern(X) -> case id({X}) of {Y} -> V = lists:last(id(Y)) end, V.
block(X) -> begin id(X), V = lists:last(id(X)) end, V.
nested(X) -> case id(X) of _ -> begin case id(X) of Y -> V = lists:last(id(Y)) end end end, V.
earlier(X) -> V = id(X), case id(V) of _ -> lists:last(id(X)) end, V.

value(X) -> case id({X}) of {Y} -> Z = id(Y), W = Z + 1, id(W) end, {Y, Z, W}.

loop(0) -> done;
loop(N) -> case id(N) of _ -> V = loop(N - 1) end, V.

id(X) -> X.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: {function_clause,[last]}
% expect: {function_clause,[last]}
% expect: {function_clause,[last]}
% expect: {function_clause,[last]}
% expect: {function_clause,[last,earlier]}
% expect: {1,1,2} done
