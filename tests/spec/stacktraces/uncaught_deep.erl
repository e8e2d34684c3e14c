%% The report of an uncaught error lists the functions down to the failing one, with lines.
-module(uncaught_deep).
-export([main/0, id/1]).

main() ->
    io:format("before~n"),
    R = first(id([1, 2, 3])),
    io:format("~p~n", [R]).

first(L) ->
    [second(X) || X <- L].

second(X) when X < 3 -> X;
second(X) ->
    F = fun(Y) -> {third(Y)} end,
    {(id(F))(X)}.

third(X) ->
    #{X := Y} = id(#{1 => a}),
    Y.

id(X) -> X.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: before
% expect stderr: exception error: no match of right hand side value #{1 => a}
% expect stderr:   in function  uncaught_deep:third/1 (uncaught_deep.erl, line 19)
% expect stderr:   in call from uncaught_deep:'-second/1-fun-0-'/1 (uncaught_deep.erl, line 15)
% expect stderr:   in call from uncaught_deep:second/1 (uncaught_deep.erl, line 16)
% expect stderr:   in call from uncaught_deep:'-first/1-lc$^0/1-0-'/1 (uncaught_deep.erl, line 11)
% expect stderr:   in call from uncaught_deep:'-first/1-lc$^0/1-0-'/1 (uncaught_deep.erl, line 11)
% expect stderr:   in call from uncaught_deep:main/0 (uncaught_deep.erl, line 7)
% expect exit: 127
