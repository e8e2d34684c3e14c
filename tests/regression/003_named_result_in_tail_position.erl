%% A call whose value is only named and then returned is in tail position: its caller is not in the trace, and a loop
%% written like that needs no stack.
-module('003_named_result_in_tail_position').
-export([main/0, id/1]).

main() ->
    Failing = [fun named/0, fun matched/0, fun by_case/0, fun twice/0, fun exported/0, fun in_handler/0, fun kept/0,
               fun destructured/0],
    [io:format("~p~n", [where(F)]) || F <- Failing],
    io:format("~p~n", [loop(20000)]).

where(F) ->
    try F(), none
    catch error:function_clause:Stack -> [N || {?MODULE, N, _, _} <- Stack, hd(atom_to_list(N)) =/= $-, N =/= main]
    end.

fail() -> lists:splitwith(id(no_fun), id([])).

named() -> id(1), X = fail(), X.

matched() -> id(1), _X = fail().

by_case() -> case fail() of _ = X -> Y = X, Y end.

twice() -> _ = Y = _X = fail(), Z = Y, Z.

exported() ->
    case id(1) of
        1 -> X = fail();
        2 -> X = two
    end,
    X.

in_handler() ->
    try exit(id(a)) catch exit:a -> X = fail(), X end.

kept() -> X = fail(), id(2), X.

destructured() -> {X, _} = fail(), X.

loop(0) -> done;
loop(N) ->
    case N rem 2 of
        0 -> Result = loop(N - 1);
        1 -> Result = loop(N - 1), Result
    end,
    Result.

id(X) -> X.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: [where]
% expect: [where]
% expect: [where]
% expect: [where]
% expect: [where]
% expect: [where]
% expect: [kept,where]
% expect: [destructured,where]
% expect: done
